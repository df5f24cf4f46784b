import { autocorrelation } from './autocorrelation.ts';
import { calendarMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { normalQuantile } from './normal.ts';
import { ranks } from './ranks.ts';
import { mean } from './simple-statistics.ts';

/** Likeness to the month before that one in twenty series of pure noise exceeds. */
const BEYOND_CHANCE = normalQuantile(0.95);

/**
 * How alike each month is to the one before it, from 0 to 1, once the slope (per month) and, if asked, the mean of
 * each calendar month are taken out: the autocorrelation of ranks at lag 1. 0 where it is no more than chance makes
 * it (1.645 ÷ √n). A short series shows less of it than there is. Months that have a value are taken as if
 * they followed each other.
 */
export function persistence(values: MonthlyValues, slope: number, isSeasonal: boolean): number {
  const level = knownMonths(values).map(({ month, value, index }) => ({
    season: isSeasonal ? calendarMonth(month) : '',
    value: value - slope * index,
  }));
  const centre = new Map(
    [...new Set(level.map(({ season }) => season))].map((season) => [
      season,
      mean(level.filter((other) => other.season === season).map(({ value }) => value)),
    ]),
  );
  const likeness = autocorrelation(
    ranks(level.map(({ season, value }) => value - (centre.get(season) ?? 0))),
    1,
  );
  return likeness > BEYOND_CHANCE / Math.sqrt(level.length) ? likeness : 0;
}
