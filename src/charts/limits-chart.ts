import type { AssuranceLabel, ProcessLimits, ProcessSignal, VariationLabel } from '../statistics/index.ts';
import type { ChartPoint } from './chart.ts';
import type { ChartBreak } from './chart-breaks.ts';
import type { ChartWords } from './chart-words.ts';

/** What a month that signals means for the measure. */
export type SignalKind = Exclude<VariationLabel, 'common cause'>;

/** Why a month differs from what is usual, and what that means. */
export interface PointSignal extends ProcessSignal {
  readonly kind: SignalKind;
}

/** One month of a limits chart. */
export interface LimitsPoint extends ChartPoint {
  /** Null where the month is as usual, or its segment is too short to tell. */
  readonly signal: PointSignal | null;
}

/** The months from one break to the next, with what is usual in them. */
export interface LimitsSegment {
  /** Those shown, every one, in order. */
  readonly points: readonly LimitsPoint[];
  /** How many months with a value the limits are made from, those before the first shown included. */
  readonly months: number;
  /** Whether they are too few for the limits to stay. */
  readonly isTrial: boolean;
  /** Null where no two months in a row have a value. */
  readonly limits: ProcessLimits | null;
}

/** Everything a chart of process limits (XmR) shows. A chart computes nothing about its measure. */
export interface LimitsChart extends ChartWords {
  readonly unit: string;
  readonly isPercent: boolean;
  /** In order of time; together every month shown. */
  readonly segments: readonly LimitsSegment[];
  /** Those that segments begin at, within the months shown. */
  readonly breaks: readonly ChartBreak[];
  /** What the latest limits are made from: `trial limits of 14 months, which will still move`. */
  readonly basis: string;
  /** Of the result: what its latest month with a value says; null where that cannot be told. */
  readonly variation: VariationLabel | null;
  /** The same as a clause: `May 2018 is above what is usual, a concern`. */
  readonly finding: string;
  readonly target: number | null;
  readonly assurance: AssuranceLabel | null;
}

/** Every month of a limits chart, in order. */
export function limitsPoints({ segments }: LimitsChart): readonly LimitsPoint[] {
  return segments.flatMap(({ points }) => points);
}
