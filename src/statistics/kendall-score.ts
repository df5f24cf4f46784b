import type { KnownMonth } from './monthly-values.ts';
import { normalTwoSided } from './normal.ts';

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
