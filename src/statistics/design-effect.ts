import type { Proportion } from './newcombe.ts';
import { requireCount } from './require-count.ts';

/**
 * How many times fewer interviews a simple sample would have needed to be as exact as this weighted one: 1 + cv²
 * of the weights (Kish 1965), 1 where all weights are equal, more where they vary. Null without any weight over 0.
 */
export function designEffect(weights: readonly number[]): number | null {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    requireCount(weight, 'weight');
    sum += weight;
    squares += weight * weight;
  }
  return sum === 0 ? null : (weights.length * squares) / (sum * sum);
}

/**
 * The proportion of a simple sample that is as exact as a survey's: x and n divided by the design effect, to give
 * to `wilson` or `newcombe`. The proportion itself stays.
 */
export function effectiveSample({ x, n }: Proportion, effect: number): Proportion {
  if (!(effect > 0)) throw new RangeError(`design effect must be over 0: ${effect}`);
  return { x: x / effect, n: n / effect };
}
