import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const range = 2 ** 32;

/** A stream of whole numbers from 0 up to, but not including, `limit`; the same seed gives the same stream. */
export function randomBelow(seed: number): (limit: number) => number {
  const generator = xoroshiro128plus(seed);
  return (limit) => Math.floor(((generator.next() >>> 0) / range) * limit);
}
