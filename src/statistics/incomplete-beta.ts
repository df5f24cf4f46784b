import { continuedFraction } from './continued-fraction.ts';
import { invert } from './invert.ts';
import { logGamma } from './simple-statistics.ts';

/**
 * The regularised incomplete beta function: the share of a beta distribution with shapes a and b that lies below
 * x, from 0 to 1. It also gives the tails of the binomial and of the t distribution. By the continued fraction of
 * Abramowitz and Stegun (1964), 26.5.8, in logarithms, so that shapes of hundreds of thousands do not overflow.
 * Shapes over 0; below 0 lies nothing and below 1 everything.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  const fraction = continuedFraction(1, (index) => {
    const half = Math.floor(index / 2);
    const place = a + 2 * half;
    const even = (half * (b - half) * x) / ((place - 1) * place);
    const odd = (-(a + half) * (a + b + half) * x) / (place * (place + 1));
    return { a: index % 2 === 0 ? even : odd, b: 1 };
  });
  return front / (a * fraction);
}

/** Where a beta distribution has this share below it. */
export function betaQuantile(share: number, a: number, b: number): number {
  return invert((x) => incompleteBeta(a, b, x), share, 0, 1);
}
