import { confidence } from './interval.ts';
import { logGamma } from './simple-statistics.ts';

const mostSteps = 300;

/**
 * Where an increasing function reaches a value, between `low` and `high` (Chandrupatla 1997): the span that holds
 * the place is cut by a curve through the last three points where they lie smoothly, else in half, until nothing
 * lies between its ends. Where an end does not reach the value, or is beyond it, it is that end.
 */
export function invert(increasing: (x: number) => number, value: number, low: number, high: number): number {
  let [newest, across] = [low, high];
  let [atNewest, atAcross] = [increasing(low) - value, increasing(high) - value];
  if (atNewest >= 0) return low;
  if (atAcross <= 0) return high;
  let part = 0.5;
  for (let step = 0; step < mostSteps && atNewest !== 0; step += 1) {
    const width = Math.abs(across - newest);
    const least = (2 * Number.EPSILON * Math.abs(newest) + Number.MIN_VALUE) / width;
    if (least >= 0.5) break;
    const x = newest + Math.min(Math.max(part, least), 1 - least) * (across - newest);
    const atX = increasing(x) - value;
    const isSameSide = Math.sign(atX) === Math.sign(atNewest);
    const [older, atOlder] = isSameSide ? [newest, atNewest] : [across, atAcross];
    if (!isSameSide) [across, atAcross] = [newest, atNewest];
    [newest, atNewest] = [x, atX];
    const place = (newest - across) / (older - across);
    const rise = (atNewest - atAcross) / (atOlder - atAcross);
    const isSmooth = rise ** 2 < place && (1 - rise) ** 2 < 1 - place;
    part = isSmooth
      ? ((atNewest / (atAcross - atNewest)) * atOlder) / (atAcross - atOlder) +
        ((((older - newest) / (across - newest)) * atNewest) / (atOlder - atNewest)) *
          (atAcross / (atOlder - atAcross))
      : 0.5;
  }
  return newest;
}

const tiny = 1e-300;
const precision = 1e-16;
const mostTerms = 100_000;

/**
 * The value of b0 + a1 / (b1 + a2 / (b2 + …)), by the method of Lentz (1976) as amended by Thompson and Barnett
 * (1986): each term multiplies the value so far, until it no longer changes it.
 */
function continuedFraction(
  first: number,
  aOf: (index: number) => number,
  bOf: (index: number) => number,
): number {
  let value = first || tiny;
  let numerator = value;
  let denominator = 0;
  for (let index = 1; index <= mostTerms; index += 1) {
    const [a, b] = [aOf(index), bOf(index)];
    denominator = 1 / (b + a * denominator || tiny);
    numerator = b + a / numerator || tiny;
    const factor = numerator * denominator;
    value *= factor;
    if (Math.abs(factor - 1) <= precision) break;
  }
  return value;
}

const seriesPrecision = 1e-17;

/**
 * The regularised incomplete gamma function: `lower` is the share of a gamma distribution of this shape, scale 1,
 * that lies below x, `upper` the share above. Each keeps its digits when it is small. Abramowitz and Stegun
 * (1964), 6.5.29 below shape + 1 and 6.5.31 above. Shape over 0; x of 0 or less has nothing below it.
 */
export function incompleteGamma(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = front * powerSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper =
    front /
    continuedFraction(
      x + 1 - shape,
      (index) => index * (shape - index),
      (index) => x + 2 * index + 1 - shape,
    );
  return { lower: 1 - upper, upper };
}

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let index = 1; index <= mostTerms && term > sum * seriesPrecision; index += 1) {
    term *= x / (shape + index);
    sum += term;
  }
  return sum;
}

/**
 * The regularised incomplete beta function: the share of a beta distribution with shapes a and b that lies below
 * x, from 0 to 1. It also gives the tails of the binomial and of the t distribution. By the continued fraction of
 * Abramowitz and Stegun (1964), 26.5.8, in logarithms, so that shapes of hundreds of thousands do not overflow.
 * Shapes over 0; below 0 lies nothing and below 1 everything.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  const ofTerm = (index: number) => {
    const half = Math.floor(index / 2);
    const place = a + 2 * half;
    return index % 2 === 0
      ? (half * (b - half) * x) / ((place - 1) * place)
      : (-(a + half) * (a + b + half) * x) / (place * (place + 1));
  };
  const fraction = continuedFraction(1, ofTerm, () => 1);
  return front / (a * fraction);
}

/** Where a beta distribution has this share below it. */
export function betaQuantile(share: number, a: number, b: number): number {
  return invert((x) => incompleteBeta(a, b, x), share, 0, 1);
}

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
