import { isRatio, type OutsideMonth, type Result } from '../measures/index.ts';

const leastPercent = 5;
const leastCount = 20;
const leastPoints = 2;
const leastShare = 25;

/** The rule, for readers. */
export const sizeRule =
  `A change matters where it is at least ${leastPercent}% of a count, score or mean, and of a count at least ` +
  `${leastCount} more or fewer; or at least ${leastPoints} percentage points of a proportion or rate, or ${leastShare}% of ` +
  `what it was before. A month matters by the same rule, against what it usually is.`;

/** How many times as large as it must be to matter a change of a result is; under 1 it does not matter. */
export function sizeOf(
  { statistic, previous, difference }: Pick<Result, 'statistic' | 'previous' | 'difference'>,
  change: number,
): number {
  const size = Math.abs(change);
  if (isRatio(statistic)) {
    const ofBefore = previous ? (100 * size) / Math.abs(previous) : 0;
    return Math.max(size / leastPoints, ofBefore / leastShare);
  }
  if (statistic === 'count' && Math.abs(difference ?? 0) < leastCount) return 0;
  return size / leastPercent;
}

/** Whether a month outside its limits is far enough from what it usually is to matter. */
export function doesMonthMatter(statistic: Result['statistic'], { value, usual }: OutsideMonth): boolean {
  const difference = value - usual;
  const change = isRatio(statistic) ? difference : usual === 0 ? Infinity : (100 * difference) / usual;
  return sizeOf({ statistic, previous: usual, difference }, change) >= 1;
}
