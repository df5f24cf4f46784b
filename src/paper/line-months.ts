import { addMonths, monthName } from '../calendar.ts';
import { wholeArea } from '../measures/area-levels.ts';
import type { MeasuredSeries } from '../measures/build-series.ts';
import type { Result } from '../measures/result.ts';
import { isDivided, measureValue } from '../measures/statistic.ts';
import { decimalsOf, formatNumber } from '../words/number-words.ts';

/** One month of a row, as its table prints it. */
export interface LineMonth {
  readonly month: string;
  /** The value with its decimals, or why there is none. */
  readonly value: string;
}

const months = 24;

/** The 24 months of a row up to the end of its window; none where it has no series. */
export function lineMonths(measured: readonly MeasuredSeries[], result: Result): LineMonth[] {
  const found = measured.find(({ measure }) => measure.code === result.measure);
  const series = found?.series.find(({ part, area }) => part === result.part && area === wholeArea);
  if (!found || !series) return [];
  const { statistic, unit } = found.measure;
  const first = addMonths(result.window_end, 1 - months);
  const points = series.points
    .filter(({ month }) => month >= first && month <= result.window_end)
    .map((point) => ({ ...point, value: measureValue(point.numerator, point.denominator, statistic) }));
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const decimals = values.length === 0 ? 0 : decimalsOf(values, unit, isDivided(statistic));
  return points.map(({ month, value, gap }) => ({
    month: monthName(month),
    value: value === null ? (gap ?? 'nothing to divide by') : formatNumber(value, decimals),
  }));
}
