import type { Section } from '../section.ts';
import { findings } from './findings.ts';
import { definitions } from './numbers.ts';
import { revisions } from './revisions.ts';
import { licence, sources } from './sources.ts';

/** How a paper of measures ends: what has since changed, what was found, what its measures are, where they are from. */
export const paperEnd: readonly Section[] = [revisions, findings, definitions, sources, licence];
