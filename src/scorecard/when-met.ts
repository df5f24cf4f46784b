import { addMonths, monthName } from '../calendar.ts';
import { type EventMeasure, isDivided, monthlyTrend, monthsOf } from '../measures/index.ts';
import type { PresentValue } from './present-value.ts';

const mostMonths = 120;

/** The rule, for readers. */
export const whenMetRule =
  'When the trend would meet a target is the time that the median slope of the last 24 months needs (by calendar ' +
  'month), from the fast to the slow end of its 95% interval: two dates, and never one. It supposes that nothing changes.';

/**
 * When months that go on as they run would bring a value to a target; by words, as the slope is known within an
 * interval only. Null where its months have no trend: stocks, amounts to date, periods that begin with a year.
 */
export function whenMet(
  { measure, hasEvents, series, window }: PresentValue,
  value: number,
  target: number,
): string | null {
  const months = monthsOf(window).length;
  if (!hasEvents || (months !== 12 && months !== 1)) return null;
  const points = series.points.filter(({ month }) => month <= window.end);
  const trend = monthlyTrend(measure as EventMeasure, points, series.breaks);
  if (trend === null) return null;
  // A sum of 12 months moves by what each of them moves.
  const size = isDivided(measure.statistic) ? 1 : months;
  const needed = target - value;
  const { low, high } = trend.slopeInterval;
  const [fast, slow] = needed > 0 ? [high, low] : [low, high];
  const monthsAt = (slope: number) => (slope * needed > 0 ? Math.ceil(needed / (slope * size)) : Infinity);
  const [first, last] = [monthsAt(fast), monthsAt(slow)];
  if (first === Infinity) return 'at no time, as the months now run';
  if (first > mostMonths) return 'in more than ten years';
  const after = (count: number) => monthName(addMonths(window.end, Math.max(1, count)));
  if (last > mostMonths) return `${after(first)} at the earliest, if at all`;
  return first === last ? `about ${after(first)}` : `between ${after(first)} and ${after(last)}`;
}
