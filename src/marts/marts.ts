import type { Finding } from '../findings/index.ts';
import type { Neighbourhoods } from '../reference/index.ts';
import type { UpdatedMarts } from './update-marts.ts';

/** The marts that stand in the warehouse, and the neighbourhoods they were joined with. */
export interface Marts extends UpdatedMarts {
  readonly neighbourhoods: Neighbourhoods;
  readonly findings: readonly Finding[];
}
