import { WINDOWS } from './windows.ts';

/**
 * Counts by month that go beyond no month's limit: what a month cannot hold goes to the months of its window that
 * have most room, so that windows keep their totals.
 */
export function withinLimits(counts: readonly number[], limits: readonly number[]): number[] {
  const held = counts.map((count, index) => Math.min(count, limits[index] as number));
  for (const { name, months } of WINDOWS) {
    const indexes = months.map(({ index }) => index);
    let left = indexes.reduce((sum, index) => sum + (counts[index] as number) - (held[index] as number), 0);
    while (left > 0) {
      const room = (index: number) => (limits[index] as number) - (held[index] as number);
      const widest = indexes.reduce((best, index) => (room(index) > room(best) ? index : best));
      if (room(widest) === 0) throw new Error(`no room in the ${name} window: ${left} more wanted`);
      held[widest] = (held[widest] as number) + 1;
      left--;
    }
  }
  return held;
}
