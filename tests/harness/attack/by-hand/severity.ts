/** An offence with its public weight, in thousandths. */
export interface Weighted {
  readonly offence: string;
  readonly subgroup: string;
  readonly weight: number;
}

/** How many crimes of each weight a sum is made of, where there is one way alone; `null`: several ways, or too many to try. */
type Decoded = ReadonlyMap<number, number> | null;

const mostTried = 100_000;

/**
 * The one way in which a sum of public weights can be made, by trying all: the heaviest first, how many of it there may
 * be, and the rest of those that are lighter. Where the number of crimes is known too, it must be met.
 */
export function decoded(sum: number, weights: readonly number[], crimes: number | null): Decoded {
  const sorted = [...new Set(weights)].filter((weight) => weight > 0).sort((a, b) => b - a);
  const found: Map<number, number>[] = [];
  let tried = 0;
  const counts: [number, number][] = [];
  const tryFrom = (at: number, left: number, records: number | null): void => {
    tried += 1;
    if (found.length > 1 || tried > mostTried) return;
    const weight = sorted[at];
    if (left === 0 && (records === null || records === 0)) {
      found.push(new Map(counts));
      return;
    }
    if (weight === undefined || left <= 0 || records === 0) return;
    const most = Math.min(Math.floor(left / weight), records ?? Number.POSITIVE_INFINITY);
    const last = sorted.at(-1) ?? weight;
    const least =
      at === sorted.length - 1
        ? most
        : records === null
          ? 0
          : Math.ceil((left - records * (sorted[at + 1] ?? last)) / (weight - (sorted[at + 1] ?? last)));
    for (let count = most; count >= Math.max(0, least); count -= 1) {
      if (tried > mostTried || found.length > 1) return;
      if (count > 0) counts.push([weight, count]);
      tryFrom(at + 1, left - count * weight, records === null ? null : records - count);
      if (count > 0) counts.pop();
    }
  };
  tryFrom(0, sum, crimes);
  return found.length === 1 && tried <= mostTried ? (found[0] ?? null) : null;
}
