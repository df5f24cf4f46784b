import type { Month } from '../calendar.ts';
import { normalQuantile, normalTwoSided, z } from './distributions.ts';
import { falseAlarmShare, type Interval } from './interval.ts';
import {
  calendarMonth,
  grouped,
  type KnownMonth,
  knownMonths,
  type MonthlyValues,
} from './monthly-values.ts';
import { mean, median } from './simple-statistics.ts';
import { along } from './symmetric-eigen.ts';

/** The rank of each value, 1 for the lowest; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const lower = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return lower + (equal + 1) / 2;
  });
}

/**
 * How alike values are to those `lag` places later, from −1 to 1 (Box and Jenkins 1970): the sum of products of
 * their distances from the mean ÷ the sum of squares. 0 where all are equal, or the lag leaves no pair.
 */
export function autocorrelation(values: readonly number[], lag: number): number {
  if (lag >= values.length) return 0;
  const centre = mean([...values]);
  const distances = values.map((value) => value - centre);
  const squares = along(distances, distances);
  return squares === 0 ? 0 : along(distances.slice(lag), distances) / squares;
}

/**
 * What the variance of Kendall's S of n months is multiplied by where months resemble those before them (Hamed and
 * Rao 1998): 1 + 2 ÷ (n(n−1)(n−2)) × Σ (n−i)(n−i−1)(n−i−2) ρ(i), ρ(i) being how alike months i apart are, from −1
 * to 1. Where that is 0 or less, as strong likeness of opposites can make it, and under three months, it is 1.
 */
export function trendVarianceFactor(n: number, likenessAt: (lag: number) => number): number {
  if (n < 3) return 1;
  let sum = 0;
  for (let lag = 1; lag < n; lag += 1) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * likenessAt(lag);
  const factor = 1 + (2 / (n * (n - 1) * (n - 2))) * sum;
  return factor > 0 ? factor : 1;
}

/** Likeness to the month before that one in twenty series of pure noise exceeds. */
const beyondChance = normalQuantile(0.95);

/**
 * How alike each month is to the one before it, from 0 to 1, once the slope (per month) and, if asked, the mean of
 * each calendar month are taken out: the autocorrelation of ranks at lag 1. 0 where it is no more than chance makes
 * it (1.645 ÷ √n). A short series shows less of it than there is. Months that have a value are taken as if
 * they followed each other.
 */
function persistence(sides: readonly KnownMonth[][], slope: number, isSeasonal: boolean): number {
  const months = sides.length === 1 ? sides.flat() : sides.flatMap(aroundTheirMean);
  const level = months.map(({ month, value, index }) => ({
    season: isSeasonal ? calendarMonth(month) : '',
    value: value - slope * index,
  }));
  const centre = new Map(
    [...grouped(level, ({ season }) => season)].map(([season, cells]) => [
      season,
      mean(cells.map(({ value }) => value)),
    ]),
  );
  const likeness = autocorrelation(
    ranks(level.map(({ season, value }) => value - (centre.get(season) ?? 0))),
    1,
  );
  return likeness > beyondChance / Math.sqrt(level.length) ? likeness : 0;
}

const leastMonths = 12;
const seasonalFrom = 24;
/** Fewer pairs, all of them rising, are not beyond chance. */
const leastPairs = 6;
const spanMonths = 24;
/** In % of the level, over the span. */
const slightFrom = 2;
const fullFrom = 10;

export const trendWords = ['down', 'slight down', 'stable', 'slight up', 'up'] as const;
export type TrendWord = (typeof trendWords)[number];

/** The rule, for readers. */
export const trendRule =
  `A trend is up or down if its test finds it beyond chance (5%) and it moves the measure by ${fullFrom}% of its ` +
  `mean level or more over ${spanMonths} months; slight from ${slightFrom}%; otherwise stable. The test is seasonal ` +
  `Kendall from ${seasonalFrom} months and Mann–Kendall under that, corrected where each month resembles the one ` +
  `before; the slope is the median one (Theil–Sen). Where recording changed, months on either side of the change are ` +
  `not compared. Under ${leastMonths} months, or with fewer than ${leastPairs} pairs of months a year apart to ` +
  `compare, there is no word.`;

export interface Trend {
  readonly word: TrendWord;
  readonly test: 'seasonal Kendall' | 'Mann–Kendall';
  /** How often chance alone gives so steady a rise or fall. */
  readonly p: number;
  /** In the unit of the series. */
  readonly slopePerMonth: number;
  /** Its 95% interval; without an end where the months do not bound it. */
  readonly slopeInterval: Interval;
  /** What the slope adds up to over 24 months, in % of the mean level. */
  readonly changeOverSpan: number;
}

/**
 * The trend of a series in a word, by `trendRule`. Where months resemble those before them, a series of pure chance
 * drifts: the variance of the test is then multiplied as Hamed and Rao (1998) do, months i apart being as alike
 * as neighbours are, to the power of i. That keeps many false trends out, not all: of simulated 24 months of pure
 * noise 3.5% test as a trend, and 11% (instead of 16%) of noise that is like the month before by 0.5; under 24
 * months likeness can hardly be told from trend. Null under 12 months with a value,
 * or where breaks leave fewer than 6 pairs of a calendar month to compare.
 */
