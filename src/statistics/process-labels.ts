import type { Month } from '../calendar.ts';
import type { ProcessSegment } from './process-limits.ts';
import type { ProcessSignal } from './process-signals.ts';

/** A segment with fewer months gets no label: its limits say too little. */
export const leastMonthsForLabel = 13;

/** Which direction of a measure is better. */
export type Better = 'lower' | 'higher' | 'neither';

export type VariationLabel = 'improvement' | 'concern' | 'neutral high' | 'neutral low' | 'common cause';

/**
 * What the latest month that has a value says about a measure (NHS England, Making Data Count, 2019): improvement or
 * concern where it signals to the better or the worse side, neutral high or low where neither is better, common
 * cause where it does not signal. Null where the latest segment has under 13 months with a value.
 */
export function variationLabel(
  segments: readonly ProcessSegment[],
  signals: ReadonlyMap<Month, ProcessSignal>,
  better: Better,
): VariationLabel | null {
  const latest = segments.at(-1);
  if (latest === undefined || latest.limits === null || latest.months < leastMonthsForLabel) return null;
  const month = latest.values.findLast(({ value }) => value !== null)?.month ?? '';
  const signal = signals.get(month);
  if (signal === undefined) return 'common cause';
  if (better === 'neither') return signal.side === 'high' ? 'neutral high' : 'neutral low';
  return (signal.side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

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
