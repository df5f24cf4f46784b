import { describe, expect, it } from 'vitest';
import {
  countResiduals,
  fitMargins,
  type MonthResidual,
  proportionResiduals,
} from '../../src/statistics/month-residuals.ts';
import { months } from './months.ts';

const THREE_YEARS = [
  [420, 389, 455, 512, 478, 530, 610, 588, 501, 470, 433, 402],
  [450, 420, 380, 560, 430, 590, 575, 640, 470, 530, 405, 455],
  [398, 441, 470, 500, 520, 505, 660, 545, 560, 455, 470, 380],
].flat();

/** Pearson's X², and its degrees of freedom. */
function pearson(months: readonly MonthResidual[] | null) {
  if (months === null) return null;
  const groups = (name: 'year' | 'season') => new Set(months.map((month) => month[name])).size;
  return {
    chiSquared: months.reduce((sum, { residual }) => sum + residual ** 2, 0),
    degreesOfFreedom: months.length - groups('year') - groups('season') + 1,
  };
}

describe('a table fitted to its margins', () => {
  it('is row × column ÷ total', () => {
    const fitted = fitMargins(
      [1, 3, 5, 7],
      [
        ['a', 'a', 'b', 'b'],
        ['c', 'd', 'c', 'd'],
      ],
    );
    expect(fitted.map((value) => Number(value.toFixed(10)))).toEqual([1.5, 2.5, 4.5, 7.5]);
  });
});

describe('what monthly counts have beyond year and calendar month', () => {
  it('of three years is that of a quasi-Poisson model of year and calendar month', () => {
    // R 4.2: glm(count ~ factor(year) + factor(month), family = quasipoisson), epsilon 1e-15
    const found = pearson(countResiduals(months(THREE_YEARS)));
    expect(found?.chiSquared).toBeCloseTo(22 * 3.40927108989839, 8);
    expect(found?.degreesOfFreedom).toBe(22);
  });

  it('leaves out a month without value', () => {
    // R 4.2: the same without the fifth month
    const gap = THREE_YEARS.map((count, index) => (index === 4 ? null : count));
    expect(pearson(countResiduals(months(gap)))?.chiSquared).toBeCloseTo(21 * 3.56174097184531, 7);
    expect(pearson(countResiduals(months(gap)))?.degreesOfFreedom).toBe(21);
  });

  it('are small where months vary less than chance makes them', () => {
    // R 4.2: AirPassengers[13:36] has 0.182
    const steady = [
      [115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140],
      [145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166],
    ].flat();
    expect(pearson(countResiduals(months(steady)))?.chiSquared).toBeCloseTo(11 * 0.182, 2);
  });

  it('does not take seasons, another level each year, or steady growth for variation', () => {
    const grown = Array.from({ length: 36 }, (_, index) => 1e6 * (2 + (index % 12)) * 1.02 ** index);
    expect(pearson(countResiduals(months(grown)))?.chiSquared).toBeCloseTo(0, 6);
  });

  it('takes a step within a year for variation', () => {
    const step = Array.from({ length: 24 }, (_, index) => (index < 18 ? 400 : 500));
    expect(pearson(countResiduals(months(step)))?.chiSquared).toBeGreaterThan(1.5 * 11);
  });

  it('leaves out calendar months that never have any', () => {
    const seasonal = Array.from({ length: 24 }, (_, index) => (index % 12 < 3 ? 0 : 40 + 30 * (index % 2)));
    expect(countResiduals(months(seasonal))).toHaveLength(9 * 2);
    const uneven = seasonal.map((count, index) => count * (index % 5 === 0 ? 2 : 1));
    expect(pearson(countResiduals(months(uneven)))?.degreesOfFreedom).toBe(8);
  });

  it('are unknown where there are less than two years, or next to no cases', () => {
    expect(countResiduals(months(THREE_YEARS.slice(0, 18)))).toBeNull();
    expect(countResiduals(months(Array.from({ length: 24 }, () => 0)))).toBeNull();
    expect(countResiduals(months([]))).toBeNull();
  });

  it('is not of negative counts', () => {
    expect(() => countResiduals(months([3, -1]))).toThrow('count must be 0 or more: -1');
  });
});

describe('what monthly proportions have beyond year and calendar month', () => {
  const denominators = months(THREE_YEARS.map((_, index) => [900, 1000, 1100][index % 3] ?? 0));

  it('of three years is that of a quasi-binomial model of year and calendar month', () => {
    // R 4.2: glm(cbind(x, n - x) ~ factor(year) + factor(month), family = quasibinomial), epsilon 1e-15
    const found = pearson(proportionResiduals(months(THREE_YEARS), denominators));
    expect(found?.chiSquared).toBeCloseTo(22 * 6.9413595132019, 5);
    expect(found?.degreesOfFreedom).toBe(22);
  });

  it('is the same of those with and those without', () => {
    const rest = months(denominators.map(({ value }, index) => (value ?? 0) - (THREE_YEARS[index] ?? 0)));
    expect(pearson(proportionResiduals(rest, denominators))?.chiSquared).toBeCloseTo(22 * 6.9413595132019, 5);
  });

  it('leaves out months without cases', () => {
    const numerators = months(THREE_YEARS.map((x, index) => (index === 4 ? 0 : x)));
    const gap = months(denominators.map(({ value }, index) => (index === 4 ? 0 : value)));
    expect(pearson(proportionResiduals(numerators, gap))?.degreesOfFreedom).toBe(21);
  });

  it('are unknown where a numerator is over its denominator', () => {
    expect(proportionResiduals(denominators, months(THREE_YEARS))).toBeNull();
  });

  it('wants both for the same months', () => {
    expect(() => proportionResiduals(months([1, 2]), months([3, 4], '2017-01'))).toThrow(
      'different months: 2016-04 to 2016-05, 2017-01 to 2017-02',
    );
  });
});
