import { describe, expect, it } from 'vitest';
import { Random } from '../../sample/random.ts';
import { compareOverdispersedCounts } from '../../src/statistics/counts.ts';
import { chiSquaredQuantile, normalTwoSided } from '../../src/statistics/distributions.ts';
import { compareMonthlyMeans } from '../../src/statistics/means.ts';
import {
  chanceOrEstimate,
  countOverdispersion,
  criticalValue,
  noOverdispersion,
  proportionOverdispersion,
} from '../../src/statistics/overdispersion.ts';
import { compareProportions } from '../../src/statistics/proportions.ts';
import { compareRatios } from '../../src/statistics/ratios.ts';
import { trendOf } from '../../src/statistics/trend-word.ts';
import { months } from './months.ts';
import { binomial, gamma, overdispersedCount, poisson } from './noise.ts';

const ROUNDS = 8_000;
const SEASONS = [0.9, 0.8, 1, 1.05, 1.1, 1.2, 1.25, 1.1, 1, 0.95, 0.85, 0.8];

/** Twice the standard error, in points, that so many rounds leave a share of 5%. */
const UNCERTAIN = 200 * Math.sqrt((0.05 * 0.95) / ROUNDS);

/** The share, in %, of rounds that say 'beyond chance'. */
function shareOf(alarm: (random: Random) => boolean | undefined, name: string): number {
  const random = new Random(11, name);
  return (100 * Array.from({ length: ROUNDS }, () => alarm(random)).filter(Boolean).length) / ROUNDS;
}

function seasonalCounts(random: Random, length: number, factor: number): number[] {
  return Array.from({ length }, (_, index) =>
    overdispersedCount(random, 30 * (SEASONS[index % 12] ?? 1), factor),
  );
}

const latestYear = (counts: readonly number[]) => counts.slice(-12).reduce((sum, count) => sum + count, 0);
const yearBefore = (counts: readonly number[]) => latestYear(counts.slice(0, -12));

describe('two windows without change, by theory', () => {
  // z is normal with variance φ, and X² ÷ φ chi-squared, independent of it: the mean of the two-sided tail beyond
  // the critical value, over 2,000 equally likely values of X².
  it.each([11, 22])('are beyond chance in 5% ± 1 with %d degrees of freedom, whatever φ is', (degrees) => {
    const quantiles = Array.from({ length: 2000 }, (_, index) =>
      chiSquaredQuantile((index + 0.5) / 2000, degrees),
    );
    const shares = [1, 1.25, 1.5, 1.75, 2, 3, 4, 10].map((factor) => {
      const tails = quantiles.map((quantile) => {
        const overdispersion = chanceOrEstimate(factor * quantile, degrees);
        return normalTwoSided(criticalValue(overdispersion) * Math.sqrt(overdispersion.factor / factor));
      });
      return (100 * tails.reduce((sum, tail) => sum + tail, 0)) / tails.length;
    });
    expect(Math.min(...shares)).toBeGreaterThan(4);
    expect(Math.max(...shares)).toBeLessThan(6);
  });
});

describe('two windows without change, in simulation', () => {
  // The variance of the months as a multiple of their mean, and how many months it is estimated from.
  it.each([
    [1, 24],
    [2, 24],
    [4, 24],
    [1, 36],
    [2, 36],
    [4, 36],
  ])('with variance %d × the mean and %d months are beyond chance in 5% ± 1', (factor, length) => {
    const share = shareOf((random) => {
      const counts = seasonalCounts(random, length, factor);
      const overdispersion = countOverdispersion(months(counts));
      if (overdispersion === null) throw new Error('not estimated');
      return compareOverdispersedCounts(latestYear(counts), yearBefore(counts), overdispersion)
        ?.isBeyondChance;
    }, `counts ${factor} ${length}`);
    expect(Math.abs(share - 5)).toBeLessThan(1 + UNCERTAIN);
  });

  it.each([
    [2, 16],
    [4, 32],
  ])(
    'with variance %d × the mean would be in %d% if chance alone were held to vary them',
    (factor, expected) => {
      const share = shareOf((random) => {
        const counts = seasonalCounts(random, 24, factor);
        return compareOverdispersedCounts(latestYear(counts), yearBefore(counts), noOverdispersion)
          ?.isBeyondChance;
      }, `chance alone ${factor}`);
      expect(Math.abs(share - expected)).toBeLessThan(1.5);
    },
  );

  it.each([1, 3])('of proportions are beyond chance in 5% ± 1, groups of %d answering alike', (groupSize) => {
    const share = shareOf((random) => {
      const cases = Array.from({ length: 24 }, () => 60 + random.below(30));
      const positive = cases.map(
        (n, index) => groupSize * binomial(random, n, 0.2 * (SEASONS[index % 12] ?? 1)),
      );
      const all = cases.map((n) => groupSize * n);
      const overdispersion = proportionOverdispersion(months(positive), months(all));
      if (overdispersion === null) throw new Error('not estimated');
      return compareProportions(
        { x: latestYear(positive), n: latestYear(all) },
        { x: yearBefore(positive), n: yearBefore(all) },
        overdispersion,
      )?.isBeyondChance;
    }, `proportions ${groupSize}`);
    expect(Math.abs(share - 5)).toBeLessThan(1 + UNCERTAIN);
  });
});

