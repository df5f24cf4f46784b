import { incompleteGamma } from './incomplete-gamma.ts';
import { invert } from './invert.ts';

/** The share of the chi-squared distribution (sums of so many squared normal values) below x. */
export function chiSquaredBelow(x: number, degreesOfFreedom: number): number {
  return incompleteGamma(degreesOfFreedom / 2, x / 2).lower;
}

/** The value below which this share of the chi-squared distribution lies; 0 with no degrees of freedom. */
export function chiSquaredQuantile(share: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 0) return 0;
  const ample = 2 * degreesOfFreedom + 20 * Math.sqrt(2 * degreesOfFreedom) + 200;
  return invert((x) => chiSquaredBelow(x, degreesOfFreedom), share, 0, ample);
}
