import { incompleteBeta } from './incomplete-beta.ts';
import { invert } from './invert.ts';
import { normalQuantile, normalTwoSided } from './normal.ts';

/**
 * How often chance alone puts a t value at least this far from 0, on either side (Student 1908). It is what z
 * becomes when the spread is itself estimated, from so many degrees of freedom; with infinitely many it is z.
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalTwoSided(t);
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));
}

/** The distance from 0 that chance alone exceeds, on either side, with this probability. */
export function studentQuantile(twoSided: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return -normalQuantile(twoSided / 2);
  return invert((t) => -studentTwoSided(t, degreesOfFreedom), -twoSided, 0, 1e6);
}
