import type { Random } from '../../sample/random.ts';

/** A count with this mean, that varies as chance alone makes it (Knuth 1969). */
export function poisson(random: Random, mean: number): number {
  const end = Math.exp(-mean);
  let product = random.fraction();
  let count = 0;
  while (product > end) {
    product *= random.fraction();
    count += 1;
  }
  return count;
}

/** A count with this mean, and a variance `factor` times the mean: a Poisson count of a gamma-distributed mean. */
export function overdispersedCount(random: Random, mean: number, factor: number): number {
  return poisson(random, factor === 1 ? mean : (factor - 1) * gamma(random, mean / (factor - 1)));
}

/** A gamma value of this shape, 1 or more, and scale 1 (Marsaglia and Tsang 2000). */
export function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const normal = random.normal();
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube <= 0) continue;
    const accepted =
      Math.log(1 - random.fraction()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube);
    if (accepted) return d * cube;
  }
}

/** How many of n tries succeed. */
export function binomial(random: Random, n: number, probability: number): number {
  let count = 0;
  for (let trial = 0; trial < n; trial += 1) if (random.chance(probability)) count += 1;
  return count;
}
