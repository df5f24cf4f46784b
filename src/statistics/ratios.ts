import { type Interval, isOutside, mapInterval } from './interval.ts';
import { wilson } from './proportions.ts';

/** Two counts of which neither holds the other, as x outcomes to n crimes; or their φ. */
interface Pair {
  readonly x: number;
  readonly n: number;
}

/**
 * The interval of x/n, two counts of which neither holds the other, that vary φx and φn times as much as chance
 * makes them. x/φx of (x/φx + n/φn) is a share, with its interval p by Wilson, and x/n is p/(1 − p) times
 * φx/φn. For large counts it is that of the variance (x/n)²·(φx/x + φn/n). x = 0 starts at 0. Null where n is 0.
 */
export function ratioInterval(pair: Pair, factor: Pair): Interval | null {
  if (pair.n === 0) return null;
  const [x, n] = [pair.x / factor.x, pair.n / factor.n];
  const share = wilson(x, x + n);
  return share && mapInterval(share, (p) => ((p / (1 - p)) * factor.x) / factor.n);
}

/** How much more than chance makes it a ratio x/n varies: (φx/x + φn/n) ÷ (1/x + 1/n); φx where x is 0. */
export function ratioOverdispersion({ x, n }: Pair, factor: Pair): number {
  return (factor.x * n + factor.n * x) / (x + n);
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
export function compareRatios(current: Pair, previous: Pair, factor: Pair): RatioChange | null {
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
