import { z } from './distributions.ts';
import { type Interval, mapInterval, type TestedChange, testedChange } from './interval.ts';
import { requireCount } from './require-count.ts';

/**
 * The interval of a proportion x/n, from 0 to 1 (Wilson 1927): every proportion that would not be surprised by x
 * out of n. It leans towards a half and never leaves 0 to 1, even for x = 0 (low is 0) and x = n (high is 1). x and
 * n may be fractions, as they are once divided by a design effect. Null where n is 0, and where x is over n: then
 * it is no proportion, but a rate of two counts.
 */
export function wilson(x: number, n: number): Interval | null {
  requireCount(x, 'x');
  requireCount(n, 'n');
  if (n === 0 || x > n) return null;
  const squared = z * z;
  const half = z * Math.sqrt(squared + 4 * x * (1 - x / n));
  const doubled = 2 * (n + squared);
  return {
    low: x === 0 ? 0 : (2 * x + squared - half) / doubled,
    high: x === n ? 1 : (2 * x + squared + half) / doubled,
  };
}

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
): { difference: number; interval: Interval } | null {
  const [one, two] = [wilson(first.x, first.n), wilson(second.x, second.n)];
  return one && two && differenceOf(first, one, second, two);
}

/** The difference of two quotients, with distances to the ends of their intervals combined as sides of a right angle. */
function differenceOf(
  first: Proportion,
  one: Interval,
  second: Proportion,
  two: Interval,
): { difference: number; interval: Interval } {
  const [q1, q2] = [first.x / first.n, second.x / second.n];
  const difference = q1 - q2;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(q1 - one.low, two.high - q2),
      high: difference + Math.hypot(one.high - q1, q2 - two.low),
    },
  };
}

/**
 * How many times fewer interviews a simple sample would have needed to be as exact as this weighted one: 1 + cv²
 * of the weights (Kish 1965), 1 where all weights are equal, more where they vary. Null without any weight over 0.
 */
export function designEffect(weights: readonly number[]): number | null {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    requireCount(weight, 'weight');
    sum += weight;
    squares += weight * weight;
  }
  return sum === 0 ? null : (weights.length * squares) / (sum * sum);
}

/**
 * The proportion of a simple sample that is as exact as a survey's: x and n divided by the design effect, to give
 * to `wilson` or `newcombe`. The proportion itself stays.
 */
export function effectiveSample({ x, n }: Proportion, effect: number): Proportion {
  if (!(effect > 0)) throw new RangeError(`design effect must be over 0: ${effect}`);
  return { x: x / effect, n: n / effect };
}

/**
 * The change between the proportions of two windows, in percentage points, whose difference varies φ times as much as chance makes it: by
 * Newcombe's method 10, on x and n divided by φ. For a survey, the design effect takes the place of φ. Null where either window has no cases, or more
 * with what is counted than cases: that is a rate of two counts, not a proportion.
 */
export function compareProportions(
  current: Proportion,
  previous: Proportion,
  factor: number,
): TestedChange | null {
  const compared = newcombe(effectiveSample(current, factor), effectiveSample(previous, factor));
  if (compared === null) return null;
  return testedChange(
    100 * compared.difference,
    mapInterval(compared.interval, (difference) => 100 * difference),
  );
}

/** Two counts of which neither holds the other, as x outcomes to n crimes. */
type Pair = Proportion;

/**
 * The interval of x/n, two counts of which neither holds the other, and which varies φ times as much as chance makes
 * it. x of x + n is a share, with its interval p by Wilson, on x and n divided by φ; and x/n is p/(1 − p). For large
 * counts it is that of the variance (x/n)²·(φ/x + φ/n). x = 0 starts at 0. Null where n is 0.
 */
export function ratioInterval({ x, n }: Pair, factor: number): Interval | null {
  if (n === 0) return null;
  const share = wilson(x / factor, (x + n) / factor);
  return share && mapInterval(share, (p) => p / (1 - p));
}

/**
 * The difference of the ratios of two windows: the distances from each to the ends of its interval, combined as the
 * sides of a right angle (Zou and Donner 2008), as Newcombe does with proportions. Null where either divides by 0.
 */
export function compareRatios(current: Pair, previous: Pair, factor: number): TestedChange | null {
  const [now, before] = [current, previous].map((pair) => ratioInterval(pair, factor));
  if (!now || !before) return null;
  const { difference, interval } = differenceOf(current, now, previous, before);
  return testedChange(difference, interval);
}
