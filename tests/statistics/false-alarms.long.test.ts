import { describe, expect, it } from 'vitest';
import { Random } from '../../sample/random.ts';
import { compareOverdispersedCounts } from '../../src/statistics/counts.ts';
import { levelMoves, spreadOfWindows } from '../../src/statistics/dependence.ts';
import { compareMonthlyMeans } from '../../src/statistics/means.ts';
import { countResiduals, proportionResiduals } from '../../src/statistics/month-residuals.ts';
import { compareProportions, compareRatios } from '../../src/statistics/proportions.ts';
import { trendOf } from '../../src/statistics/trend-word.ts';
import { months } from './months.ts';
import { binomial, gamma, overdispersedCount, poisson } from './noise.ts';

const ROUNDS = 8_000;
/** Each reads how its months lean, which takes longer. */
const LEANING_ROUNDS = 1_500;
const SEASONS = [0.9, 0.8, 1, 1.05, 1.1, 1.2, 1.25, 1.1, 1, 0.95, 0.85, 0.8];

/** Twice the standard error, in points, that so many rounds leave a share of 5%. */
const uncertain = (rounds: number) => 200 * Math.sqrt((0.05 * 0.95) / rounds);

/** The share, in %, of rounds that say 'beyond chance'. */
function shareOf(alarm: (random: Random) => boolean | undefined, name: string, rounds = ROUNDS): number {
  const random = new Random(11, name);
  return (100 * Array.from({ length: rounds }, () => alarm(random)).filter(Boolean).length) / rounds;
}

function seasonalCounts(random: Random, length: number, factor: number): number[] {
  return Array.from({ length }, (_, index) =>
    overdispersedCount(random, 30 * (SEASONS[index % 12] ?? 1), factor),
  );
}

/** The share, in %, of series of 36 months whose level moves by 5% in which the last year is beyond chance. */
function leaningShare(likeness: number, level: number): number {
  return shareOf(
    (random) => {
      let state = random.normal();
      const counts = Array.from({ length: 36 }, () => {
        state = likeness * state + Math.sqrt(1 - likeness ** 2) * random.normal();
        const mean = level * (1 + 0.05 * state);
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
      });
      return compareYears(counts)?.isBeyondChance;
    },
    `leaning ${likeness} ${level}`,
    LEANING_ROUNDS,
  );
}

/** 12 places of a series from the first. */
const range = (first: number) => Array.from({ length: 12 }, (_, index) => first + index);

/** The last year of a series against the one before. */
function compareYears(counts: readonly number[]) {
  const spreads = [counts.slice(0, -12), counts].flatMap((known) => {
    const residuals = countResiduals(months(known));
    if (residuals === null) return [];
    return [spreadOfWindows(levelMoves(residuals), range(counts.length - 12), range(counts.length - 24))];
  });
  const spread = Math.min(...spreads);
  return compareOverdispersedCounts(latestYear(counts), yearBefore(counts), spread);
}

const latestYear = (counts: readonly number[]) => counts.slice(-12).reduce((sum, count) => sum + count, 0);
const yearBefore = (counts: readonly number[]) => latestYear(counts.slice(0, -12));

