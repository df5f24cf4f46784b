import {
  betaQuantile,
  binomialAtLeast,
  chiSquaredQuantile,
  normalQuantile,
  normalTwoSided,
  z,
} from './distributions.ts';
import {
  falseAlarmShare,
  type Interval,
  isOutside,
  mapInterval,
  percentChange,
  type TestedChange,
} from './interval.ts';
import { wilson } from './proportions.ts';
import { requireCount } from './require-count.ts';

/**
 * The exact interval of a share x of x + rest (Clopper and Pearson 1934), from 0 to 1: the shares that would give
 * x or more, and x or fewer, in at least half of `falseAlarms` each. x and rest may be fractions, as they are once
 * divided by an over-dispersion. x = 0 starts at 0; rest = 0 ends at 1; with both 0 it is 0 to 1.
 */
export function shareInterval(x: number, rest: number, falseAlarms = falseAlarmShare): Interval {
  return {
    low: x === 0 ? 0 : betaQuantile(falseAlarms / 2, x, rest + 1),
    high: rest === 0 ? 1 : betaQuantile(1 - falseAlarms / 2, x + 1, rest),
  };
}

/**
 * The exact interval of a count (Garwood 1936): the means that would give this count or more, and this count or
 * fewer, in at least 2.5% of cases each. In the count's unit; for 0 it is 0 to 3.69.
 */
export function exactPoisson(count: number): Interval {
  requireCount(count, 'count');
  return {
    low: chiSquaredQuantile(falseAlarmShare / 2, 2 * count) / 2,
    high: chiSquaredQuantile(1 - falseAlarmShare / 2, 2 * count + 2) / 2,
  };
}

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

/** From this count on, Byar's approximation agrees with the exact interval to a tenth of a count. */
const byarFrom = 10;

/**
 * The interval of a count that varies φ times as much as chance makes it: that of count ÷ φ, times φ, exact under 10, by
 * Byar from 10.
 */
export function countInterval(count: number, factor = 1): Interval {
  const effective = count / factor;
  const interval = effective < byarFrom ? exactPoisson(effective) : byar(effective);
  return mapInterval(interval, (end) => end * factor);
}

/** From so many effective counts in both windows on, the normal distribution stands for the exact one. */
const large = 10;

/** Of two equal levels, either has half of both. */
const evenShare = 0.5;

/** A tested change from previous to current, in %: its interval holds 0 unless beyond chance; high is Infinity from 0. */
interface OverdispersedCounts extends Omit<TestedChange, 'change'> {
  /** Standard errors between the two: (current − previous) ÷ √(φ(current + previous)). */
  readonly z: number;
  /** How often chance alone makes two equal levels differ at least so much. */
  readonly p: number;
}

/**
 * Compares the counts of two windows of equal length whose difference varies φ times as much as chance makes it. Then
 * x events tell as much as x/φ. From 10 of these in each window the test is z; below, it is the exact one. The interval is the exact one of two counts, on x/φ: with φ = 1 that of R's
 * poisson.test. It is a little wider than 95%; where it still holds 'no change' while z is beyond chance, the
 * interval is that of z itself (Wilson's), so that the two never contradict each other. Null where both counts are 0.
 */
export function compareOverdispersedCounts(
  current: number,
  previous: number,
  factor: number,
): OverdispersedCounts | null {
  requireCount(current, 'current');
  requireCount(previous, 'previous');
  if (current + previous === 0) return null;
  const [x, rest] = [current / factor, previous / factor];
  const distance = (x - rest) / Math.sqrt(x + rest);
  const p = normalTwoSided(Math.min(x, rest) < large ? exactDistance(x, rest) : distance);
  const isBeyondChance = p < falseAlarmShare;
  const exact = shareInterval(x, rest);
  const ofTest = isBeyondChance && !isOutside(exact, evenShare) ? wilson(x, x + rest) : null;
  const toChange = (share: number) => (share === 1 ? Infinity : percentChange(share / (1 - share)));
  return { z: distance, p, isBeyondChance, changeInterval: mapInterval(ofTest ?? exact, toChange) };
}

/** As many standard deviations as are as unlikely as the exact tail that an even share leaves. */
function exactDistance(x: number, rest: number): number {
  const tail = binomialAtLeast(Math.max(x, rest), x + rest, evenShare);
  return tail >= evenShare ? 0 : -normalQuantile(tail);
}
