import type { Interval } from './interval.ts';
import { z } from './normal.ts';
import { requireCount } from './require-count.ts';

/**
 * The interval of a proportion x/n, from 0 to 1 (Wilson 1927): every proportion that would not be surprised by x
 * out of n. It leans towards a half and never leaves 0 to 1, even for x = 0 (low is 0) and x = n (high is 1). x and
 * n may be fractions, as they are once divided by a design effect. Null where n is 0, and where x is over n: then
 * it is no proportion, but a rate of two counts. `quantile` is z, or a t where the spread is estimated.
 */
export function wilson(x: number, n: number, quantile = z): Interval | null {
  requireCount(x, 'x');
  requireCount(n, 'n');
  if (n === 0 || x > n) return null;
  const squared = quantile * quantile;
  const half = quantile * Math.sqrt(squared + 4 * x * (1 - x / n));
  const doubled = 2 * (n + squared);
  return {
    low: x === 0 ? 0 : (2 * x + squared - half) / doubled,
    high: x === n ? 1 : (2 * x + squared + half) / doubled,
  };
}
