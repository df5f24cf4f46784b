import type { ShownFigures } from '../disclosure/protect-figures.ts';
import type { History } from '../history/look-back.ts';
import type { Exception } from '../insight/exceptions.ts';
import type { Landing } from '../land/land.ts';
import type { Marts } from '../marts/marts.ts';
import type { Exact } from '../measures/exact-figures.ts';
import type { MonthlySeries } from '../measures/monthly-series.ts';
import type { Staging } from '../stage/stage.ts';

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
