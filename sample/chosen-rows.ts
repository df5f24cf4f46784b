import type { Random } from './random.ts';

/** So many different rows, by position, from the first to before the end; of fewer all. */
export function chosenRows(random: Random, count: number, first: number, end: number): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, end - first)) chosen.add(first + random.below(end - first));
  return chosen;
}
