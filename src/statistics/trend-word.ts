import { falseAlarmShare } from './interval.ts';
import { type KendallTest, testScore } from './kendall-score.ts';
import { mannKendall } from './mann-kendall.ts';
import { type KnownMonth, knownMonths, type MonthlyValues } from './monthly-values.ts';
import { persistence } from './persistence.ts';
import { seasonalKendall } from './seasonal-kendall.ts';
import { mean } from './simple-statistics.ts';
import { theilSen } from './theil-sen.ts';
import { trendVarianceFactor } from './trend-variance.ts';

const LEAST_MONTHS = 12;
const SEASONAL_FROM = 24;
const SPAN = 24;
/** In % of the level, over the span. */
const SLIGHT_FROM = 2;
const FULL_FROM = 10;

export type TrendWord = 'up' | 'slight up' | 'stable' | 'slight down' | 'down';

/** The rule, for readers. */
export const trendRule =
  `A trend is up or down if its test finds it beyond chance (5%) and it moves the measure by ${FULL_FROM}% of its ` +
  `mean level or more over ${SPAN} months; slight from ${SLIGHT_FROM}%; otherwise stable. The test is seasonal ` +
  `Kendall from ${SEASONAL_FROM} months and Mann–Kendall under that, corrected where each month resembles the one ` +
  `before; the slope is the median one (Theil–Sen). Under ${LEAST_MONTHS} months there is no word.`;

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
  if (months.length < LEAST_MONTHS) return null;
  const isSeasonal = months.length >= SEASONAL_FROM;
  const seasonal = seasonalKendall(values);
  const slopePerMonth = (isSeasonal ? (seasonal.slopePerYear ?? 0) / 12 : theilSen(values)) ?? 0;
  const likeness = persistence(values, slopePerMonth, isSeasonal);
  const correction = trendVarianceFactor(months.length, (lag) => likeness ** lag);
  const { s, variance }: KendallTest = isSeasonal ? seasonal : mannKendall(values);
  const { p } = testScore({ s, variance: variance * correction });
  const changeOverSpan = sizeOver(SPAN, slopePerMonth, months);
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
  if (Math.abs(change) < SLIGHT_FROM) return 'stable';
  const direction = change > 0 ? 'up' : 'down';
  return Math.abs(change) < FULL_FROM ? `slight ${direction}` : direction;
}
