import { MONTHS } from './months.ts';
import type { Window } from './windows.ts';

interface Level {
  readonly middle: number;
  readonly level: number;
}

/**
 * The level of each month: what its window has for each unit of weight in the middle of the window, and in
 * between on the way from one window's level to the next. Without it every series would jump where a window ends.
 */
export function driftingLevels(
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
