import type { Random } from './random.ts';

/** One byte per row saying its kind, so many rows of each kind, in random order. */
export function shuffledKinds(random: Random, rowsOfKind: ArrayLike<number>): Uint8Array {
  const counts = Array.from(rowsOfKind);
  const kinds = new Uint8Array(counts.reduce((sum, rows) => sum + rows, 0));
  let start = 0;
  counts.forEach((rows, kind) => {
    kinds.fill(kind, start, start + rows);
    start += rows;
  });
  for (let last = kinds.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kind = kinds[last] as number;
    kinds[last] = kinds[other] as number;
    kinds[other] = kind;
  }
  return kinds;
}
