import { type Month, monthSpine } from '../../calendar.ts';
import { formatCsv } from '../../csv.ts';
import {
  gapAt,
  gapWords,
  type Measure,
  measureValue,
  provisionalMonths,
  type Series,
} from '../../measures/index.ts';
import type { ChartBreak, ChartPoint } from '../layout/months.ts';

/** Every month of a series from one to another; where there is no value, why. */
export function chartPoints(measure: Measure, series: Series, from: Month, end: Month): ChartPoint[] {
  const known = new Map(series.points.map((point) => [point.month, point]));
  const provisional = new Set(provisionalMonths(measure, series.points));
  return monthSpine(from, end).map((month) => {
    const point = known.get(month) ?? gapAt(month);
    const value = measureValue(measure, point);
    const reason = point.gap === null ? 'nothing to divide by' : gapWords(point.gap);
    return {
      month,
      value,
      gap: value === null ? reason : null,
      ...(value !== null && provisional.has(month) && { isProvisional: true }),
    };
  });
}

/** A series' breaks that have months on both sides among those shown; those of one month together. */
export function shownBreaks({ breaks = [] }: Series, from: Month, end: Month): ChartBreak[] {
  const reasons = new Map<Month, string>();
  for (const { month, what_changed: what } of breaks) {
    if (month <= from || month > end) continue;
    const before = reasons.get(month);
    reasons.set(month, before === undefined ? what : `${before}; ${what}`);
  }
  return [...reasons].map(([month, what]) => ({ month, what }));
}

/** Months as CSV, unrounded: why a value is missing or that it is provisional, columns of a chart's own, and breaks. */
export function monthsCsv<Point extends ChartPoint>(
  points: readonly Point[],
  breaks: readonly ChartBreak[],
  more: Record<string, (point: Point) => unknown> = {},
): string {
  const columns: Record<string, (point: Point) => unknown> = {
    month: ({ month }) => month,
    value: ({ value }) => value,
    note: ({ gap, isProvisional }) => gap ?? (isProvisional ? 'provisional' : null),
    ...more,
    break: ({ month }) => breaks.find((one) => one.month === month)?.what,
  };
  const cellsOf = Object.values(columns);
  return formatCsv(
    Object.keys(columns),
    points.map((point) => cellsOf.map((cellOf) => cellOf(point))),
  );
}
