import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './simple-statistics.ts';

/** The logarithm of the probability of exactly x in n tries that each succeed with probability p, 0 < p < 1. */
export function logBinomial(x: number, n: number, p: number): number {
  return logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1) + x * Math.log(p) + (n - x) * Math.log1p(-p);
}

/** The probability of x or fewer. */
export function binomialAtMost(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  return x >= n ? 1 : incompleteBeta(n - x, x + 1, 1 - p);
}

/** The probability of x or more. */
export function binomialAtLeast(x: number, n: number, p: number): number {
  if (x > n) return 0;
  return x <= 0 ? 1 : incompleteBeta(x, n - x + 1, p);
}
