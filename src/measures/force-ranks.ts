import type { Interval } from '../statistics/index.ts';

/** A force among others, by a value that is compared. */
export interface RankedForce {
  readonly force: string;
  readonly value: number;
  readonly interval: Interval | null;
  /** 1 is the highest value; forces with one value share the better rank. */
  readonly rank: number;
  /**
   * The ranks that chance leaves open, best to worst: forces whose intervals overlap its own are not told apart from it.
   * Null where it, or another, has no interval.
   */
  readonly open: { readonly from: number; readonly to: number } | null;
}

/**
 * Ranks forces by a value, the highest first, each with the ranks that its 95% interval leaves open: as many are above it
 * for certain as have intervals wholly above its own, and so below. Where intervals just overlap a test of the two alone
 * might still tell them apart: the ranks are rather too wide than too narrow.
 */
export function rankForces<Force extends Pick<RankedForce, 'force' | 'value' | 'interval'>>(
  forces: readonly Force[],
): (Force & RankedForce)[] {
  const intervals = forces.flatMap(({ interval }) => interval ?? []);
  const openTo = (own: Interval) => ({
    from: 1 + intervals.filter(({ low }) => low > own.high).length,
    to: forces.length - intervals.filter(({ high }) => high < own.low).length,
  });
  return forces
    .map((each) => ({
      ...each,
      rank: 1 + forces.filter(({ value }) => value > each.value).length,
      open: each.interval !== null && intervals.length === forces.length ? openTo(each.interval) : null,
    }))
    .sort((a, b) => a.rank - b.rank || a.force.localeCompare(b.force));
}
