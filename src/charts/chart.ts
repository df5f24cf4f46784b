import type { TrendWord } from '../statistics/index.ts';
import type { ChartBreak } from './chart-breaks.ts';
import type { ChartWords } from './chart-words.ts';

/** One month of a chart. */
export interface ChartPoint {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number | null;
  /** Why there is no value. */
  readonly gap: string | null;
}

/** The months a total covers, both included. */
export interface ChartWindow {
  readonly start: string;
  readonly end: string;
}

/** Everything a line chart and its sparkline show. A chart computes nothing about its measure. */
export interface Chart extends ChartWords {
  /** `crimes`, `% of calls`. */
  readonly unit: string;
  /** Whether values are in percent, so that labels carry a % sign. */
  readonly isPercent: boolean;
  /** Every month, in order, without holes: a month with no value says why. */
  readonly points: readonly ChartPoint[];
  readonly current: ChartWindow;
  /** The window it is compared with; null where it is compared with something else. */
  readonly previous: ChartWindow | null;
  /** The result in words: `88,108 against 76,284 in the 12 months before, up 15.5%`. */
  readonly comparison: string;
  /** Of the result; null where too few months have a value. */
  readonly trend: TrendWord | null;
  /** Those within the months shown, in order of time. */
  readonly breaks: readonly ChartBreak[];
}

/** The two drawings of a series. */
export type ChartKind = 'sparkline' | 'line';

const SPARKLINE_MONTHS = 24;

/** The months one drawing of a chart shows: a sparkline the last 24, a line chart all. */
export function shownPoints(chart: Chart, kind: ChartKind): readonly ChartPoint[] {
  return kind === 'sparkline' ? chart.points.slice(-SPARKLINE_MONTHS) : chart.points;
}

/** The values there are. */
export function valuesOf(points: readonly ChartPoint[]): number[] {
  return points.flatMap(({ value }) => (value === null ? [] : [value]));
}
