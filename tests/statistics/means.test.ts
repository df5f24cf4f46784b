import { describe, expect, it } from 'vitest';
import { compareMonthlyMeans } from '../../src/statistics/means.ts';
import { months } from './months.ts';
import { compareMeans } from './reference/compare-means.ts';

describe('the change of a mean, from its cases', () => {
  it('is in %, with an interval on the scale of logarithms', () => {
    // R 4.2: v <- (sd / mean)^2 / n; d <- sum(v)^2 / sum(v^2 / (n - 1));
    // 100 * (exp(log(49.2 / 54.6) + c(-1, 0, 1) * qt(0.975, d) * sqrt(sum(v))) - 1)
    const compared = compareMeans({ n: 120, mean: 49.2, sd: 40 }, { n: 90, mean: 54.6, sd: 35 });
    expect(compared?.change).toBeCloseTo(-9.89010989010989, 10);
    expect(compared?.changeInterval.low).toBeCloseTo(-26.0672149331527, 8);
    expect(compared?.changeInterval.high).toBeCloseTo(9.82667957489845, 8);
    expect(compared?.isBeyondChance).toBe(false);
  });

  it('is certain where no case differs from another', () => {
    const compared = compareMeans({ n: 5, mean: 12, sd: 0 }, { n: 5, mean: 10, sd: 0 });
    expect(compared?.changeInterval.low).toBeCloseTo(20, 10);
    expect(compared?.changeInterval.high).toBeCloseTo(20, 10);
    expect(compared?.isBeyondChance).toBe(true);
  });

  it('has no interval with fewer than 2 cases, or a mean of 0', () => {
    expect(compareMeans({ n: 1, mean: 12, sd: 0 }, { n: 5, mean: 10, sd: 2 })).toBeNull();
    expect(compareMeans({ n: 5, mean: 12, sd: 3 }, { n: 5, mean: 0, sd: 0 })).toBeNull();
  });
});

describe('the change of a mean, from its months', () => {
  const cases = months(Array.from({ length: 24 }, (_, index) => 20 + (index % 5)));
  const days = months(
    cases.map(({ value }, index) => (value ?? 0) * (index < 12 ? 50 : 40) + (index % 7) * 10),
  );

  it('is the mean of all cases of a window against that of the window before', () => {
    const sum = (values: readonly { value: number | null }[]) =>
      values.reduce((total, { value }) => total + (value ?? 0), 0);
    const ratio =
      sum(days.slice(12)) / sum(cases.slice(12)) / (sum(days.slice(0, 12)) / sum(cases.slice(0, 12)));
    const compared = compareMonthlyMeans(days, cases);
    expect(compared?.change).toBeCloseTo(100 * (ratio - 1), 10);
    expect(compared?.changeInterval.low).toBeLessThan(compared?.change ?? 0);
    expect(compared?.changeInterval.high).toBeGreaterThan(compared?.change ?? 0);
    expect(compared?.isBeyondChance).toBe(true);
  });

  it('of some months only is that of the mean of these, against the same months a year before', () => {
    // 40 days against 50 in the first six months of each year; in the last six, 400: another way to record.
    const totals = months(
      cases.map(({ value }, index) => (value ?? 0) * (index < 12 ? 50 : index < 18 ? 40 : 400)),
    );
    const comparable = totals.slice(12, 18).map(({ month }) => month);
    expect(compareMonthlyMeans(totals, cases, { comparable })?.change).toBeCloseTo(-20, 10);
    expect(compareMonthlyMeans(totals, cases, { comparable })?.isBeyondChance).toBe(true);
    expect(compareMonthlyMeans(totals, cases)?.change).toBeGreaterThan(100);
    expect(compareMonthlyMeans(totals, cases, { comparable: comparable.slice(0, 1) })).toBeNull();
  });

  it('has the same interval each time, and nearly the same with another seed', () => {
    expect(compareMonthlyMeans(days, cases)).toEqual(compareMonthlyMeans(days, cases));
    const [one, other] = [
      compareMonthlyMeans(days, cases, { seed: 1 }),
      compareMonthlyMeans(days, cases, { seed: 2 }),
    ];
    expect(Math.abs((one?.changeInterval.low ?? 0) - (other?.changeInterval.low ?? 0))).toBeLessThan(0.3);
  });

  it('is that of the latest 24 months; those before only tell how far months lean on each other', () => {
    const longer = (values: typeof days) => months([7, 7, 7, ...values.map(({ value }) => value)], '2016-01');
    const change = (more: typeof days, of: typeof cases) => compareMonthlyMeans(more, of)?.change;
    expect(change(longer(days), longer(cases))).toBe(change(days, cases));
  });

  it('does not exist where a month has no value, months are too few, or a window has no cases', () => {
    const gap = months(days.map(({ value }, index) => (index === 3 ? null : value)));
    expect(compareMonthlyMeans(gap, cases)).toBeNull();
    expect(compareMonthlyMeans(months([1, 2]), months([1, 2]))).toBeNull();
    const none = months(Array.from({ length: 24 }, () => 0));
    expect(compareMonthlyMeans(none, none)).toBeNull();
  });

  it('wants both for the same months', () => {
    expect(() =>
      compareMonthlyMeans(
        days,
        months(
          cases.map(({ value }) => value),
          '2016-05',
        ),
      ),
    ).toThrow('different months: 2016-04, 2016-05');
  });
});
