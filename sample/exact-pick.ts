import type { Random } from './random.ts';

/**
 * Chooses exactly so many of the rows to come, each kind of row in proportion to its likelihood.
 * The number to choose of each kind is fixed first; within a kind every row has the same chance.
 */
export class ExactPick {
  readonly #random: Random;
  readonly #rowsLeft: Int32Array;
  readonly #wanted: Int32Array;

  /**
   * @param total how many rows to choose
   * @param rows how many rows of each kind are to come
   * @param likelihoods of each kind; only their ratios count
   */
  constructor(random: Random, total: number, rows: ArrayLike<number>, likelihoods: ArrayLike<number>) {
    this.#random = random;
    this.#rowsLeft = Int32Array.from(rows);
    this.#wanted = wantedOfEachKind(random, total, this.#rowsLeft, likelihoods);
  }

  /** A pick among rows of one kind. */
  static ofRows(random: Random, total: number, rows: number): ExactPick {
    return new ExactPick(random, total, [rows], [1]);
  }

  /** How many rows of each kind are not chosen, as long as no row was taken. */
  rowsNotChosen(): Int32Array {
    return this.#rowsLeft.map((rows, kind) => rows - (this.#wanted[kind] as number));
  }

  /** Whether the next row, of a kind, is chosen. */
  take(kind = 0): boolean {
    const rows = this.#rowsLeft[kind] as number;
    const wanted = this.#wanted[kind] as number;
    this.#rowsLeft[kind] = rows - 1;
    if (this.#random.fraction() * rows >= wanted) return false;
    this.#wanted[kind] = wanted - 1;
    return true;
  }
}

/** Rounds the running total, not each kind, so that kinds with few rows get their fair share too. */
function wantedOfEachKind(
  random: Random,
  total: number,
  rows: Int32Array,
  likelihoods: ArrayLike<number>,
): Int32Array {
  const chances = chancesOfEachKind(total, rows, likelihoods);
  // The start keeps clear of 0 and 1, where a rounding error in the sum could lose or gain a row.
  let cumulative = 0.001 + 0.998 * random.fraction();
  return rows.map((count, kind) => {
    const before = Math.floor(cumulative);
    cumulative += count * (chances[kind] as number);
    return Math.floor(cumulative) - before;
  });
}

/** The chance of a row of each kind, at most 1: what a kind is too small to give, the others give in proportion. */
function chancesOfEachKind(total: number, rows: Int32Array, likelihoods: ArrayLike<number>): number[] {
  const chances = Array.from(rows, () => 0);
  let open = Array.from(rows.keys()).filter(
    (kind) => (rows[kind] as number) * (likelihoods[kind] as number) > 0,
  );
  let left = total;
  while (left > 0) {
    if (open.length === 0) throw new Error(`too few rows to choose from: ${left} more wanted`);
    const likely = open.reduce(
      (sum, kind) => sum + (rows[kind] as number) * (likelihoods[kind] as number),
      0,
    );
    const scale = left / likely;
    const full = open.filter((kind) => (likelihoods[kind] as number) * scale > 1);
    for (const kind of open) chances[kind] = Math.min((likelihoods[kind] as number) * scale, 1);
    if (full.length === 0) break;
    left -= full.reduce((sum, kind) => sum + (rows[kind] as number), 0);
    open = open.filter((kind) => !full.includes(kind));
  }
  return chances;
}
