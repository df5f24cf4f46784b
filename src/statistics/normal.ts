import { incompleteGamma } from './incomplete-gamma.ts';
import { confidence } from './interval.ts';
import { invert } from './invert.ts';

/** The share of the standard normal distribution below z, from 0 to 1; small tails keep their digits. */
export function normalBelow(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : (1 + lower) / 2;
}

/** How often chance alone puts a standard normal value at least this far from 0, on either side: a p-value. */
export function normalTwoSided(z: number): number {
  return incompleteGamma(0.5, (z * z) / 2).upper;
}

/** The value that a standard normal one is below with this probability; −Infinity at 0, Infinity at 1. */
export function normalQuantile(share: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  // From the lower half, where the tail keeps its digits.
  return share > 0.5 ? -normalQuantile(1 - share) : invert(normalBelow, share, -40, 0);
}

/** 1.959964: 95% of a normal distribution lies within so many standard deviations of its mean. */
export const z = normalQuantile((1 + confidence) / 2);
