import type { Month } from '../calendar.ts';
import type { MonthlyValue } from './monthly-values.ts';
import type { ProcessLimits, ProcessSegment } from './process-limits.ts';

/** Which way something lies, from the mean or from the month before. */
export type Side = 'high' | 'low';

/**
 * Differences that rounding in the last digits alone can make are none: a mean of equal values may differ from
 * them in the last digit.
 */
const slack = 1e-12;

/** The side of a value from another; null where they are equal. */
export function sideOf(value: number, from: number): Side | null {
  if (Math.abs(value - from) <= slack * Math.max(Math.abs(value), Math.abs(from))) return null;
  return value > from ? 'high' : 'low';
}

/** Keeps the sides that are part of a run of at least so many equal ones; a null ends a run. */
function keepRuns(sides: readonly (Side | null)[], least: number): (Side | null)[] {
  const kept: (Side | null)[] = sides.map(() => null);
  let start = 0;
  sides.forEach((side, index) => {
    if (side !== sides[start]) start = index;
    if (side !== null && index - start + 1 >= least) kept.fill(side, start, index + 1);
  });
  return kept;
}

const shiftMonths = 7;
const trendSteps = 6;

/** What chance alone seldom does. */
type ProcessRule = 'outside' | 'trend' | 'two of three' | 'shift';

export interface ProcessSignal {
  readonly rule: ProcessRule;
  /** Above or below the mean; for a trend, rising or falling. */
  readonly side: Side;
}

export interface SignalOptions {
  /** Two of three counts only months inside the outer limit; by default all beyond the near one. */
  readonly isTwoOfThreeInside?: boolean;
}

type Sides = readonly (Side | null)[];

/**
 * The months that differ from the process as it always varies (NHS England, Making Data Count, 2019; after Western
 * Electric 1956). Outside: strictly beyond a limit. Trend: 7 months, 6 steps the same way; a tie ends it. Two of
 * three: two of three months in a row beyond the same near limit. Shift: 7 months in a row on one side of the mean; a
 * month on it ends it. Every month of a trend or shift has the signal. Where several fire, the first in this
 * order. Nothing runs across a month without value, or a break.
 */
export function processSignals(
  segments: readonly ProcessSegment[],
  options: SignalOptions = {},
): Map<Month, ProcessSignal> {
  const signals = new Map<Month, ProcessSignal>();
  for (const { values, limits } of segments) {
    if (limits === null) continue;
    const rules: [ProcessRule, Sides][] = [
      ['outside', beyond(values, limits.low, limits.high)],
      ['trend', trend(values)],
      ['two of three', twoOfThree(values, limits, options.isTwoOfThreeInside ?? false)],
      ['shift', shift(values, limits.mean)],
    ];
    values.forEach(({ month }, index) => {
      const [fired] = rules.flatMap(([rule, sides]) => {
        const side = sides[index] ?? null;
        return side === null ? [] : [{ rule, side }];
      });
      if (fired) signals.set(month, fired);
    });
  }
  return signals;
}

function beyond(values: readonly MonthlyValue[], low: number, high: number): (Side | null)[] {
  return values.map(({ value }) => {
    if (value === null) return null;
    if (value > high) return sideOf(value, high);
    return value < low ? sideOf(value, low) : null;
  });
}

function shift(values: readonly MonthlyValue[], mean: number): Sides {
  return keepRuns(
    values.map(({ value }) => (value === null ? null : sideOf(value, mean))),
    shiftMonths,
  );
}

function trend(values: readonly MonthlyValue[]): Sides {
  const steps = values.map(({ value }, index) => {
    const before = values[index - 1]?.value ?? null;
    return value === null || before === null ? null : sideOf(value, before);
  });
  const runs = keepRuns(steps, trendSteps);
  return runs.map((side, index) => side ?? runs[index + 1] ?? null);
}

function twoOfThree(values: readonly MonthlyValue[], limits: ProcessLimits, isInside: boolean): Sides {
  const outer = beyond(values, limits.low, limits.high);
  const far = beyond(values, limits.nearLow, limits.nearHigh).map((side, index) =>
    isInside && outer[index] !== null ? null : side,
  );
  const kept: (Side | null)[] = values.map(() => null);
  for (let end = 2; end < values.length; end += 1) {
    const three = [end - 2, end - 1, end];
    if (three.some((index) => values[index]?.value === null)) continue;
    for (const side of ['high', 'low'] as const) {
      const those = three.filter((index) => far[index] === side);
      if (those.length >= 2) for (const index of those) kept[index] = side;
    }
  }
  return kept;
}
