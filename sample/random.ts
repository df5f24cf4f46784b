import { createHash } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const RANGE = 2 ** 32;

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
    return (this.#generator.next() >>> 0) / RANGE;
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
