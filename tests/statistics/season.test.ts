import { describe, expect, it } from 'vitest';
import { Random } from '../../sample/random.ts';
import { seasonOf, withoutSeason } from '../../src/statistics/season.ts';
import { months } from './months.ts';

// AirPassengers[109:144] of R 4.2, 1958 to 1960.
const passengers = [
  340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559, 463,
  407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432,
];
const years = (count: number, swing: number, noise = 0.02) => {
  const random = new Random(6, `season ${count} ${swing}`);
  return Array.from(
    { length: 12 * count },
    (_, index) => 100 * (1 + swing * Math.cos((Math.PI * index) / 6) + noise * random.normal()),
  );
};

describe('a season', () => {
  it('is the mean ratio of a calendar month to its year, as R gives it', () => {
    // R 4.2: r <- x / ave(x, year); tapply(r, month, mean)
    const { kind, factors } = seasonOf(months(passengers, '1958-01'));
    expect(kind).toBe('removed');
    const expected = [
      0.8695331, 0.8180768, 0.9259784, 0.9353493, 0.9748501, 1.1224113, 1.2914522, 1.3010604, 1.0693849,
      0.9535334, 0.8259418, 0.9124284,
    ];
    expected.forEach((factor, index) => {
      expect(factors.get(String(index + 1).padStart(2, '0'))).toBeCloseTo(factor, 6);
    });
  });

  it('is taken out by division, so that a purely seasonal series is level', () => {
    const values = months(years(3, 0.3, 0), '2016-01');
    for (const { value } of withoutSeason(values, seasonOf(values))) expect(value).toBeCloseTo(100, 8);
  });

  it('does not change with the level of a year, or at a break', () => {
    const values = years(3, 0.2, 0).map((value, index) => value * (index < 7 ? 1 : index < 24 ? 3 : 2));
    const { factors } = seasonOf(months(values, '2016-01'), ['2016-08']);
    expect(factors.get('01')).toBeCloseTo(1.2, 6);
    expect(factors.get('07')).toBeCloseTo(0.8, 6);
  });

  it.each([15, 18, 24, 30, 35])('of %d months is seen, and cannot be taken out', (count) => {
    expect(seasonOf(months(years(3, 0.2).slice(0, count))).kind).toBe('too short');
  });

  it('of a calendar month alone, as December, is seen in two years and taken out of three', () => {
    const december = (count: number) =>
      years(count, 0).map((value, index) => (index % 12 === 11 ? 1.3 * value : value));
    expect(seasonOf(months(december(2))).kind).toBe('too short');
    expect(seasonOf(months(december(3))).kind).toBe('removed');
  });

  it('is none where one month stands out, where all are equal, and where values are under 0 or all 0', () => {
    const spike = Array.from({ length: 24 }, (_, index) => (index === 23 ? 300 : 100));
    for (const values of [spike, spike.map(() => 7), spike.map(() => 0), spike.map((value) => value - 200)])
      expect(seasonOf(months(values)).kind).toBe('none');
  });

  it('that leaves a calendar month nothing has no factor to divide by, and is not taken out', () => {
    expect(seasonOf(months(years(3, 0).map((value, index) => (index % 12 === 7 ? 0 : value)))).kind).toBe(
      'too short',
    );
  });
});
