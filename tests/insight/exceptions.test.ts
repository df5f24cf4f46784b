import { describe, expect, it } from 'vitest';
import { driversOf } from '../../src/insight/drivers.ts';
import { chanceAlone, exceptionsOf, judge } from '../../src/insight/exceptions.ts';
import { sizeOf } from '../../src/insight/size-that-matters.ts';
import { resultOf } from '../../src/measures/result.ts';
import { counted, steady } from '../measures/small-series.ts';

/** Months of 2016/17 and of 2017/18 that are all alike: 12 × 100 against 12 × 130 is +30%. */
const risen = resultOf(counted, steady(100, 130), '2018-05');

describe('an exception', () => {
  it('is a change beyond chance, of a size that matters, in sound data', () => {
    expect(judge(risen)).toMatchObject({ isException: true });
    expect(risen.change).toBeCloseTo(30, 10);
  });

  it('is none within chance: 846 against 779 a year, +8.6%', () => {
    // METHODS: z = 1.66 with no over-dispersion, and the interval of the change −1.6% to +19.9%.
    const knives = resultOf(counted, steady(779 / 12, 846 / 12), '2018-05');
    expect(knives.is_beyond_chance).toBe(false);
    expect(knives.change_low).toBeCloseTo(-1.6, 1);
    expect(knives.change_high).toBeCloseTo(19.9, 1);
    expect(judge(knives)).toMatchObject({
      isException: false,
      reason: 'the change is within what chance gives',
    });
  });

  it('is none where it is beyond chance and too small to matter: 430,250 to 433,692 calls, +0.8%', () => {
    const calls = resultOf(counted, steady(430_250 / 12, 433_692 / 12), '2018-05');
    expect(calls.is_beyond_chance).toBe(true);
    expect(judge(calls)).toMatchObject({
      isException: false,
      reason: 'beyond chance, but too small to matter',
    });
  });

  it('is none in data that is provisional, or that a change of recording may explain', () => {
    expect(judge({ ...risen, status: 'provisional' }).reason).toBe('its data is provisional');
    const broken = { ...risen, breaks: 'from April 2018 more is recorded' };
    const without = { comparable_change: 3, is_comparable_beyond_chance: false };
    expect(judge({ ...broken, ...without }).reason).toBe('a change of recording may explain it');
    expect(judge({ ...broken, comparable_change: 25, is_comparable_beyond_chance: true }).isException).toBe(
      true,
    );
    expect(judge({ ...broken, comparable_change: -25, is_comparable_beyond_chance: true }).isException).toBe(
      false,
    );
  });

  it('is ranked by what its change surely is, not by what it may be', () => {
    // 14 to 90 surely rose by more than 12 × 100 to 12 × 130, though its interval is wide.
    const [rare, common] = [steady(14 / 12, 90 / 12), steady(100, 130)];
    const measures = [counted, { ...counted, code: 'X2' }];
    const measured = measures.map((measure, index) => ({
      measure,
      series: [{ ...(index === 0 ? common : rare), measure: measure.code }],
      drivers: [],
      unavailable: [],
    }));
    const results = measured.flatMap(({ measure, series }) =>
      series.map((one) => resultOf(measure, one, '2018-05')),
    );
    expect(
      exceptionsOf(measured, results, []).map(({ measure, rank, kind }) => [measure, rank, kind]),
    ).toEqual([
      ['X2', 1, 'concern'],
      ['X1', 2, 'concern'],
    ]);
    expect(chanceAlone(measures, results)).toEqual({
      tested: 2,
      beyond: 2,
      expected: expect.closeTo(0.1, 10),
    });
  });
});

describe('a size that matters', () => {
  it('is 5% of a count and 20 more or fewer; 2 points of a proportion, or a quarter of what it was', () => {
    expect(sizeOf({ ...risen, difference: 360 }, 5)).toBe(1);
    expect(sizeOf({ ...risen, difference: 19 }, 50)).toBe(0);
    expect(sizeOf({ ...risen, statistic: 'proportion', previous: 40 }, -2)).toBe(1);
    expect(sizeOf({ ...risen, statistic: 'proportion', previous: 4 }, -1)).toBe(1);
    expect(sizeOf({ ...risen, statistic: 'proportion', previous: 40 }, 1)).toBe(0.5);
  });
});

describe('what drives a change', () => {
  const contribution = (value: string, previous: number, difference: number) => ({
    measure: 'X1',
    as_at: '2018-05',
    by: 'offence_subgroup',
    value,
    previous,
    current: previous + difference,
    difference,
    share: null,
    is_not_shown: false,
  });

  it('makes up at least 15% of it, and more of it than of what was before', () => {
    // Of 360 more: burglary 200 (56%, was 25%), shoplifting 160 (44%, was 50%), arson fell.
    const contributions = [
      contribution('Burglary', 300, 200),
      contribution('Shoplifting', 600, 170),
      contribution('Arson', 300, -10),
    ];
    expect(driversOf(risen, contributions, [risen], null)).toEqual([
      {
        by: 'offence_subgroup',
        value: 'Burglary',
        difference: 200,
        share: expect.closeTo(55.56, 2),
        base_share: 25,
      },
    ]);
  });

  it('can be a month: all of a rise that came in May', () => {
    const series = steady(100, 100, { '2018-05': 460 });
    const result = resultOf(counted, series, '2018-05');
    expect(driversOf(result, [], [result], series)).toMatchObject([
      { by: 'month', value: 'May 2018', share: 100 },
    ]);
  });

  it('can be an area; the unknown one is never named', () => {
    const area = (name: string, now: number) => ({
      ...resultOf(counted, { ...steady(50, now), area: name, area_level: 'district' }, '2018-05'),
    });
    const found = driversOf(risen, [], [risen, area('Ashfield', 75), area('Unknown district', 55)], null);
    expect(found).toMatchObject([
      { by: 'district', value: 'Ashfield', share: expect.closeTo(83.3, 1), base_share: 50 },
    ]);
  });
});
