import { describe, expect, it } from 'vitest';
import {
  autocorrelation,
  mannKendall,
  ranks,
  seasonalKendall,
  theilSen,
  trendOf,
  trendRule,
} from '../../src/statistics/trend-word.ts';
import { months } from './months.ts';
import { airPassengers, lakeHuron, nile } from './r-datasets.ts';
import { hamedRao } from './reference/hamed-rao.ts';

const TEN = [3, 5, 4, 7, 8, 6, 9, 12, 11, 13];
const TIED = [3, 5, 4, 5, 8, 6, 9, 5, 11, 8, 3, 12];

describe('Mann–Kendall', () => {
  it('has the score, variance, z and p of the reference values', () => {
    const { s, variance, z, p } = mannKendall(months(TEN));
    expect([s, variance]).toEqual([37, 125]);
    expect(z).toBeCloseTo(3.21994, 5);
    // R 4.2: cor.test(x, 1:10, method = "kendall", exact = FALSE, continuity = TRUE)
    expect(p).toBeCloseTo(0.00128218374180531, 13);
  });

  it('has less variance where months share a value', () => {
    // R 4.2: the same test of 12 values with ties
    const { s, z, p } = mannKendall(months(TIED));
    expect(s).toBe(29);
    expect(z).toBeCloseTo(1.94613453119936, 10);
    expect(p).toBeCloseTo(0.0516385816018674, 10);
  });

  it('compares no month with one on the other side of a break', () => {
    // By hand: [3, 5, 4, 7, 8] and [6, 9, 12, 11, 13] have S 8 each, and variances of 5 × 4 × 15 ÷ 18.
    const { s, variance } = mannKendall(months(TEN), [months(TEN)[5]?.month ?? '']);
    expect(s).toBe(16);
    expect(variance).toBeCloseTo(100 / 3, 12);
  });

  it('passes over months without value', () => {
    expect(mannKendall(months([3, null, 5, 4, 7, 8, 6, null, 9, 12, 11, 13])).s).toBe(37);
  });

  it('finds nothing where all months are equal, or there are none', () => {
    expect(mannKendall(months([4, 4, 4, 4]))).toEqual({ s: 0, variance: 0, z: 0, p: 1 });
    expect(mannKendall(months([]))).toEqual({ s: 0, variance: 0, z: 0, p: 1 });
  });
});

describe('the Theil–Sen slope', () => {
  it('is the median of all slopes', () => {
    // R 4.2: median of (x[j] - x[i]) / (j - i)
    expect(theilSen(months(TIED))).toBeCloseTo(0.571428571428571, 12);
    expect(theilSen(months(TEN))).toBeCloseTo(1, 12);
  });

  it('leaves a month without value its place', () => {
    expect(theilSen(months([1, null, 3]))).toBe(1);
  });

  it('does not exist under two months', () => {
    expect(theilSen(months([1]))).toBeNull();
  });
});

describe('seasonal Kendall', () => {
  it('of three years compares Januaries with Januaries', () => {
    // R 4.2, on AirPassengers[1:36]: S, variance and slopes of each calendar month, summed
    const { s, variance, z, p, slopePerYear } = seasonalKendall(months(airPassengers));
    expect([s, slopePerYear]).toEqual([36, 22.5]);
    expect(variance).toBeCloseTo(44, 10);
    expect(z).toBeCloseTo(5.27644853011086, 10);
    expect(p / 1.31711483891223e-7).toBeCloseTo(1, 9);
  });

  it('does not take a season for a trend', () => {
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(seasonalKendall(months([...year, ...year])).s).toBe(0);
    expect(mannKendall(months([...year, ...year])).p).toBeLessThan(0.05);
  });

  it('has no slope where no calendar month comes twice', () => {
    expect(seasonalKendall(months([1, 2, 3])).slopePerYear).toBeNull();
  });
});