export function trendOf(values: MonthlyValues, breaks: readonly Month[] = []): Trend | null {
  const months = knownMonths(values);
  if (months.length < leastMonths) return null;
  const isSeasonal = months.length >= seasonalFrom;
  const sides = sidesOf(months, breaks);
  const pairs = sides.flatMap(bySeason).reduce((sum, season) => sum + season.length - 1, 0);
  if (isSeasonal && pairs < leastPairs) return null;
  const seasonal = seasonalKendall(values, breaks);
  const slopePerMonth = (isSeasonal ? (seasonal.slopePerYear ?? 0) / 12 : theilSen(values, breaks)) ?? 0;
  const likeness = persistence(sides, slopePerMonth, isSeasonal);
  const correction = trendVarianceFactor(months.length, (lag) => likeness ** lag);
  const { s, variance }: KendallTest = isSeasonal ? seasonal : mannKendall(values, breaks);
  const { p } = testScore({ s, variance: variance * correction });
  const slopes = (isSeasonal ? sides.flatMap(bySeason) : sides).flatMap(slopesBetween);
  const changeOverSpan = sizeOver(spanMonths, slopePerMonth, months);
  return {
    word: p < falseAlarmShare ? wordFor(changeOverSpan) : 'stable',
    test: isSeasonal ? 'seasonal Kendall' : 'Mann–Kendall',
    p,
    slopePerMonth,
    slopeInterval: medianInterval(slopes, variance * correction),
    changeOverSpan,
  };
}

/**
 * The 95% interval of the median of slopes, from the variance of their score S (Sen 1968; Gilbert 1987): with N slopes
 * and C = z √variance, from the slope of rank (N − C) ÷ 2 to that of rank (N + C) ÷ 2 + 1, ranks rounded outwards.
 */
function medianInterval(slopes: readonly number[], variance: number): Interval {
  const ordered = [...slopes].sort((a, b) => a - b);
  const half = z * Math.sqrt(variance);
  const low = ordered[Math.floor((ordered.length - half) / 2) - 1];
  const high = ordered[Math.ceil((ordered.length + half) / 2)];
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

/** The months before the first break, from each break to the next, and from the last one on. */
function sidesOf(months: readonly KnownMonth[], breaks: readonly Month[]): KnownMonth[][] {
  return [...grouped(months, (known) => breaks.filter((month) => month <= known.month).length).values()];
}

function aroundTheirMean(months: readonly KnownMonth[]): KnownMonth[] {
  const centre = mean(months.map(({ value }) => value));
  return months.map((known) => ({ ...known, value: known.value - centre }));
}

/** 0 where every month is 0. */
function sizeOver(span: number, slope: number, months: readonly KnownMonth[]): number {
  const level = mean(months.map(({ value }) => Math.abs(value)));
  return level === 0 ? 0 : (100 * slope * span) / level;
}

function wordFor(change: number): TrendWord {
  if (Math.abs(change) < slightFrom) return 'stable';
  const direction = change > 0 ? 'up' : 'down';
  return Math.abs(change) < fullFrom ? `slight ${direction}` : direction;
}

/** How much the months rise, and how far chance alone would carry that score. */
interface KendallScore {
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
 * seasonal Kendall. Uses the months that have a value; under two of them p is 1. Months on either side of a break are
 * not compared: each side has its score, and they are added up, as those of calendar months are.
 */
export function mannKendall(values: MonthlyValues, breaks: readonly Month[] = []): KendallTest {
  return testScore(addedUp(sidesOf(knownMonths(values), breaks)));
}

/**
 * The slope of a series, in its unit per month: the median of the slopes between every two months (Theil 1950, Sen
 * 1968), so that a few extreme months do not move it. Uses the months that have a value, each at its own place;
 * null under two of them. Months on either side of a break have no slope between them.
 */
export function theilSen(values: MonthlyValues, breaks: readonly Month[] = []): number | null {
  const slopes = sidesOf(knownMonths(values), breaks).flatMap(slopesBetween);
  return slopes.length === 0 ? null : median(slopes);
}

/** The change per month between every two months. */
function slopesBetween(months: readonly KnownMonth[]): number[] {
  return months.flatMap((month, index) =>
    months.slice(index + 1).map((later) => (later.value - month.value) / (later.index - month.index)),
  );
}

interface SeasonalTrend extends KendallTest {
  /** The median change in a year, in the unit of the series; null where no calendar month comes twice. */
  readonly slopePerYear: number | null;
}

/**
 * Whether a series with seasons rises or falls more steadily than chance makes it (Hirsch, Slack and Smith 1982):
 * each January is compared with other Januaries only, and so on; the scores and their variances are added up. The
 * slope is the median of all slopes within a calendar month. Uses the months that have a value, and compares none
 * across a break.
 */
export function seasonalKendall(values: MonthlyValues, breaks: readonly Month[] = []): SeasonalTrend {
  const seasons = sidesOf(knownMonths(values), breaks).flatMap(bySeason);
  const slopes = seasons.flatMap(slopesBetween);
  return { ...testScore(addedUp(seasons)), slopePerYear: slopes.length === 0 ? null : 12 * median(slopes) };
}

/** The scores of blocks of months that are compared among themselves, added up, and their variances. */
function addedUp(blocks: readonly KnownMonth[][]): KendallScore {
  const scores = blocks.map(kendallScore);
  return {
    s: scores.reduce((sum, { s }) => sum + s, 0),
    variance: scores.reduce((sum, { variance }) => sum + variance, 0),
  };
}

function bySeason(months: readonly KnownMonth[]): KnownMonth[][] {
  return [...grouped(months, ({ month }) => calendarMonth(month)).values()];
}
