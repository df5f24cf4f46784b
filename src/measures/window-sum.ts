import { addMonths, type Month } from '../calendar.ts';
import type { Measure } from './measure.ts';
import type { Series, SeriesPoint } from './series.ts';
import { monthsOf, type Window } from './window.ts';

/** The month a measure's windows end in: earlier by its lag, and by as much of its allowance as its feed is late. */
export function windowEnd(measure: Measure, series: Series, asAt: Month): Month {
  const due = addMonths(asAt, -(measure.lagMonths ?? 0));
  for (let late = 0; late <= (measure.mayLagMonths ?? 0); late += 1) {
    const month = addMonths(due, -late);
    const point = series.points.find((candidate) => candidate.month === month);
    if (point && point.numerator !== null) return month;
  }
  return due;
}

/** The sums of a series over one window. */
export interface WindowSum {
  readonly window: Window;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly gaps: readonly { month: Month; reason: string }[];
  readonly doubts: readonly { month: Month; reason: string }[];
}

/** Sums over a window; null where any of its months was not received. */
export function sumWindow(series: Series, window: Window): WindowSum {
  const points = monthsOf(window).map(
    (month): SeriesPoint =>
      series.points.find((point) => point.month === month) ?? {
        month,
        numerator: null,
        denominator: null,
        gap: 'not received',
        doubt: null,
      },
  );
  const gaps = points.flatMap(({ month, gap }) => (gap === null ? [] : [{ month, reason: gap }]));
  const doubts = points.flatMap(({ month, doubt }) => (doubt === null ? [] : [{ month, reason: doubt }]));
  const total = (name: 'numerator' | 'denominator') =>
    gaps.length > 0 || points.some((point) => point[name] === null)
      ? null
      : points.reduce((sum, point) => sum + (point[name] ?? 0), 0);
  return { window, numerator: total('numerator'), denominator: total('denominator'), gaps, doubts };
}
