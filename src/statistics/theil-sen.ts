import { type KnownMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { median } from './simple-statistics.ts';

/**
 * The slope of a series, in its unit per month: the median of the slopes between every two months (Theil 1950, Sen
 * 1968), so that a few extreme months do not move it. Uses the months that have a value, each at its own place;
 * null under two of them.
 */
export function theilSen(values: MonthlyValues): number | null {
  const slopes = slopesBetween(knownMonths(values));
  return slopes.length === 0 ? null : median(slopes);
}

/** The change per month between every two months. */
export function slopesBetween(months: readonly KnownMonth[]): number[] {
  return months.flatMap((month, index) =>
    months.slice(index + 1).map((later) => (later.value - month.value) / (later.index - month.index)),
  );
}
