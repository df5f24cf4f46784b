/** A ratio as a change in %: 1.086 is +8.6%, 1 is none. */
export function percentChange(ratio: number): number {
  return 100 * (ratio - 1);
}
