import { studentQuantile } from '../../../src/statistics/distributions.ts';
import type { TestedChange } from '../../../src/statistics/interval.ts';
import { falseAlarmShare, isOutside, mapInterval, percentChange } from '../../../src/statistics/interval.ts';

/** Cases that were measured, in days or minutes: how many, their mean, and their standard deviation. */
export interface MeasuredCases {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * The change between two means of durations, which are over 0 and skewed: the difference of the logarithms of the
 * means, its variance the sum of sd² ÷ (n mean²) (delta method; Armitage, Berry and Matthews 2002), against
 * Student's t with Welch's degrees of freedom (Welch 1947). Null with fewer than 2 cases on either side, or a mean
 * that is not over 0. Where no case differs from another the interval is the change itself.
 */
export function compareMeans(current: MeasuredCases, previous: MeasuredCases): TestedChange | null {
  const sides = [current, previous];
  if (sides.some(({ n, mean }) => n < 2 || mean <= 0)) return null;
  const variances = sides.map(({ n, mean, sd }) => (sd / mean) ** 2 / n);
  const variance = variances.reduce((sum, value) => sum + value, 0);
  const spread = sides.reduce((sum, { n }, side) => sum + (variances[side] ?? 0) ** 2 / (n - 1), 0);
  const logRatio = Math.log(current.mean / previous.mean);
  const margin =
    variance === 0 ? 0 : studentQuantile(falseAlarmShare, variance ** 2 / spread) * Math.sqrt(variance);
  const changeInterval = mapInterval({ low: logRatio - margin, high: logRatio + margin }, (log) =>
    percentChange(Math.exp(log)),
  );
  return {
    change: percentChange(current.mean / previous.mean),
    changeInterval,
    isBeyondChance: isOutside(changeInterval, 0),
  };
}
