/** A sum of hidden and shown cells that readers know, by cell; a factor that is not there is 0. */
export type Sum<Cell> = ReadonlyMap<Cell, number>;

/** A prime under 2^26: products of two remainders are whole numbers that floating point holds. */
const prime = 67_108_859;

interface State<Cell> {
  /** Sums, reduced so that each pivot stands in its own sum only. */
  readonly sums: readonly Sum<Cell>[];
  readonly pivots: ReadonlyMap<number, Cell>;
  /** Hidden cells that no sum determines. */
  readonly free: ReadonlySet<Cell>;
}

/**
 * What readers who know some sums can work out of cells that are hidden from them: by elimination, modulo a large
 * prime. Nothing is changed in place: hiding one cell more gives a new object.
 */
export class KnownSums<Cell> {
  private constructor(private readonly state: State<Cell>) {}

  static of<Cell>(sums: readonly Sum<Cell>[]): KnownSums<Cell> {
    const reduced = sums.map((sum) => new Map([...sum].map(([cell, factor]) => [cell, modulo(factor)])));
    return new KnownSums({ sums: reduced, pivots: new Map(), free: new Set() });
  }

  /** The same sums, with cells hidden that were shown. */
  hiding(cells: Iterable<Cell>): KnownSums<Cell> {
    const sums = [...this.state.sums];
    const pivots = new Map(this.state.pivots);
    const free = new Set(this.state.free);
    const hidden = new Set([...pivots.values(), ...free]);
    for (const cell of cells) {
      if (hidden.has(cell)) continue;
      hidden.add(cell);
      const found = pivotFor(cell, sums, pivots);
      if (found === null) {
        free.add(cell);
        continue;
      }
      const pivot = scaled(sums[found] ?? new Map(), inverse(sums[found]?.get(cell) ?? 1));
      for (const [index, sum] of sums.entries()) {
        const factor = sum.get(cell);
        if (index !== found && factor !== undefined) sums[index] = without(sum, pivot, factor);
      }
      sums[found] = pivot;
      pivots.set(found, cell);
    }
    return new KnownSums({ sums, pivots, free });
  }

  /**
   * Hidden cells that can be worked out, each with the sum that gives it: no other hidden cell stands in it, so that
   * one of its shown cells would have to be hidden too.
   */
  exposed(): { cell: Cell; by: Cell[] }[] {
    const { sums, pivots, free } = this.state;
    return [...pivots].flatMap(([index, cell]) => {
      const others = [...(sums[index]?.keys() ?? [])].filter((one) => one !== cell);
      return others.some((one) => free.has(one)) ? [] : [{ cell, by: others }];
    });
  }
}

/** The shortest sum with the cell that is not the pivot of another; null where there is none. */
function pivotFor<Cell>(
  cell: Cell,
  sums: readonly Sum<Cell>[],
  pivots: ReadonlyMap<number, Cell>,
): number | null {
  let found: number | null = null;
  for (const [index, sum] of sums.entries()) {
    if (!sum.has(cell) || pivots.has(index)) continue;
    if (found === null || sum.size < (sums[found]?.size ?? 0)) found = index;
  }
  return found;
}

function without<Cell>(sum: Sum<Cell>, pivot: Sum<Cell>, factor: number): Sum<Cell> {
  const left = new Map(sum);
  for (const [cell, of] of pivot) {
    const value = modulo((left.get(cell) ?? 0) - ((factor * of) % prime));
    if (value === 0) left.delete(cell);
    else left.set(cell, value);
  }
  return left;
}

function scaled<Cell>(sum: Sum<Cell>, factor: number): Sum<Cell> {
  return new Map([...sum].map(([cell, of]) => [cell, (of * factor) % prime]));
}

function modulo(value: number): number {
  return ((value % prime) + prime) % prime;
}

/** By Fermat: value^(prime − 2). */
function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
