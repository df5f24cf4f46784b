import { type Month, monthSpine } from '../../calendar.ts';
import type { Series } from '../../measures/index.ts';
import { gapAt, gapWords, measureValue, type Statistic } from '../../measures/index.ts';
import type { ChartPoint } from '../chart.ts';

/** Every month of a series from one to another; where there is no value, why. */
export function chartPoints(series: Series, statistic: Statistic, from: Month, end: Month): ChartPoint[] {
  const known = new Map(series.points.map((point) => [point.month, point]));
  return monthSpine(from, end).map((month) => {
    const { numerator, denominator, gap } = known.get(month) ?? gapAt(month);
    const value = measureValue(numerator, denominator, statistic);
    const reason = gap === null ? 'nothing to divide by' : gapWords(gap);
    return { month, value, gap: value === null ? reason : null };
  });
}
