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

/** Everything a chart shows. A chart computes nothing about its measure. */
export interface Chart {
  /** The stem of the chart's file names: `T3A.1`, `T3A.2-rural`. */
  readonly name: string;
  /** A sentence: `Victim-based crime rose 15.5% in the 12 months to May 2018`. */
  readonly headline: string;
  /** What is counted, and when: `Victim-based crimes recorded each month, June 2016 to May 2018`. */
  readonly measured: string;
  /** `Source: Crime recording system`, with a line on synthetic data where that applies. */
  readonly source: string;
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
  readonly isSynthetic: boolean;
}

/** The two drawings of a chart. */
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
