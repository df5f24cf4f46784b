import { describe, expect, it } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { resultOf } from '../../src/measures/result.ts';
import { gapAt } from '../../src/measures/series.ts';
import { comparableMonths } from '../../src/measures/signals.ts';
import type { Statistic } from '../../src/measures/statistic.ts';
import { counted, severityOf, steady, yearly } from './small-series.ts';

const window = { start: '2017-06', end: '2018-05' };
const breakAt = (month: string) => ({ month, what_changed: 'more is recorded' });

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
    expect(resultOf(counted, { ...series, breaks: [breakAt('2018-04')] }, '2018-05')).toMatchObject({
      change: expect.closeTo(16.67, 2),
      breaks: 'from April 2018 more is recorded',
      comparable_change: 0,
      is_comparable_beyond_chance: false,
    });
  });

  it('find no trend in a step of recording, and none at all where too few months can be compared', () => {
    const stepAt = (from: number) => {
      const { points, ...rest } = steady(100, 100);
      const step = points.map((point, at) => ({ ...point, numerator: (at < from ? 100 : 200) + (at % 3) }));
      return { ...rest, points: step };
    };
    const series = stepAt(14);
    expect(resultOf(counted, series, '2018-05').trend).toBe('up');
    const month = series.points[14]?.month ?? '';
    expect(resultOf(counted, { ...series, breaks: [breakAt(month)] }, '2018-05').trend).toBeNull();
    const late = stepAt(20);
    const lateMonth = late.points[20]?.month ?? '';
    expect(resultOf(counted, { ...late, breaks: [breakAt(lateMonth)] }, '2018-05').trend).toBe('stable');
  });

  it('hold a severity score against comparable months alone when a break touches its windows', () => {
    // 1,000 points from 10 crimes a month, in both years; from April 2018 on 3,000 points.
    const { points, ...rest } = steady(1000, 1000, { '2018-04': 3000, '2018-05': 3000 });
    const weighed = { ...rest, points: points.map((point) => ({ ...point, denominator: 10 })) };
    const result = resultOf(severityOf, { ...weighed, breaks: [breakAt('2018-04')] }, '2018-05');
    expect(result.change).toBeCloseTo(33.333, 2);
    expect(result.comparable_change).toBe(0);
    expect(result.is_comparable_beyond_chance).toBe(false);
  });

  it('begin the limits anew at a break, and give no label of the latest month with too few since', () => {
    const series = steady(100, 100, { '2018-05': 300 });
    expect(resultOf(counted, series, '2018-05').variation).toBe('concern');
    expect(resultOf(counted, { ...series, breaks: [breakAt('2018-04')] }, '2018-05').variation).toBeNull();
  });

  it('call no change what a day more makes: 10,000 a day in 366 days and in 365', () => {
    // R 4.2: poisson.test(c(3660000, 3650000), c(366, 365))$p.value is 1; without days it is .0002.
    const daily = (now: number) => {
      const points = monthSpine('2018-03', '2020-02').map((month) => ({
        ...gapAt(month),
        gap: null,
        numerator: month < '2019-03' ? (10_000 * 365) / 12 : (now * 366) / 12,
      }));
      const series = { measure: 'X1', part: 'all', area: 'force', area_level: 'force', points };
      return resultOf(counted, series, '2020-02');
    };
    expect(daily(10_000).current).toBeCloseTo(3_660_000, 6);
    expect(daily(10_000).previous).toBeCloseTo(3_650_000, 6);
    expect(daily(10_000).change_low).toBeGreaterThan(0);
    expect(daily(10_000).is_beyond_chance).toBe(false);
    expect(daily(10_100).is_beyond_chance).toBe(true);
    expect(daily(9_900).is_beyond_chance).toBe(true);
  });

  it('mark a count under 20 before as a small base', () => {
    expect(resultOf(counted, steady(19 / 12, 5), '2018-05').is_small_base).toBe(true);
    expect(resultOf(counted, steady(20 / 12, 5), '2018-05').is_small_base).toBe(false);
  });

  it('mark a quotient as on a small base where it divides by fewer than 20 in either window', () => {
    const isSmall = (previous: [number, number], current: [number, number], statistic: Statistic) =>
      resultOf({ ...counted, statistic } as Measure, yearly({ previous, current }), '2018-05').is_small_base;
    for (const statistic of ['proportion', 'rate', 'mean', 'monthly proportion'] as const) {
      expect(isSmall([1, 19], [2, 30], statistic)).toBe(true);
      expect(isSmall([1, 30], [2, 19], statistic)).toBe(true);
      expect(isSmall([1, 20], [2, 20], statistic)).toBe(false);
    }
    // A score rests on crimes, not on their points; money is not counted in cases.
    expect(isSmall([5000, 19], [9000, 30], 'severity')).toBe(true);
    expect(isSmall([5000, 20], [9000, 3], 'severity')).toBe(false);
    expect(isSmall([5, 10], [8, 15], 'budget')).toBe(false);
  });

  it('count interviews of a weighted survey by their effective number', () => {
    // 30 interviews of weight 1 and 3 by halves: Σw = 60, Σw² = 150, so 60² ÷ 150 = 24 effective; with weights of 1
    // and 9, Σw = 150 and Σw² = 1,230: 150² ÷ 1,230 = 18.3.
    const isSmall = (weights: number, squares: number) => {
      const { points, ...series } = yearly({ previous: [20, weights], current: [20, weights] });
      const weighted = points.map((point) => ({ ...point, weight_squares: point.denominator ? squares : 0 }));
      const survey = { ...counted, statistic: 'proportion' } as const;
      return resultOf(survey, { ...series, points: weighted }, '2018-05').is_small_base;
    };
    expect([isSmall(60, 150), isSmall(150, 1230)]).toEqual([false, true]);
  });

  it('give a count of months that vary more than chance an interval by the calmer of those before its window and all', () => {
    // R 4.2: φ = 5.9892894705175 for the sum of 12 months by all, and 6.195 by the first 24 (dependence.test.ts says
    // how); φ times Byar's interval of 5,904 ÷ φ.
    const counts = [
      [420, 389, 455, 512, 478, 530, 610, 588, 501, 470, 433, 402],
      [450, 420, 380, 560, 430, 590, 575, 640, 470, 530, 405, 455],
      [398, 441, 470, 500, 520, 505, 660, 545, 560, 455, 470, 380],
    ].flat();
    const months = monthSpine('2015-06', '2018-05').map((month, index) => ({
      ...gapAt(month),
      gap: null,
      numerator: counts[index] ?? null,
    }));
    const series = { measure: 'X1', part: 'all', area: 'force', area_level: 'force', points: months };
    const result = resultOf(counted, series, '2018-05');
    expect(result.current_low).toBeCloseTo(5541.141, 1);
    expect(result.current_high).toBeCloseTo(6284.379, 1);
  });

  it('of two counts of which neither holds the other are no proportion’s: 338 outcomes to 2,434 crimes', () => {
    // R 4.2: φ = 1.276 (24 steady months do not show that chance alone varies them);
    // p <- prop.test(338 / φ, 2772 / φ, correct = FALSE)$conf.int; 100 * p / (1 - p).
    const points = monthSpine('2016-06', '2018-05').map((month, index) => ({
      ...gapAt(month),
      gap: null,
      numerator: index % 12 < 2 ? 29 : 28,
      denominator: index % 12 < 10 ? 203 : 202,
    }));
    const series = { measure: 'X1', part: 'all', area: 'force', area_level: 'force', points };
    const result = resultOf({ ...counted, statistic: 'rate' }, series, '2018-05');
    expect(result.current_low).toBeCloseTo(12.212969, 3);
    expect(result.current_high).toBeCloseTo(15.789595, 3);
    expect(result.is_beyond_chance).toBe(false);
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
      resultOf(counted, series, '2018-05', [{ measure: 'X1', part: 'all', target }]);
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
