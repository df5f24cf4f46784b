import { describe, expect, test } from 'vitest';
import { planScorecard } from '../../pipelines/plan-scorecard.ts';
import { monthSpine } from '../../src/calendar.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { resultOf } from '../../src/measures/result.ts';
import { gapAt, type Series } from '../../src/measures/series.ts';
import { type PlanTarget, readPlanTargets } from '../../src/reference/plan-targets.ts';
import { judgeTargets } from '../../src/scorecard/judge-target.ts';
import type { JudgedTarget } from '../../src/scorecard/judged-target.ts';
import type { JudgedFigures } from '../../src/scorecard/present-value.ts';
import { counted } from '../measures/small-series.ts';

const share: Measure = { ...counted, statistic: 'proportion', unit: '% of crimes', better: 'higher' };

/** A series of one numerator and denominator a month. */
function series(
  first: string,
  last: string,
  amounts: (month: string) => readonly [number, number | null],
  area = 'force',
): Series {
  const points = monthSpine(first, last).map((month) => {
    const [numerator, denominator] = amounts(month);
    return { ...gapAt(month), gap: null, numerator, denominator };
  });
  return { measure: 'X1', part: 'all', area, area_level: area, points };
}

/** What the figures of a paper to a month are for these targets. */
function figures(asAt: string, ...measures: readonly (readonly [Measure, ...Series[]])[]): JudgedFigures {
  const measured = measures.map(([measure, ...all]) => ({
    measure,
    series: all.map((each) => ({ ...each, measure: measure.code })),
    drivers: [],
    unavailable: [],
  }));
  const results = measured.flatMap(({ measure, series: all }) =>
    all.map((each) => resultOf(measure, each, asAt)),
  );
  return { asAt, measured, results } as unknown as JudgedFigures;
}

const blank: PlanTarget = {
  ref: '1.1',
  theme: '1',
  subject: 'Crime',
  aim: '',
  kind: 'monitor',
  better: 'lower',
  measure: 'X1',
  part: '',
  areas: '',
  quantity: '',
  unit: '',
  span: '',
  target: '',
  baseline: '',
  baseline_value: '',
  by: '',
  comparator: '',
  comparator_value: '',
  caveat: '',
};

/** One target, judged. */
function judge(target: Partial<PlanTarget>, of: JudgedFigures): JudgedTarget {
  const [judged] = judgeTargets([{ ...blank, ...target }], of);
  if (!judged) throw new Error('not judged');
  return judged;
}

describe('a target that is a value', () => {
  // 840 of 1,000 a month: 84% of 12,000. Wilson gives 83.3 to 84.6%; that months lean on each other widens it.
  const of84 = figures('2018-05', [share, series('2016-06', '2018-05', () => [840, 1000])]);

  test('at least: met at it or above, missed below by more than chance, with the distance in points', () => {
    expect(judge({ kind: 'at least', target: '80', better: 'higher' }, of84)).toMatchObject({
      verdict: 'met',
      value: 84,
      distance: 4,
      period: '12 months to May 2018',
      sureness: expect.stringMatching(/^sure: the 95% interval, 83\.2 to 84\.8%/),
    });
    expect(judge({ kind: 'at least', target: '84', better: 'higher' }, of84)).toMatchObject({
      verdict: 'met',
      distance: 0,
      sureness: expect.stringMatching(/^not sure/),
    });
    expect(judge({ kind: 'at least', target: '90', better: 'higher' }, of84)).toMatchObject({
      verdict: 'missed',
      distance: -6,
      sureness: expect.stringMatching(/^sure/),
    });
  });

  test('at risk: not met, though the interval holds it', () => {
    expect(judge({ kind: 'at least', target: '84.5', better: 'higher' }, of84)).toMatchObject({
      verdict: 'at risk',
      distance: -0.5,
      sureness: expect.stringMatching(/^not sure/),
    });
    expect(judge({ kind: 'at most', target: '83.5' }, of84).verdict).toBe('at risk');
    expect(judge({ kind: 'at most', target: '85' }, of84).verdict).toBe('met');
  });

  test('in line with others: not worse beyond chance; better than others: more than they have', () => {
    const others = { better: 'higher', comparator: 'national average' } as const;
    const inLine = { ...others, kind: 'in line with comparator', comparator_value: '84.5' } as const;
    expect(judge(inLine, of84)).toMatchObject({
      verdict: 'met',
      compared_with: 'national average, as published',
      compared_value: 84.5,
      distance: -0.5,
    });
    expect(judge({ ...inLine, comparator_value: '86' }, of84).verdict).toBe('missed');
    expect(judge({ ...inLine, kind: 'better than comparator' }, of84).verdict).toBe('at risk');
    expect(judge({ ...inLine, comparator_value: '' }, of84)).toMatchObject({
      verdict: 'not assessable',
      reason: 'no figure of the national average has been supplied',
      value: 84,
    });
  });

  test('in line with others whose figures come each month: over the same months', () => {
    const of = figures(
      '2018-05',
      [share, series('2016-06', '2018-05', () => [840, 1000])],
      [{ ...share, code: 'X2', title: 'All forces' }, series('2016-06', '2018-05', () => [70, 100])],
    );
    expect(judge({ kind: 'better than comparator', better: 'higher', comparator: 'X2' }, of)).toMatchObject({
      verdict: 'met',
      compared_value: 70,
      compared_with: 'All forces, 12 months to May 2018',
    });
  });
});