describe('two windows without change, in simulation', () => {
  // The variance of the months as a multiple of their mean, and how many months it is read from. Months that do not
  // lean on each other are not known not to do so: the share is at most 5%, and less the fewer they are.
  it.each([
    [1, 24],
    [2, 24],
    [4, 24],
    [1, 36],
    [2, 36],
    [4, 36],
    [2, 60],
  ])('with variance %d × the mean and %d months are beyond chance in at most 5%', (factor, length) => {
    const share = shareOf(
      (random) => {
        const counts = seasonalCounts(random, length, factor);
        return compareYears(counts)?.isBeyondChance;
      },
      `counts ${factor} ${length}`,
      LEANING_ROUNDS,
    );
    expect(share).toBeLessThan(5 + uncertain(LEANING_ROUNDS));
    expect(share).toBeGreaterThan(0.3);
  });

  // The level moves by 5% and resembles that of the month before by ρ: 36 months, as `dependenceRule` says.
  it.each([
    [0.3, 100],
    [0.5, 30],
    [0.5, 100],
    [0.5, 400],
    [0.5, 2000],
  ])('with a likeness of %d and %d a month are beyond chance in at most 7%', (likeness, level) => {
    expect(leaningShare(likeness, level)).toBeLessThan(7 + uncertain(LEANING_ROUNDS));
  });

  it('with a likeness of 0.8 are beyond chance in at most 1 of 5', () => {
    expect(leaningShare(0.8, 2000)).toBeLessThan(100 / 5 + 2 * uncertain(LEANING_ROUNDS));
  });

  it.each([
    [2, 16],
    [4, 32],
  ])(
    'with variance %d × the mean would be in %d% if chance alone were held to vary them',
    (factor, expected) => {
      const share = shareOf((random) => {
        const counts = seasonalCounts(random, 24, factor);
        return compareOverdispersedCounts(latestYear(counts), yearBefore(counts), 1)?.isBeyondChance;
      }, `chance alone ${factor}`);
      expect(Math.abs(share - expected)).toBeLessThan(1.5);
    },
  );

  it.each([1, 3])(
    'of proportions are beyond chance in at most 5%, groups of %d answering alike',
    (groupSize) => {
      const share = shareOf(
        (random) => {
          const cases = Array.from({ length: 24 }, () => 60 + random.below(30));
          const positive = cases.map(
            (n, index) => groupSize * binomial(random, n, 0.2 * (SEASONS[index % 12] ?? 1)),
          );
          const all = cases.map((n) => groupSize * n);
          const residuals = proportionResiduals(months(positive), months(all));
          if (residuals === null) throw new Error('too few');
          return compareProportions(
            { x: latestYear(positive), n: latestYear(all) },
            { x: yearBefore(positive), n: yearBefore(all) },
            spreadOfWindows(levelMoves(residuals), range(12), range(0)),
          )?.isBeyondChance;
        },
        `proportions ${groupSize}`,
        LEANING_ROUNDS,
      );
      expect(share).toBeLessThan(5 + uncertain(LEANING_ROUNDS));
    },
  );
});

describe('two counts of which neither holds the other, without change', () => {
  // As a share, 75 of 500 have a variance of .15 × .85 ÷ 500; as two counts of .15 × 1.15 ÷ 500. Their standard
  // errors differ by √(1.15 ÷ .85) = 1.163, so that a test of shares is wrong in 2(1 − Φ(1.96 ÷ 1.163)) = 9.2%.
  const alarm = (random: Random, compare: typeof compareRatios) => {
    const window = () => ({ x: poisson(random, 75), n: poisson(random, 500) });
    return compare(window(), window(), 1)?.isBeyondChance;
  };
  const compareShares: typeof compareRatios = (now, before, factor) =>
    compareProportions(now, before, factor);

  it('are beyond chance in 5% ± 1 as ratios, and would be in 9% ± 1 as shares', () => {
    expect(Math.abs(shareOf((random) => alarm(random, compareRatios), 'ratios') - 5)).toBeLessThan(1);
    expect(Math.abs(shareOf((random) => alarm(random, compareShares), 'ratios') - 9.2)).toBeLessThan(1);
  });
});

describe('a change of means', () => {
  // Durations with mean 50 and a standard deviation of 35; the mean of each month varies by a further tenth, and
  // resembles that of the month before.
  const share = (likeness: number) => {
    const random = new Random(2, `monthly means ${likeness}`);
    const rounds = 400;
    let alarms = 0;
    for (let round = 0; round < rounds; round += 1) {
      let state = random.normal();
      const counts = Array.from({ length: 36 }, () => 1 + poisson(random, 20));
      const totals = counts.map((n) => {
        state = likeness * state + Math.sqrt(1 - likeness ** 2) * random.normal();
        return 25 * gamma(random, 2 * n) * (1 + 0.1 * state);
      });
      if (compareMonthlyMeans(months(totals), months(counts))?.isBeyondChance) alarms += 1;
    }
    return (100 * alarms) / rounds;
  };

  it('is beyond chance in at most 7% of simulated pairs of years without change, leaning or not', () => {
    for (const likeness of [0, 0.5]) expect(share(likeness)).toBeLessThan(7 + 2.2);
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
