import { mean } from './simple-statistics.ts';

/**
 * How alike values are to those `lag` places later, from −1 to 1 (Box and Jenkins 1970): the sum of products of
 * their distances from the mean ÷ the sum of squares. 0 where all are equal, or the lag leaves no pair.
 */
export function autocorrelation(values: readonly number[], lag: number): number {
  if (lag >= values.length) return 0;
  const centre = mean([...values]);
  const distances = values.map((value) => value - centre);
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0);
  const products = distances
    .slice(lag)
    .reduce((sum, distance, index) => sum + distance * (distances[index] ?? 0), 0);
  return squares === 0 ? 0 : products / squares;
}
