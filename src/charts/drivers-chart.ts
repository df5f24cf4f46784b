import type { ChartWords } from './chart-words.ts';

/** How much of a difference one kind, or all others together, makes up. */
export interface DriverBar {
  readonly label: string;
  readonly difference: number;
  /** In % of the whole difference; null where there is none. */
  readonly share: number | null;
  /** Whether it stands for all that have no bar of their own. */
  readonly isRest: boolean;
}

/** Everything a chart of what a change is made of shows. A chart computes nothing about its measure. */
export interface DriversChart extends ChartWords {
  readonly unit: string;
  /** The whole difference: that of the result. */
  readonly difference: number;
  /** Largest first, the rest last; together they make up the whole. */
  readonly bars: readonly DriverBar[];
}
