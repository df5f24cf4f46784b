import type { ShownFigures } from '../disclosure/index.ts';
import type { History } from '../history/index.ts';
import type { Exception } from '../insight/index.ts';
import type { Landing } from '../land/index.ts';
import type { Marts } from '../marts/index.ts';
import type { Exact, MonthlySeries } from '../measures/index.ts';
import type { Staging } from '../stage/index.ts';

/** The figures of a paper, and what they were made from. */
export interface Figures {
  readonly landed: Landing;
  readonly staged: Staging;
  readonly marts: Marts;
  readonly series: MonthlySeries;
  /** Before the disclosure check: nothing of it may be shown. */
  readonly exact: Exact;
  /** What may be shown. */
  readonly shown: ShownFigures;
  readonly history: History;
  readonly exceptions: readonly Exception[];
}
