import { binomialAtLeast, binomialAtMost, logBinomial } from '../../../src/statistics/distributions.ts';

/** Outcomes this close in probability count as equally likely; R uses the same. */
const SLACK = Math.log(1 + 1e-7);

/**
 * How often chance gives an outcome no more likely than x in n tries that each succeed with probability p, on
 * either side: the two-sided p-value of R's binom.test and poisson.test. 1 where n is 0.
 */
export function exactBinomial(x: number, n: number, p: number): number {
  if (x === n * p) return 1;
  if (x > n * p) return exactBinomial(n - x, n, 1 - p);
  const bound = logBinomial(x, n, p) + SLACK;
  const other = firstWhere((outcome) => logBinomial(outcome, n, p) <= bound, Math.ceil(n * p), n + 1);
  return Math.min(1, binomialAtMost(x, n, p) + binomialAtLeast(other, n, p));
}

/** The first whole number from `from` for which something, once true, stays true; `end` where none before it is. */
function firstWhere(isTrue: (value: number) => boolean, from: number, end: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
