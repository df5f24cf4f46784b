import type { Month } from '../calendar.ts';
import type { ProcessLimits, ProcessSegment } from './process-limits.ts';
import type { ProcessSignal } from './process-signals.ts';
import type { Season } from './season.ts';

/** A segment with fewer months gets no label: its limits say too little. */
export const leastMonthsForLabel = 13;

/** A process in segments from one break to the next, without its season, with the months that signal. */
export interface LabelledProcess {
  readonly segments: readonly ProcessSegment[];
  readonly signals: ReadonlyMap<Month, ProcessSignal>;
  readonly season: Season;
}

/** The limits of the latest segment of a process, if it says enough for a label. */
function toldLimits({ segments, season }: LabelledProcess): ProcessLimits | null {
  const { months = 0, limits = null } = segments.at(-1) ?? {};
  return months < leastMonthsForLabel || season.kind === 'too short' ? null : limits;
}

/** Which direction of a measure is better. */
export type Better = 'lower' | 'higher' | 'neither';

export type VariationLabel = 'improvement' | 'concern' | 'neutral high' | 'neutral low' | 'common cause';

/**
 * What the latest month that has a value says about a measure (NHS England, Making Data Count, 2019): improvement or
 * concern where it signals to the better or the worse side, neutral high or low where neither is better, common
 * cause where it does not signal. Null where the latest segment has under 13 months with a value, or the series is
 * seasonal and too short to take its season out.
 */
export function variationLabel(process: LabelledProcess, better: Better): VariationLabel | null {
  if (toldLimits(process) === null) return null;
  const { segments, signals } = process;
  const month = segments.at(-1)?.values.findLast(({ value }) => value !== null)?.month ?? '';
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
 * the latest segment, not as drawn, in each calendar month of a seasonal one. Null where there is no variation
 * label, and where neither direction is better.
 */
export function assuranceLabel(
  process: LabelledProcess,
  target: number,
  better: Better,
): AssuranceLabel | null {
  const limits = toldLimits(process);
  if (limits === null || better === 'neither') return null;
  const factors = [1, ...process.season.factors.values()];
  const ends = factors.flatMap((factor) => [limits.low * factor, limits.high * factor]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [worst, best, goal] = better === 'higher' ? [low, high, target] : [-high, -low, -target];
  if (goal <= worst) return 'consistently meets';
  return goal > best ? 'consistently misses' : 'hit or miss';
}