describe('a target against a baseline', () => {
  // 100 a month in 2013/14, 90 in the 12 months to May 2018: 1,200 and 1,080.
  const fell = series('2013-04', '2018-05', (month) => [month < '2014-04' ? 100 : 90, null]);

  test('better than a year: met when below it', () => {
    expect(
      judge({ kind: 'better than baseline', baseline: '2013/14' }, figures('2018-05', [counted, fell])),
    ).toMatchObject({
      verdict: 'met',
      value: 1080,
      compared_value: 1200,
      compared_with: '2013/14',
      distance: -120,
      sureness: 'sure: the difference is beyond chance',
    });
    const same = series('2013-04', '2018-05', () => [100, null]);
    expect(
      judge({ kind: 'better than baseline', baseline: '2013/14' }, figures('2018-05', [counted, same])),
    ).toMatchObject({
      verdict: 'at risk',
      distance: 0,
      sureness: 'not sure: the difference is within chance',
    });
  });

  test('of a financial year to date: the same months of that year', () => {
    // 100 in April and 100 in May 2013, 90 in each in 2018: 180 against 200.
    const judged = judge(
      { kind: 'better than baseline', baseline: '2013/14', span: 'financial year to date' },
      figures('2018-05', [counted, fell]),
    );
    expect(judged).toMatchObject({
      value: 180,
      compared_value: 200,
      compared_with: 'the same months of 2013/14',
      period: 'April 2018 to May 2018 (financial year to date)',
    });
  });

  test('that no extract reaches is not assessable, and says which months', () => {
    const late = series('2014-06', '2018-05', () => [90, null]);
    expect(
      judge({ kind: 'better than baseline', baseline: '2013/14' }, figures('2018-05', [counted, late])),
    ).toMatchObject({
      verdict: 'not assessable',
      value: 1080,
      reason: '2013/14: April 2013 to March 2014 not received',
    });
    expect(
      judge(
        { kind: 'better than baseline', baseline: '2013/14', baseline_value: '1200' },
        figures('2018-05', [counted, late]),
      ),
    ).toMatchObject({ verdict: 'met', compared_with: '2013/14, as published', distance: -120 });
  });
});

