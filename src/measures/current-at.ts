import type { Month } from '../calendar.ts';
import type { Measure } from './measure.ts';
import type { Series } from './series.ts';
import { measureValue } from './statistic.ts';
import { sumWindow } from './window-sum.ts';

/** The value of a series over a given window, unrounded; null where a month of it was not received. */
export function currentAt(
  measure: Measure,
  series: Series,
  window: { readonly window_start: Month; readonly window_end: Month },
): number | null {
  const sum = sumWindow(series, { start: window.window_start, end: window.window_end });
  return measureValue(sum.numerator, sum.denominator, measure.statistic);
}
