import type { ChartPoint } from './chart.ts';

/** Sizes of a chart of months, in pixels. */
export const PLOT = { left: 72, width: 576, right: 72, height: 230 } as const;
export const MARGIN = 12;
/** Where words outside the plot begin and end, seen from the plot's left edge. */
export const PAGE_LEFT = MARGIN - PLOT.left;
export const PAGE_RIGHT = PLOT.width + PLOT.right - MARGIN;
export const TEXT_SIZE = 13;
export const LINE_HEIGHT = 17;

/** Where the months of a chart stand: one equal column each. */
export interface MonthColumns {
  readonly months: readonly string[];
  readonly width: number;
  /** Of all columns together. */
  readonly plotWidth: number;
  /** The left edge of a month's column. */
  readonly startOf: (month: string) => number;
  /** The right edge of a month's column. */
  readonly endOf: (month: string) => number;
}

/** The columns of a chart's months. */
export function monthColumns(
  points: readonly Pick<ChartPoint, 'month'>[],
  plotWidth: number = PLOT.width,
): MonthColumns {
  const months = points.map(({ month }) => month);
  const width = plotWidth / Math.max(1, months.length);
  const startOf = (month: string): number => months.indexOf(month) * width;
  return { months, width, plotWidth, startOf, endOf: (month) => startOf(month) + width };
}