describe('a change from a baseline by a date', () => {
  // 100 a month in 2011/12; -50% by 2015/16 asks for 600. The line from March 2012 to March 2016 is at 900 half way.
  const halved = {
    kind: 'change from baseline',
    target: '-50%',
    baseline: '2011/12',
    by: '2015/16',
  } as const;
  const monthly = (after: number) =>
    series('2011-04', '2018-05', (month) => [month < '2012-04' ? 100 : after, null]);

  test('is on course at its line or better, and at risk above it', () => {
    expect(judge(halved, figures('2014-03', [counted, monthly(70)]))).toMatchObject({
      verdict: 'on course',
      value: 840,
      asked: 900,
      target: 600,
      distance: -60,
    });
    expect(judge(halved, figures('2014-03', [counted, monthly(80)]))).toMatchObject({
      verdict: 'at risk',
      value: 960,
      asked: 900,
      distance: 60,
    });
  });

  test('is met when its end is reached before the date', () => {
    expect(judge(halved, figures('2014-03', [counted, monthly(50)]))).toMatchObject({
      verdict: 'met',
      value: 600,
      distance: 0,
    });
  });

  test('once its date has passed, is judged by the period that ended then', () => {
    const after = series('2011-04', '2018-05', (month) => [
      month < '2012-04' ? 100 : month < '2016-04' ? 60 : 10,
      null,
    ]);
    expect(judge(halved, figures('2018-05', [counted, after]))).toMatchObject({
      verdict: 'missed',
      period: '12 months to March 2016',
      value: 720,
      distance: 120,
    });
  });

  test('of several years counts from their mean', () => {
    // 10 a month in 2005, 30 in 2006: a mean of 240 a year, of which 40% fewer are 144.
    const yearly = (month: string) => (month < '2006' ? 10 : month < '2007' ? 30 : 15);
    const judged = judge(
      { kind: 'change from baseline', target: '-40%', baseline: '2005-2006 average', by: '2020' },
      figures('2018-12', [counted, series('2005-01', '2018-12', (month) => [yearly(month), null])]),
    );
    // From December 2006 to December 2020 are 14 years, of which 12 have passed: 240 − 96 × 12 ÷ 14.
    expect(judged).toMatchObject({ compared_value: 240, target: 144, value: 180, verdict: 'at risk' });
    expect(judged.asked).toBeCloseTo(157.714, 3);
  });

  test('by a number counts what the measure counts, and not its share', () => {
    const officers: Measure = { ...share, statistic: 'snapshot', unit: '% of headcount' };
    const of = figures('2015-04', [
      officers,
      series('2012-11', '2015-04', (month) => [month < '2014' ? 2000 : 2100, 2200]),
    ]);
    expect(
      judge(
        {
          kind: 'change from baseline',
          target: '+150',
          baseline: '2012-11',
          better: 'higher',
          quantity: 'number',
          unit: 'officers',
        },
        of,
      ),
    ).toMatchObject({
      value: 2100,
      target: 2150,
      distance: -50,
      verdict: 'missed',
      unit: 'officers',
      sureness: 'no interval: stocks and amounts to date are no samples',
    });
  });
});

test('a significant change without a figure is one beyond chance and of a size that matters, as is said', () => {
  const change = (before: number, now: number) =>
    judge(
      { kind: 'significant change', baseline: 'year before' },
      figures('2018-05', [
        counted,
        series('2015-06', '2018-05', (month) => [month < '2017-06' ? before : now, null]),
      ]),
    );
  // 1,200 → 1,080 is 10% less, z = 2.5; 1,200 → 1,188 is 1% less, z = 0.2; a rise is none.
  expect(change(100, 90)).toMatchObject({ verdict: 'met', distance: -120 });
  expect(change(100, 99)).toMatchObject({ verdict: 'at risk' });
  expect(change(100, 110)).toMatchObject({ verdict: 'missed', distance: 120 });
  // 120,000 → 118,800 is beyond chance, z = 2.5, and only 1%.
  expect(change(10_000, 9_900)).toMatchObject({
    verdict: 'at risk',
    sureness: 'sure: the difference is beyond chance',
  });
});

test('a plan to date is met at 100% of what was planned; one that is only watched, or not set, has a value and no verdict', () => {
  const budget: Measure = { ...share, statistic: 'budget', unit: '% of the plan to date delivered' };
  const of = figures('2018-05', [budget, series('2017-04', '2018-05', () => [104, 100])]);
  const plan = { kind: 'plan to date', target: '100', better: 'higher' } as const;
  expect(judge(plan, of)).toMatchObject({ verdict: 'met', value: 104, period: 'May 2018' });
  expect(judge({ kind: 'monitor' }, of)).toMatchObject({
    verdict: 'not assessable',
    value: 104,
    reason: 'it has no target: it is monitored',
  });
  expect(judge({ kind: 'not set' }, of)).toMatchObject({ reason: 'the target has not been set' });
});

