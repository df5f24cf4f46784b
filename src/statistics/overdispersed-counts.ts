import { binomialAtLeast } from './binomial.ts';
import { falseAlarmShare, type Interval, isOutside, mapInterval } from './interval.ts';
import { normalQuantile, normalTwoSided } from './normal.ts';
import { criticalValue, type Overdispersion } from './overdispersion.ts';
import { percentChange } from './percent-change.ts';
import { requireCount } from './require-count.ts';
import { shareInterval } from './share-interval.ts';
import { studentTwoSided } from './student-t.ts';
import { wilson } from './wilson.ts';

/** From so many effective counts in both windows on, the normal distribution stands for the exact one. */
const LARGE = 10;

/** Of two equal levels, either has half of both. */
const EVEN = 0.5;

export interface OverdispersedCounts {
  /** Standard errors between the two: (current − previous) ÷ √(φ(current + previous)). */
  readonly z: number;
  /** How often chance alone makes two equal levels differ at least so much. */
  readonly p: number;
  readonly isBeyondChance: boolean;
  /** Of the change from previous to current, in %; holds 0 unless beyond chance. High is Infinity from 0. */
  readonly changeInterval: Interval;
}

/**
 * Compares the counts of two windows of equal length whose months vary φ times as much as chance makes them. Then
 * x events tell as much as x/φ. From 10 of these in each window the test is z, against Student's t where φ is an
 * estimate; below, it is the exact one. The interval is the exact one of two counts, on x/φ: with φ = 1 that of R's
 * poisson.test. It is a little wider than 95%; where it still holds 'no change' while z is beyond chance, the
 * interval is that of z itself (Wilson's), so that the two never contradict each other. Null where both counts are 0.
 */
export function compareOverdispersedCounts(
  current: number,
  previous: number,
  overdispersion: Overdispersion,
): OverdispersedCounts | null {
  requireCount(current, 'current');
  requireCount(previous, 'previous');
  if (current + previous === 0) return null;
  const { factor, degreesOfFreedom } = overdispersion;
  const quantile = criticalValue(overdispersion);
  const [x, rest] = [current / factor, previous / factor];
  const z = (x - rest) / Math.sqrt(x + rest);
  const p = studentTwoSided(Math.min(x, rest) < LARGE ? exactDistance(x, rest) : z, degreesOfFreedom);
  const isBeyondChance = p < falseAlarmShare;
  const exact = shareInterval(x, rest, normalTwoSided(quantile));
  const ofTest = isBeyondChance && !isOutside(exact, EVEN) ? wilson(x, x + rest, quantile) : null;
  const toChange = (share: number) => (share === 1 ? Infinity : percentChange(share / (1 - share)));
  return { z, p, isBeyondChance, changeInterval: mapInterval(ofTest ?? exact, toChange) };
}

/** As many standard deviations as are as unlikely as the exact tail that an even share leaves. */
function exactDistance(x: number, rest: number): number {
  const tail = binomialAtLeast(Math.max(x, rest), x + rest, EVEN);
  return tail >= EVEN ? 0 : -normalQuantile(tail);
}
