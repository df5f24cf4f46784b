import { apportion } from './apportion.ts';
import { MONTHS } from './months.ts';
import type { Totals } from './total-sums.ts';
import { WINDOWS, type Window, windowTotal } from './windows.ts';

/** Shares the total of each window out among its months by weight: a count for every month of the sample. */
export function toMonths(totals: Totals, weights: readonly number[], windows = WINDOWS): number[] {
  return sumsToMonths((window) => windowTotal(window, totals), weights, windows);
}

/** As `toMonths`, with each window's own sum. */
export function sumsToMonths(
  sumOf: (window: Window) => number,
  weights: readonly number[],
  windows = WINDOWS,
): number[] {
  const levels = driftingLevels(sumOf, weights, windows);
  const counts = MONTHS.map(() => 0);
  for (const window of windows) {
    const parts = apportion(
      sumOf(window),
      window.months.map(({ index }) => (weights[index] as number) * (levels[index] as number)),
    );
    window.months.forEach(({ index }, position) => {
      counts[index] = parts[position] as number;
    });
  }
  return counts;
}

interface Level {
  readonly middle: number;
  readonly level: number;
}

/**
 * The level of each month: what its window has for each unit of weight in the middle of the window, and in
 * between on the way from one window's level to the next. Without it every series would jump where a window ends.
 */
function driftingLevels(
  sumOf: (window: Window) => number,
  weights: readonly number[],
  windows: readonly Window[],
): number[] {
  const levels = windows.map((window) => {
    const indexes = window.months.map(({ index }) => index);
    const weight = indexes.reduce((sum, index) => sum + (weights[index] as number), 0);
    return {
      middle: ((indexes[0] as number) + (indexes[indexes.length - 1] as number)) / 2,
      level: weight > 0 ? sumOf(window) / weight : 0,
    };
  });
  return MONTHS.map(({ index }) => levelAt(levels, index));
}

/** Level before the first middle and after the last; in between on the straight line. */
function levelAt(levels: readonly Level[], index: number): number {
  const next = levels.findIndex(({ middle }) => middle > index);
  const after = levels[next === -1 ? levels.length - 1 : next] as Level;
  const before = levels[next - 1] ?? after;
  if (next <= 0) return after.level;
  const way = (index - before.middle) / (after.middle - before.middle);
  return before.level + way * (after.level - before.level);
}
