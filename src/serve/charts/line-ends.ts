import type { Line } from './lines-spec.ts';

/** Where the name of a line stands: how far down the plot. */
export interface LineEnd {
  readonly name: string;
  readonly y: number;
}

/** From zero, or below it where a value is, to the highest value. */
export function domainOf(lines: readonly Line[]): [number, number] {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const [bottom, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  return bottom === top ? [0, 1] : [bottom, top];
}

/** The name of each line beside its last value. */
export function lineEnds(
  lines: readonly Line[],
  [bottom, top]: readonly [number, number],
  height: number,
): LineEnd[] {
  return lines.map(({ name, points }) => {
    const last = points.findLast(({ value }) => value !== null)?.value ?? bottom;
    return { name, y: (height * (top - last)) / (top - bottom) };
  });
}

/** Moves names apart that would stand on each other, in the order given. */
export function spread(ends: readonly LineEnd[], height: number, apart: number): LineEnd[] {
  const downwards = ends.map((end, index) => ({ ...end, index })).sort((a, b) => a.y - b.y);
  const placed: { name: string; y: number; index: number }[] = [];
  for (const end of downwards) {
    const y = Math.max(end.y, (placed.at(-1)?.y ?? -apart) + apart);
    placed.push({ ...end, y });
  }
  const over = Math.max(0, (placed.at(-1)?.y ?? 0) - height);
  return placed
    .sort((a, b) => a.index - b.index)
    .map(({ name, y }) => ({ name, y: over === 0 ? y : Math.max(0, y - over) }));
}
