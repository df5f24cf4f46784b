import { apportion } from './apportion.ts';
import { driftingLevels } from './drifting-levels.ts';
import { MONTHS } from './months.ts';
import type { Totals } from './totals.ts';
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
