import { addMonths, type Month } from '../calendar.ts';
import { changeBetween } from './change.ts';
import type { Measure } from './measure.ts';
import type { Series } from './series.ts';
import { isRatio, measureValue, spanOf } from './statistic.ts';
import { monthsOf, type Window, windowsOf } from './window.ts';
import { type ComparedSums, sumMonths, sumWindow, windowEnd } from './window-sum.ts';

/** Both windows of a measure and the change between them. Values are unrounded; blanks are null. */
export interface Comparison {
  readonly window_start: Month;
  readonly window_end: Month;
  /** The window it is compared with; null where it is compared with a baseline. */
  readonly previous_start: Month | null;
  readonly previous_end: Month | null;
  readonly current: number | null;
  readonly previous: number | null;
  readonly difference: number | null;
  readonly change: number | null;
  readonly change_unit: '%' | 'pp';
  readonly current_numerator: number | null;
  readonly current_denominator: number | null;
  readonly previous_numerator: number | null;
  readonly previous_denominator: number | null;
  /** Months of the current window that were received whole, shown or not. */
  readonly months_received: number;
}

/** The comparison of the windows that end with a month, and the sums it is made of. */
export function compareWindows(
  measure: Measure,
  series: Series,
  end: Month,
): ComparedSums & { readonly comparison: Comparison } {
  const windows = windowsOf(measure, end);
  const current = sumWindow(series, windows.current);
  const previous = windows.previous
    ? sumWindow(series, windows.previous)
    : { ...current, numerator: current.baseline, gaps: [], doubts: [] };
  const values = { current: measureValue(measure, current), previous: measureValue(measure, previous) };
  const { unit, ...change } = changeBetween(values.previous, values.current, isRatio(measure.statistic));
  const missing = current.gaps.filter(({ gap }) => gap.code !== 'suppressed');
  const comparison = {
    window_start: windows.current.start,
    window_end: windows.current.end,
    previous_start: windows.previous?.start ?? null,
    previous_end: windows.previous?.end ?? null,
    ...values,
    ...change,
    change_unit: unit,
    current_numerator: current.numerator,
    current_denominator: current.denominator,
    previous_numerator: previous.numerator,
    previous_denominator: previous.denominator,
    months_received: monthsOf(windows.current).length - missing.length,
  };
  return { comparison, current, previous };
}

/** The change between some months and the same months a year before, and the sums it is made of. */
export function yearChange(
  measure: Measure,
  series: Series,
  months: readonly Month[],
): ComparedSums & { readonly change: number | null } {
  const current = sumMonths(series, months);
  const previous = sumMonths(
    series,
    months.map((month) => addMonths(month, -12)),
  );
  const values = [measureValue(measure, previous), measureValue(measure, current)] as const;
  return { current, previous, change: changeBetween(...values, isRatio(measure.statistic)).change };
}

/**
 * Every month that windows of a series end with, in order: its own months, and those that papers as at its months
 * end with. Only the latter where windows begin at a date, as such a window ends with a quarter.
 */
export function windowEnds(measure: Measure, series: Series): Month[] {
  const months = series.points.map(({ month }) => month);
  const ends = months.map((month) => windowEnd(measure, series, month));
  return [...new Set(spanOf(measure.statistic) === 'since' ? ends : [...months, ...ends])].sort();
}

/** The current window of a comparison. */
export function windowOf({
  window_start,
  window_end,
}: Pick<Comparison, 'window_start' | 'window_end'>): Window {
  return { start: window_start, end: window_end };
}

/** The value of a series over a given window, unrounded; null where a month of it was not received. */
export function currentAt(
  measure: Measure,
  series: Series,
  compared: Pick<Comparison, 'window_start' | 'window_end'>,
): number | null {
  return measureValue(measure, sumWindow(series, windowOf(compared)));
}
