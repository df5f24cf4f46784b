import { normalQuantile } from './distributions.ts';
import { falseAlarmShare } from './interval.ts';
import { calendarMonth, type KnownMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { mean } from './simple-statistics.ts';
import { type KendallTest, mannKendall, seasonalKendall, testScore, theilSen } from './trend-tests.ts';

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
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0);
  const products = distances
    .slice(lag)
    .reduce((sum, distance, index) => sum + distance * (distances[index] ?? 0), 0);
  return squares === 0 ? 0 : products / squares;
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
  return likeness > beyondChance / Math.sqrt(level.length) ? likeness : 0;
}

const leastMonths = 12;
const seasonalFrom = 24;
const spanMonths = 24;
/** In % of the level, over the span. */
const slightFrom = 2;
const fullFrom = 10;

export type TrendWord = 'up' | 'slight up' | 'stable' | 'slight down' | 'down';

/** The rule, for readers. */
export const trendRule =
  `A trend is up or down if its test finds it beyond chance (5%) and it moves the measure by ${fullFrom}% of its ` +
  `mean level or more over ${spanMonths} months; slight from ${slightFrom}%; otherwise stable. The test is seasonal ` +
  `Kendall from ${seasonalFrom} months and Mann–Kendall under that, corrected where each month resembles the one ` +
  `before; the slope is the median one (Theil–Sen). Under ${leastMonths} months there is no word.`;

export interface Trend {
  readonly word: TrendWord;
  readonly test: 'seasonal Kendall' | 'Mann–Kendall';
  /** How often chance alone gives so steady a rise or fall. */
  readonly p: number;
  /** In the unit of the series. */
  readonly slopePerMonth: number;
  /** What the slope adds up to over 24 months, in % of the mean level. */
  readonly changeOverSpan: number;
}

/**
 * The trend of a series in a word, by `trendRule`. Where months resemble those before them, a series of pure chance
 * drifts: the variance of the test is then multiplied as Hamed and Rao (1998) do, months i apart being as alike
 * as neighbours are, to the power of i. That keeps many false trends out, not all: of simulated 24 months of pure
 * noise 3.5% test as a trend, and 11% (instead of 16%) of noise that is like the month before by 0.5; under 24
 * months likeness can hardly be told from trend. Null under 12 months with a value.
 */
export function trendOf(values: MonthlyValues): Trend | null {
  const months = knownMonths(values);
  if (months.length < leastMonths) return null;
  const isSeasonal = months.length >= seasonalFrom;
  const seasonal = seasonalKendall(values);
  const slopePerMonth = (isSeasonal ? (seasonal.slopePerYear ?? 0) / 12 : theilSen(values)) ?? 0;
  const likeness = persistence(values, slopePerMonth, isSeasonal);
  const correction = trendVarianceFactor(months.length, (lag) => likeness ** lag);
  const { s, variance }: KendallTest = isSeasonal ? seasonal : mannKendall(values);
  const { p } = testScore({ s, variance: variance * correction });
  const changeOverSpan = sizeOver(spanMonths, slopePerMonth, months);
  return {
    word: p < falseAlarmShare ? wordFor(changeOverSpan) : 'stable',
    test: isSeasonal ? 'seasonal Kendall' : 'Mann–Kendall',
    p,
    slopePerMonth,
    changeOverSpan,
  };
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
