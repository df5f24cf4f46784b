import { normalTwoSided } from './distributions.ts';
import { calendarMonth, type KnownMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { median } from './simple-statistics.ts';

/** How much the months rise, and how far chance alone would carry that score. */
export interface KendallScore {
  /** Pairs of months of which the later is higher, less those of which it is lower. */
  readonly s: number;
  /** The variance of s where there is no trend. */
  readonly variance: number;
}

/** A score with its test. */
export interface KendallTest extends KendallScore {
  /** Standard deviations of s from 0, one step nearer to 0 as s moves in steps (continuity). */
  readonly z: number;
  /** How often chance alone gives a score at least so far from 0. */
  readonly p: number;
}

/**
 * Kendall's S of months in order (Mann 1945, Kendall 1975), from −n(n−1)/2 to n(n−1)/2, and its variance,
 * [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] ÷ 18, t being how many months share each value. No months, or all of one value,
 * give 0 and 0.
 */
export function kendallScore(months: readonly KnownMonth[]): KendallScore {
  const shared = new Map<number, number>();
  let s = 0;
  months.forEach(({ value }, index) => {
    shared.set(value, (shared.get(value) ?? 0) + 1);
    for (const later of months.slice(index + 1)) s += Math.sign(later.value - value);
  });
  const term = (n: number) => (n * n - n) * (2 * n + 5);
  const ties = [...shared.values()].reduce((sum, times) => sum + term(times), 0);
  return { s, variance: (term(months.length) - ties) / 18 };
}

/** The test of a score: z = (s − sign of s) ÷ √variance; a variance of 0 cannot tell, and gives p = 1. */
export function testScore({ s, variance }: KendallScore): KendallTest {
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: normalTwoSided(z) };
}

/**
 * Whether a series rises or falls more steadily than chance makes it (Mann 1945): it asks only which of two months
 * is higher, so one extreme month counts no more than any other. It takes seasons for trends; from 24 months use
 * seasonal Kendall. Uses the months that have a value; under two of them p is 1.
 */
export function mannKendall(values: MonthlyValues): KendallTest {
  return testScore(kendallScore(knownMonths(values)));
}

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

export interface SeasonalTrend extends KendallTest {
  /** The median change in a year, in the unit of the series; null where no calendar month comes twice. */
  readonly slopePerYear: number | null;
}

/**
 * Whether a series with seasons rises or falls more steadily than chance makes it (Hirsch, Slack and Smith 1982):
 * each January is compared with other Januaries only, and so on; the scores and their variances are added up. The
 * slope is the median of all slopes within a calendar month. Uses the months that have a value.
 */
export function seasonalKendall(values: MonthlyValues): SeasonalTrend {
  const seasons = bySeason(knownMonths(values));
  const scores = seasons.map(kendallScore);
  const total = scores.reduce(
    (sum, { s, variance }) => ({ s: sum.s + s, variance: sum.variance + variance }),
    {
      s: 0,
      variance: 0,
    },
  );
  const slopes = seasons.flatMap(slopesBetween);
  return { ...testScore(total), slopePerYear: slopes.length === 0 ? null : 12 * median(slopes) };
}

function bySeason(months: readonly KnownMonth[]): KnownMonth[][] {
  const seasons = new Map<string, KnownMonth[]>();
  for (const known of months) {
    const season = calendarMonth(known.month);
    seasons.set(season, [...(seasons.get(season) ?? []), known]);
  }
  return [...seasons.values()];
}
