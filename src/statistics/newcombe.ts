import type { Interval } from './interval.ts';
import { z } from './normal.ts';
import { wilson } from './wilson.ts';

/** A number of cases, and how many of them have what is counted. */
export interface Proportion {
  readonly x: number;
  readonly n: number;
}

/**
 * The difference first − second of two proportions of different cases, from −1 to 1, with its interval (Newcombe
 * 1998, method 10): the distances from each proportion to the ends of its Wilson interval, combined as the sides
 * of a right angle. Null where either has no cases, or more with it than cases.
 */
export function newcombe(
  first: Proportion,
  second: Proportion,
  quantile = z,
): { difference: number; interval: Interval } | null {
  const [one, two] = [wilson(first.x, first.n, quantile), wilson(second.x, second.n, quantile)];
  if (one === null || two === null) return null;
  const [p1, p2] = [first.x / first.n, second.x / second.n];
  const difference = p1 - p2;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p1 - one.low, two.high - p2),
      high: difference + Math.hypot(one.high - p1, p2 - two.low),
    },
  };
}
