import { type Month, monthSpine } from '../../calendar.ts';
import type { Series } from '../../measures/index.ts';
import { measureValue, type Statistic } from '../../measures/index.ts';
import type { ChartPoint } from '../chart.ts';

/** Every month of a series from one to another; where there is no value, why. */
export function chartPoints(series: Series, statistic: Statistic, from: Month, end: Month): ChartPoint[] {
  const known = new Map(series.points.map((point) => [point.month, point]));
  return monthSpine(from, end).map((month) => {
    const point = known.get(month);
    if (!point) return { month, value: null, gap: 'not received' };
    const value = measureValue(point.numerator, point.denominator, statistic);
    return { month, value, gap: value === null ? (point.gap ?? 'nothing to divide by') : null };
  });
}
