import { type Interval, isOutside, mapInterval } from './interval.ts';
import { wilson } from './proportions.ts';

/** Two counts of which neither holds the other, as x outcomes to n crimes. */
interface Pair {
  readonly x: number;
  readonly n: number;
}

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

/** The change between the ratios of two windows. */
export interface RatioChange {
  /** current − previous. */
  readonly change: number;
  readonly changeInterval: Interval;
  /** Whether the interval leaves out no change. */
  readonly isBeyondChance: boolean;
}

/**
 * The difference of the ratios of two windows: the distances from each to the ends of its interval, combined as the
 * sides of a right angle (Zou and Donner 2008), as Newcombe does with proportions. Null where either divides by 0.
 */
export function compareRatios(current: Pair, previous: Pair, factor: number): RatioChange | null {
  const [now, before] = [current, previous].map((pair) => ratioInterval(pair, factor));
  if (!now || !before) return null;
  const [r1, r0] = [current.x / current.n, previous.x / previous.n];
  const change = r1 - r0;
  const changeInterval = {
    low: change - Math.hypot(r1 - now.low, before.high - r0),
    high: change + Math.hypot(now.high - r1, r0 - before.low),
  };
  return { change, changeInterval, isBeyondChance: isOutside(changeInterval, 0) };
}
