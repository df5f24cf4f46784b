import { shareInterval } from '../../../src/statistics/counts.ts';
import { type Interval, mapInterval, percentChange } from '../../../src/statistics/interval.ts';
import { requireCount } from '../../../src/statistics/require-count.ts';
import { exactBinomial } from './exact-binomial.ts';

/** A count, and what it came from: months, people, crimes. */
export interface ExposedCount {
  readonly count: number;
  readonly exposure: number;
}

export interface TwoCounts {
  /** How often chance alone makes two equal rates differ at least so unlikely much. */
  readonly p: number;
  /** The first rate ÷ the second; null where the second count is 0. */
  readonly ratio: number | null;
  /** Of the ratio. Its high end is Infinity where the second count is 0. */
  readonly interval: Interval;
  /** The interval of the change from the second to the first, in %: that of the ratio, minus 1. */
  readonly changeInterval: Interval;
}

/**
 * Compares two rates exactly, where events come by chance alone: given their sum, the first count is a binomial
 * share of it (Przyborowski and Wilenski 1940). The same as R's poisson.test(c(first, second), c(their exposures)).
 * Null where both counts are 0, which says nothing about their ratio, or an exposure is 0.
 */
export function compareTwoCounts(first: ExposedCount, second: ExposedCount): TwoCounts | null {
  for (const { count, exposure } of [first, second]) {
    requireCount(count, 'count');
    requireCount(exposure, 'exposure');
  }
  const sum = first.count + second.count;
  if (sum === 0 || first.exposure === 0 || second.exposure === 0) return null;
  const perExposure = second.exposure / first.exposure;
  const expectedShare = first.exposure / (first.exposure + second.exposure);
  const interval = mapInterval(shareInterval(first.count, second.count), (share) =>
    share === 1 ? Infinity : (share / (1 - share)) * perExposure,
  );
  return {
    p: exactBinomial(first.count, sum, expectedShare),
    ratio: second.count === 0 ? null : (first.count / second.count) * perExposure,
    interval,
    changeInterval: mapInterval(interval, percentChange),
  };
}
