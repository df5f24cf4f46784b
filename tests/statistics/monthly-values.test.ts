import { describe, expect, it } from 'vitest';
import { countResiduals } from '../../src/statistics/month-residuals.ts';
import { knownMonths, monthlyValues } from '../../src/statistics/monthly-values.ts';
import { processLimits } from '../../src/statistics/process-limits.ts';
import { mannKendall, seasonalKendall, trendOf } from '../../src/statistics/trend-word.ts';
import { months } from './months.ts';
import { rollingValues } from './reference/rolling-values.ts';

describe('monthly values', () => {
  it('have a place for every month between the first and the last', () => {
    const values = monthlyValues([
      { month: '2017-12', value: 3 },
      { month: '2018-02', value: 5 },
    ]);
    expect(values).toEqual([
      { month: '2017-12', value: 3 },
      { month: '2018-01', value: null },
      { month: '2018-02', value: 5 },
    ]);
    expect(knownMonths(values).map(({ index }) => index)).toEqual([0, 2]);
  });

  it('are in order, once each, of real months and finite numbers', () => {
    const of = (...points: [string, number][]) =>
      monthlyValues(points.map(([month, value]) => ({ month, value })));
    expect(() => of(['2018-02', 1], ['2018-01', 2])).toThrow('not a month after the one before: 2018-02');
    expect(() => of(['2018-01', 1], ['2018-01', 2])).toThrow('not a month after the one before: 2018-01');
    expect(() => of(['2018-13', 1])).toThrow('not a month: 2018-13');
    expect(() => of(['2018-01', 1], ['2018-1x', 1], ['2018-03', 1])).toThrow('2018-1x');
    expect(() => of(['2018-01', Number.NaN])).toThrow('not a value: NaN in 2018-01');
    expect(monthlyValues([])).toEqual([]);
  });
});

describe('rolling values', () => {
  it('are sums over windows, with their first and last month', () => {
    expect(rollingValues(months([1, 2, 3, null], '2018-01'), 3)).toEqual([
      { first: '2018-01', last: '2018-03', value: 6 },
      { first: '2018-02', last: '2018-04', value: null },
    ]);
    expect(rollingValues(months([1, 2]))).toEqual([]);
  });

  it('cannot be given to limits, trends or over-dispersion: it would not compile', () => {
    const rolling = rollingValues(months(Array.from({ length: 30 }, (_, index) => index)));
    const mistakes = [
      // @ts-expect-error: rolling values are not monthly
      () => processLimits(rolling),
      // @ts-expect-error: rolling values are not monthly
      () => mannKendall(rolling),
      // @ts-expect-error: rolling values are not monthly
      () => seasonalKendall(rolling),
      // @ts-expect-error: rolling values are not monthly
      () => trendOf(rolling),
      // @ts-expect-error: rolling values are not monthly
      () => countResiduals(rolling),
      // @ts-expect-error: a rolling value has no month to become monthly by
      () => monthlyValues(rolling),
      // @ts-expect-error: points that were not checked are not monthly values
      () => processLimits([{ month: '2018-01', value: 1 }]),
    ];
    expect(mistakes).toHaveLength(7);
  });
});
