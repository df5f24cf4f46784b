/** Which way something lies, from the mean or from the month before. */
export type Side = 'high' | 'low';

/**
 * Differences that rounding in the last digits alone can make are none: a mean of equal values may differ from
 * them in the last digit.
 */
const SLACK = 1e-12;

/** The side of a value from another; null where they are equal. */
export function sideOf(value: number, from: number): Side | null {
  if (Math.abs(value - from) <= SLACK * Math.max(Math.abs(value), Math.abs(from))) return null;
  return value > from ? 'high' : 'low';
}

/** Keeps the sides that are part of a run of at least so many equal ones; a null ends a run. */
export function keepRuns(sides: readonly (Side | null)[], least: number): (Side | null)[] {
  const kept: (Side | null)[] = sides.map(() => null);
  let start = 0;
  sides.forEach((side, index) => {
    if (side !== sides[start]) start = index;
    if (side !== null && index - start + 1 >= least) kept.fill(side, start, index + 1);
  });
  return kept;
}