describe('the correction for autocorrelation', () => {
  // R 4.2: Mann–Kendall with Hamed and Rao's factor, from acf(rank(x - slope * i)); data sets LakeHuron and Nile
  it.each([
    ['Lake Huron', lakeHuron, 3.28656655842174, -2.8461892597019, 0.00442458891547618],
    ['the Nile', nile, 2.14289832709872, -2.81997919564514, 0.00480267631018274],
    ['ten months', TEN, 1, 3.2199378875997, 0.00128218374180531],
  ])('of %s is that of R', (_, values, correction, z, p) => {
    const corrected = hamedRao(months(values));
    expect(corrected.correction).toBeCloseTo(correction, 9);
    expect(corrected.z).toBeCloseTo(z, 9);
    expect(corrected.p).toBeCloseTo(p, 10);
  });

  it('is none of a constant or very short series', () => {
    expect(hamedRao(months([2, 2, 2, 2, 2, 2])).correction).toBe(1);
    expect(hamedRao(months([2, 3])).correction).toBe(1);
  });

  it('uses ranks that ties share, and autocorrelation around the mean', () => {
    expect(ranks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
    // R 4.2: acf(c(1, 3, 2, 5, 4))$acf[2:3]
    expect(autocorrelation([1, 3, 2, 5, 4], 1)).toBeCloseTo(0, 12);
    expect(autocorrelation([1, 3, 2, 5, 4], 2)).toBeCloseTo(0.1, 12);
    expect(autocorrelation([1, 1, 1], 1)).toBe(0);
    expect(autocorrelation([1, 2], 2)).toBe(0);
  });
});

describe('the word for a trend', () => {
  const wobble = (index: number) => [0, 1, -1, 0.5, -0.5][index % 5] ?? 0;
  const line = (perMonth: number, length = 24) =>
    months(Array.from({ length }, (_, index) => 100 + perMonth * index + wobble(index)));

  it.each([
    [1, 'up'],
    [0.25, 'slight up'],
    [0, 'stable'],
    [-0.25, 'slight down'],
    [-1, 'down'],
  ])('of %d a month on 100 is %s', (perMonth, word) => {
    expect(trendOf(line(perMonth))?.word).toBe(word);
  });

  it('is stable where the trend is beyond chance but hardly moves the measure', () => {
    const trend = trendOf(months(Array.from({ length: 24 }, (_, index) => 10_000 + index)));
    expect(trend?.p).toBeLessThan(0.05);
    expect(trend?.word).toBe('stable');
  });

  it('rests on seasonal Kendall from 24 months and on Mann–Kendall under that', () => {
    expect(trendOf(line(1, 24))?.test).toBe('seasonal Kendall');
    expect(trendOf(line(1, 23))?.test).toBe('Mann–Kendall');
  });

  it('comes with its size: 1 a month is 24 over 24 months, on a level of 111.5', () => {
    const trend = trendOf(months(Array.from({ length: 24 }, (_, index) => 100 + index)));
    expect(trend?.slopePerMonth).toBe(1);
    expect(trend?.changeOverSpan).toBeCloseTo((100 * 24) / 111.5, 10);
  });

  it('comes with the interval of its slope', () => {
    // In R: the 66 slopes sorted, ranks (66 − C) ÷ 2 and (66 + C) ÷ 2 + 1 with C = 1.96 √(12 · 11 · 29 ÷ 18), outwards.
    const trend = trendOf(months([3, 5, 4, 7, 8, 6, 9, 12, 11, 13, 15, 14]));
    expect(trend?.slopePerMonth).toBe(1);
    expect(trend?.slopeInterval.low).toBeCloseTo(0.8571428571, 9);
    expect(trend?.slopeInterval.high).toBeCloseTo(1.3333333333, 9);
  });

  it('is stable where every month is 0, and none under 12 months', () => {
    expect(trendOf(months(Array.from({ length: 24 }, () => 0)))?.word).toBe('stable');
    expect(trendOf(line(1, 11))).toBeNull();
  });

  it('comes with its rule', () => {
    expect(trendRule).toContain(
      'up or down if its test finds it beyond chance (5%) and it moves the measure by 10%',
    );
  });
});
