import type { Result } from '../measures/index.ts';
import { isRatio } from '../measures/index.ts';

const leastPercent = 5;
const leastCount = 20;
const leastPoints = 2;
const leastShare = 25;

/** The rule, for readers. */
export const sizeRule =
  `A change matters where it is at least ${leastPercent}% of a count, score or mean, and of a count at least ` +
  `${leastCount} more or fewer; or at least ${leastPoints} percentage points of a proportion or rate, or ${leastShare}% of ` +
  `what it was before.`;

/** How many times as large as it must be to matter a change of a result is; under 1 it does not matter. */
export function sizeOf({ statistic, previous, difference }: Result, change: number): number {
  const size = Math.abs(change);
  if (isRatio(statistic)) {
    const ofBefore = previous ? (100 * size) / Math.abs(previous) : 0;
    return Math.max(size / leastPoints, ofBefore / leastShare);
  }
  if (statistic === 'count' && Math.abs(difference ?? 0) < leastCount) return 0;
  return size / leastPercent;
}
