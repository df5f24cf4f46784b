import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/measures/result.ts';
import { comparableMonths } from '../../src/measures/signals.ts';
import { counted, steady, yearly } from './small-series.ts';

const window = { start: '2017-06', end: '2018-05' };
const breakAt = (month: string) => ({ month, measures: ['X1'], what_changed: 'more is recorded' });
const registers = (...months: string[]) => ({ breaks: months.map(breakAt), targets: [] });

describe('comparable months', () => {
  it('are those before a break in the current window, against the same months a year before', () => {
    const months = comparableMonths(window, [breakAt('2018-04')]);
    expect([months?.[0], months?.at(-1), months?.length]).toEqual(['2017-06', '2018-03', 10]);
  });

  it('are those a year and more after a break in the previous window', () => {
    expect(comparableMonths(window, [breakAt('2016-12')])).toEqual([
      '2017-12',
      '2018-01',
      '2018-02',
      '2018-03',
      '2018-04',
      '2018-05',
    ]);
  });

  it('are not asked for where no break touches the windows, and none where fewer than three are left', () => {
    expect(comparableMonths(window, [breakAt('2016-06')])).toBeNull();
    expect(comparableMonths(window, [breakAt('2018-06')])).toBeNull();
    expect(comparableMonths(window, [breakAt('2017-08')])).toEqual([]);
  });
});

describe('signals of a result', () => {
  it('say what changed in recording, and the change without the months it touches', () => {
    // 100 a month throughout, but 200 in April and May 2018, from when more is recorded.
    const series = steady(100, 100, { '2018-04': 200, '2018-05': 200 });
    expect(resultOf(counted, series, '2018-05', registers('2018-04'))).toMatchObject({
      change: expect.closeTo(16.67, 2),
      breaks: 'from April 2018 more is recorded',
      comparable_change: 0,
      is_comparable_beyond_chance: false,
    });
  });

  it('begin the limits anew at a break, and give no label of the latest month with too few since', () => {
    const series = steady(100, 100, { '2018-05': 300 });
    expect(resultOf(counted, series, '2018-05').variation).toBe('concern');
    expect(resultOf(counted, series, '2018-05', registers('2018-04')).variation).toBeNull();
  });

  it('of a break that is another measure’s are none', () => {
    const registersOfOther = { breaks: [{ ...breakAt('2018-04'), measures: ['X2'] }], targets: [] };
    expect(resultOf(counted, steady(100, 100), '2018-05', registersOfOther).breaks).toBeNull();
  });

  it('mark a count under 20 before as a small base, and no ratio', () => {
    expect(resultOf(counted, steady(19 / 12, 5), '2018-05').is_small_base).toBe(true);
    expect(resultOf(counted, steady(20 / 12, 5), '2018-05').is_small_base).toBe(false);
    const ratio = { ...counted, statistic: 'proportion' } as const;
    expect(resultOf(ratio, yearly({ previous: [1, 10], current: [2, 10] }), '2018-05').is_small_base).toBe(
      false,
    );
  });

  it('give a proportion the interval of Wilson: 708 of 2,481 are 26.8% to 30.3%', () => {
    // METHODS: .267942 and .303460.
    const ratio = { ...counted, statistic: 'proportion' } as const;
    const result = resultOf(ratio, yearly({ previous: [708, 2481], current: [708, 2481] }), '2018-05');
    expect(result.current_low).toBeCloseTo(26.7942, 3);
    expect(result.current_high).toBeCloseTo(30.346, 3);
    expect(result.is_beyond_chance).toBe(false);
  });

  it('test no snapshot, budget or score change: they are no samples', () => {
    for (const statistic of ['snapshot', 'budget'] as const) {
      const series = yearly({ previous: [10, 100], current: [90, 100] });
      expect(resultOf({ ...counted, statistic }, series, '2018-05')).toMatchObject({
        change: 80,
        is_beyond_chance: null,
        change_low: null,
      });
    }
  });

  it('say whether a target is met in any usual month', () => {
    const series = steady(100, 100);
    const withTarget = (target: number) =>
      resultOf(counted, series, '2018-05', { breaks: [], targets: [{ measure: 'X1', part: 'all', target }] });
    expect(withTarget(120).assurance).toBe('consistently meets');
    expect(withTarget(80).assurance).toBe('consistently misses');
  });

  it('are none where the result is withheld', () => {
    const series = steady(100, 100);
    const points = series.points.map((point) =>
      point.month === '2018-01'
        ? { ...point, numerator: null, gap: { code: 'not received' as const } }
        : point,
    );
    expect(resultOf(counted, { ...series, points }, '2018-05')).toMatchObject({
      status: 'withheld',
      is_beyond_chance: null,
      trend: null,
    });
  });
});