test('a rank among forces is met within the places aimed at, and sure where chance leaves no other', () => {
  const target = { ...blank, kind: 'rank among forces', target: '2', comparator: 'crime' } as const;
  const of = figures('2018-05', [counted, series('2016-06', '2018-05', () => [1, null])]);
  const place = (rank: number, low: number, high: number) =>
    judgeTargets([target], of, [{ figure: 'crime', period: '2017/18', rank, low, high, forces: 4 }])[0];
  expect(place(1, 1, 2)).toMatchObject({
    verdict: 'met',
    distance: -1,
    sureness: expect.stringMatching(/^sure/),
  });
  expect(place(3, 2, 4)).toMatchObject({
    verdict: 'at risk',
    sureness: 'not sure: chance leaves places 2 to 4 open',
  });
  expect(place(4, 4, 4)).toMatchObject({ verdict: 'missed', distance: 2 });
  expect(judge(target, of)).toMatchObject({ reason: 'no figures of other forces: crime' });
});

test('two targets of one thing that ask for different values are both judged, and each names the other', () => {
  const of = figures('2018-05', [counted, series('2011-04', '2018-05', () => [100, null])]);
  const target = { ...blank, kind: 'change from baseline', baseline: '2011/12', by: '2020' } as const;
  const judged = judgeTargets(
    [
      { ...target, target: '-50%', aim: 'half as many' },
      { ...target, target: '-40%', aim: '40% fewer' },
    ],
    of,
  );
  expect(judged.map(({ target: final, conflict }) => [final, conflict])).toEqual([
    [600, 'conflicts with 1.1, 40% fewer'],
    [720, 'conflicts with 1.1, half as many'],
  ]);
});

test('the trend says between which months a target would be met, and never one date', () => {
  // Each month is 2 below the month before: a year's total falls by 24 a month. From 1,068 to 708 are 15 months.
  const falling = series('2013-06', '2018-05', () => [0, null]);
  const points = falling.points.map((point, index) => ({ ...point, numerator: 196 - 2 * index }));
  const last = points.slice(-12).reduce((sum, { numerator }) => sum + numerator, 0);
  const judged = judge(
    { kind: 'at most', target: String(last - 360) },
    figures('2018-05', [counted, { ...falling, points }]),
  );
  expect(last).toBe(12 * 196 - 2 * (48 + 49 + 50 + 51 + 52 + 53 + 54 + 55 + 56 + 57 + 58 + 59));
  expect(judged.met_when).toBe('about August 2019');
  const rising = points.map((point, index) => ({ ...point, numerator: 100 + 2 * index }));
  expect(
    judge({ kind: 'at most', target: '100' }, figures('2018-05', [counted, { ...falling, points: rising }]))
      .met_when,
  ).toBe('at no time, as the months now run');
});

test('a value that is in doubt says so beside its verdict', () => {
  const months = series('2016-06', '2018-05', () => [100, null]);
  const points = months.points.map((point) =>
    point.month === '2018-05' ? { ...point, doubt: 'too few rows' } : point,
  );
  const of = figures('2018-05', [counted, { ...months, points }]);
  expect(judge({ kind: 'at most', target: '1300', caveat: 'A caveat.' }, of)).toMatchObject({
    verdict: 'met',
    caveat: 'Provisional: May 2018 too few rows. A caveat.',
  });
});

test('areas of a target are added up', () => {
  const of = figures('2018-05', [
    counted,
    series('2016-06', '2018-05', () => [9, null]),
    series('2016-06', '2018-05', () => [2, null], 'North'),
    series('2016-06', '2018-05', () => [3, null], 'South'),
  ]);
  expect(judge({ areas: 'North; South' }, of)).toMatchObject({ value: 60 });
  expect(judge({ areas: 'North; West' }, of)).toMatchObject({ verdict: 'not assessable', value: null });
});

test('every row of the plan is there, and each measure it names is counted by the scorecard', () => {
  const targets = readPlanTargets();
  // 39 rows of the plan and seven that a list of them left out: 3.1d, A.1 to A.4, P.1 and P.2.
  expect(new Set(targets.map(({ ref }) => ref)).size).toBe(46);
  const codes = new Set(planScorecard.measures.map(({ code }) => code));
  expect(targets.filter(({ measure }) => measure !== '' && !codes.has(measure))).toEqual([]);
  const judged = judgeTargets(targets, figures('2018-05'));
  expect(judged).toHaveLength(targets.length);
  expect(judged.filter(({ verdict, reason }) => verdict === 'not assessable' && reason === null)).toEqual([]);
});
