/**
 * Shares a whole number out in proportion to weights, by largest remainder: each part is its exact share
 * rounded down, and the parts with the largest remainders get one more. The parts always sum to the total.
 *
 * @example apportion(10, [1, 1, 2]) // => [3, 2, 5]
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((running, weight) => running + weight, 0);
  if (!(sum > 0)) {
    if (total === 0) return weights.map(() => 0);
    throw new Error(`nothing to share among: total ${total}, weights sum to ${sum}`);
  }
  const shares = weights.map((weight) => (total * weight) / sum);
  const parts = shares.map(Math.floor);
  const left = total - parts.reduce((running, part) => running + part, 0);
  const byRemainder = shares
    .map((share, position) => ({ position, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.position - b.position);
  for (const { position } of byRemainder.slice(0, left)) parts[position] = (parts[position] as number) + 1;
  return parts;
}
