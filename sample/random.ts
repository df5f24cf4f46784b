import { createHash } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

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

const slots = 65_536;
const slotMask = slots - 1;

/** Draws positions of a list, each in proportion to its weight. */
export class WeightedDraw {
  readonly #slots = new Uint16Array(slots);

  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let cumulative = 0;
    let slot = 0;
    weights.forEach((weight, position) => {
      cumulative += weight;
      const end = Math.round((cumulative / total) * slots);
      this.#slots.fill(position, slot, end);
      slot = end;
    });
  }

  /** The position for 32 random bits; only the lower 16 are used. */
  at(bits: number): number {
    return this.#slots[bits & slotMask] as number;
  }

  /** A position drawn from a stream. */
  draw(random: Random): number {
    return this.at(random.bits());
  }
}

/** Draws the keys of a record, each in proportion to its value. */
export function drawOf<Key extends string>(weights: Readonly<Record<Key, number>>): (random: Random) => Key {
  const keys = Object.keys(weights) as Key[];
  const draw = new WeightedDraw(keys.map((key) => weights[key]));
  return (random) => keys[draw.draw(random)] as Key;
}

const range = 2 ** 32;

/** A stream of random numbers. The same seed and name always give the same stream. */
export class Random {
  readonly #generator;

  constructor(seed: number, name: string) {
    const digest = createHash('sha256').update(`${seed} ${name}`).digest();
    this.#generator = xoroshiro128plus(digest.readInt32LE());
  }

  /** 32 random bits. */
  bits(): number {
    return this.#generator.next();
  }

  /** A number from 0 up to, but not including, 1. */
  fraction(): number {
    return (this.#generator.next() >>> 0) / range;
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** True with the probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A number from the standard normal distribution. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return radius * Math.cos(2 * Math.PI * this.fraction());
  }
}

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
