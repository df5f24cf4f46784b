import type { Interval } from './interval.ts';
import { z } from './normal.ts';
import { requireCount } from './require-count.ts';

/**
 * The interval of a count, by Byar's approximation to the exact one (Breslow and Day 1987), close to it from 10 on.
 * What is plausible for the mean of such counts, in the count's unit; a rate divides both ends by the population.
 * For 0 it starts at 0.
 */
export function byar(count: number): Interval {
  requireCount(count, 'count');
  const cube = (value: number, side: number) =>
    value * (1 - 1 / (9 * value) + (side * z) / (3 * Math.sqrt(value))) ** 3;
  return { low: count === 0 ? 0 : Math.max(0, cube(count, -1)), high: cube(count + 1, 1) };
}