describe('two counts of which neither holds the other, without change', () => {
  // As a share, 75 of 500 have a variance of .15 × .85 ÷ 500; as two counts of .15 × 1.15 ÷ 500. Their standard
  // errors differ by √(1.15 ÷ .85) = 1.163, so that a test of shares is wrong in 2(1 − Φ(1.96 ÷ 1.163)) = 9.2%.
  const alarm = (random: Random, compare: typeof compareRatios) => {
    const window = () => ({ x: poisson(random, 75), n: poisson(random, 500) });
    return compare(window(), window(), { x: noOverdispersion, n: noOverdispersion })?.isBeyondChance;
  };
  const compareShares: typeof compareRatios = (now, before, { x }) => compareProportions(now, before, x);

  it('are beyond chance in 5% ± 1 as ratios, and would be in 9% ± 1 as shares', () => {
    expect(Math.abs(shareOf((random) => alarm(random, compareRatios), 'ratios') - 5)).toBeLessThan(1);
    expect(Math.abs(shareOf((random) => alarm(random, compareShares), 'ratios') - 9.2)).toBeLessThan(1);
  });
});

describe('a change of means', () => {
  it('is beyond chance in 5% ± 1.5 of simulated pairs of years without change', () => {
    const random = new Random(2, 'monthly means');
    const rounds = 1000;
    let alarms = 0;
    for (let round = 0; round < rounds; round += 1) {
      const counts = Array.from({ length: 24 }, () => 1 + poisson(random, 20));
      // Durations with mean 50 and a standard deviation of 35; the mean of each month varies by a further tenth.
      const totals = counts.map((n) => 25 * gamma(random, 2 * n) * (1 + 0.1 * random.normal()));
      if (compareMonthlyMeans(months(totals), months(counts))?.isBeyondChance) alarms += 1;
    }
    expect(Math.abs((100 * alarms) / rounds - 5)).toBeLessThan(1.5);
  });
});

describe('the trend of 24 months', () => {
  // 12 pairs of months give S in steps of 2, so that the test of 24 months of noise finds a trend in 3.9%, not 5%:
  // P(|S| ≥ 8), S being 12 fair steps, is 2 × (C(12,10) + C(12,11) + C(12,12)) ÷ 2^12 = 3.86%.
  it('finds a trend in 4% ± 1 of 24 months of noise', () => {
    expect(Math.abs(trendShare(0) - 3.86)).toBeLessThan(1);
  });
  it('finds one in fewer than 13% of 24 months that resemble the month before by 0.5', () => {
    expect(trendShare(0.5)).toBeLessThan(13);
  });
});

/** The share, in %, of simulated series of 24 months without trend in which its test finds one. */
function trendShare(likeness: number): number {
  const random = new Random(3, `trends ${likeness}`);
  const rounds = 3000;
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    let state = random.normal();
    const values = Array.from({ length: 24 }, () => {
      state = likeness * state + Math.sqrt(1 - likeness ** 2) * random.normal();
      return 100 + 10 * state;
    });
    const trend = trendOf(months(values));
    if (trend !== null && trend.p < 0.05) found += 1;
  }
  return (100 * found) / rounds;
}
