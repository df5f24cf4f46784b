import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  binomialAtLeast,
  binomialAtMost,
  chiSquaredBelow,
  chiSquaredQuantile,
  incompleteBeta,
  incompleteGamma,
  invert,
  normalBelow,
  normalQuantile,
  normalTwoSided,
  studentQuantile,
  studentTwoSided,
  z,
} from '../../src/statistics/distributions.ts';

/** Agreement to so many significant digits, however small the value. */
function expectClose(value: number, reference: number, digits = 11): void {
  expect(Math.abs(value / reference - 1)).toBeLessThan(10 ** -digits);
}

describe('the normal distribution', () => {
  it('has its shares and tails to eleven digits', () => {
    // R 4.2: pnorm(c(-8, -1.96, 0.5))
    expectClose(normalBelow(-8), 6.22096057427178e-16);
    expectClose(normalBelow(-1.96), 0.0249978951482204);
    expectClose(normalBelow(0.5), 0.691462461274013);
    expect(normalBelow(0)).toBe(0.5);
  });

  it('has 95% within 1.959964 of its mean', () => {
    // R 4.2: qnorm(0.975)
    expectClose(z, 1.95996398454005);
    expect(normalTwoSided(z)).toBeCloseTo(0.05, 14);
  });

  it('has its quantiles, and no end', () => {
    // R 4.2: qnorm(c(1e-6, 0.3))
    expectClose(normalQuantile(1e-6), -4.7534243088229);
    expectClose(normalQuantile(0.3), -0.524400512708041);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});

describe('Student’s t', () => {
  it('has heavier tails the fewer degrees of freedom there are', () => {
    // R 4.2: 2 * pt(-2.2, 11), 2 * pt(-1, 3.5), 2 * pt(-40, 2)
    expectClose(studentTwoSided(2.2, 11), 0.0500861109818042);
    expectClose(studentTwoSided(-1, 3.5), 0.381337253563446);
    expectClose(studentTwoSided(40, 2), 0.000624414672184741);
  });

  it('has its critical values', () => {
    // R 4.2: qt(0.975, c(1, 11, 22, 33.3))
    expectClose(studentQuantile(0.05, 1), 12.7062047361747);
    expectClose(studentQuantile(0.05, 11), 2.20098516009164);
    expectClose(studentQuantile(0.05, 22), 2.07387306790403);
    expectClose(studentQuantile(0.05, 33.3), 2.03381922413405);
  });

  it('is the normal distribution with infinitely many', () => {
    expect(studentQuantile(0.05, Infinity)).toBeCloseTo(z, 12);
    expect(studentTwoSided(1, Infinity)).toBe(normalTwoSided(1));
  });
});

describe('chi-squared', () => {
  it('has its shares and quantiles', () => {
    // R 4.2: qchisq(c(0.025, 0.975), c(18, 20)), pchisq(14.6314, 11)
    expectClose(chiSquaredQuantile(0.025, 18), 8.23074619475666);
    expectClose(chiSquaredQuantile(0.975, 20), 34.1696069028383);
    expectClose(chiSquaredBelow(14.6314, 11), 0.799998990658934);
    expect(chiSquaredQuantile(0.025, 0)).toBe(0);
  });
});

describe('incomplete gamma and beta', () => {
  it('are those of R', () => {
    // R 4.2: pgamma(3, 2.5), pgamma(0.1, 4), pgamma(30, 4, lower = FALSE), pbeta(0.3, 2.5, 7), pbeta(0.001, 1, 500)
    expectClose(incompleteGamma(2.5, 3).lower, 0.693781081586722);
    expectClose(incompleteGamma(4, 0.1).lower, 3.84683392534506e-6);
    expectClose(incompleteGamma(4, 30).upper, 4.66103200077929e-10);
    expectClose(incompleteBeta(2.5, 7, 0.3), 0.641222462971721);
    expectClose(incompleteBeta(1, 500, 0.001), 0.393621055138815);
  });

  it('do not overflow at hundreds of thousands', () => {
    // R 4.2: pgamma(500000, 500500), pbeta(0.5, 100000, 100500)
    expectClose(incompleteGamma(500500, 500000).lower, 0.239933102674626, 8);
    expectClose(incompleteBeta(100000, 100500, 0.5), 0.867926278503506, 8);
  });

  it('end at 0 and 1', () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
    expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
  });

  it('have the quantiles of R', () => {
    // R 4.2: qbeta(0.975, 846, 779), qbeta(0.025, 3, 9.5)
    expectClose(betaQuantile(0.975, 846, 779), 0.544870413712628, 10);
    expectClose(betaQuantile(0.025, 3, 9.5), 0.0574140840701027);
  });
});

describe('the binomial tails', () => {
  it('leave out nothing and everything at the ends', () => {
    expect([binomialAtMost(-1, 5, 0.3), binomialAtMost(5, 5, 0.3)]).toEqual([0, 1]);
    expect([binomialAtLeast(0, 5, 0.3), binomialAtLeast(6, 5, 0.3)]).toEqual([1, 0]);
    expect(binomialAtMost(0, 2, 0.5)).toBeCloseTo(0.25, 14);
    expect(binomialAtLeast(2, 2, 0.5)).toBeCloseTo(0.25, 14);
  });
});

describe('inverting', () => {
  it('finds where a function reaches a value, to the last digits', () => {
    expect(invert((x) => x * x, 2, 0, 10)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('ends at the end that does not reach it', () => {
    expect([invert((x) => x, 7, 0, 5), invert((x) => x, -7, 0, 5)]).toEqual([5, 0]);
  });
});
