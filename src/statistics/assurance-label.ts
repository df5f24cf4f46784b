import type { ProcessSegment } from './process-limits.ts';
import { type Better, leastMonthsForLabel } from './variation-label.ts';

export type AssuranceLabel = 'consistently meets' | 'consistently misses' | 'hit or miss';

/**
 * Whether a process that goes on as it is will meet a target (NHS England, Making Data Count, 2019): it
 * consistently meets it where even the limit on the worse side does, a target exactly on it included;
 * consistently misses it where even the limit on the better side does not; otherwise it is hit or miss. By the limits of
 * the latest segment, not as drawn. Null under 13 months with a value, and where neither direction is better.
 */
export function assuranceLabel(
  segments: readonly ProcessSegment[],
  target: number,
  better: Better,
): AssuranceLabel | null {
  const latest = segments.at(-1);
  if (latest === undefined || latest.limits === null || latest.months < leastMonthsForLabel) return null;
  if (better === 'neither') return null;
  const { low, high } = latest.limits;
  const [worst, best, goal] = better === 'higher' ? [low, high, target] : [-high, -low, -target];
  if (goal <= worst) return 'consistently meets';
  return goal > best ? 'consistently misses' : 'hit or miss';
}
