import { continuedFraction } from './continued-fraction.ts';
import { logGamma } from './simple-statistics.ts';

const PRECISION = 1e-17;
const MOST_TERMS = 100_000;

/**
 * The regularised incomplete gamma function: `lower` is the share of a gamma distribution of this shape, scale 1,
 * that lies below x, `upper` the share above. Each keeps its digits when it is small. Abramowitz and Stegun
 * (1964), 6.5.29 below shape + 1 and 6.5.31 above. Shape over 0; x of 0 or less has nothing below it.
 */
export function incompleteGamma(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = front * powerSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper =
    front /
    continuedFraction(x + 1 - shape, (index) => ({
      a: index * (shape - index),
      b: x + 2 * index + 1 - shape,
    }));
  return { lower: 1 - upper, upper };
}

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let index = 1; index <= MOST_TERMS && term > sum * PRECISION; index += 1) {
    term *= x / (shape + index);
    sum += term;
  }
  return sum;
}
