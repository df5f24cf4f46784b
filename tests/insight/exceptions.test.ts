import { describe, expect, it } from 'vitest';
import { driversOf } from '../../src/insight/drivers.ts';
import { chanceAlone, type Exception, exceptionsOf, judge } from '../../src/insight/exceptions.ts';
import { sizeOf } from '../../src/insight/size-that-matters.ts';
import type { MeasuredSeries } from '../../src/measures/build-series.ts';
import type { EventMeasure } from '../../src/measures/measure.ts';
import { type Result, resultOf } from '../../src/measures/result.ts';
import type { Series } from '../../src/measures/series.ts';
import { outsideMonths } from '../../src/measures/signals.ts';
import { counted, steady } from '../measures/small-series.ts';

/** Exceptions of figures of which all may be shown. */
const listed = (measured: readonly MeasuredSeries[], results: readonly Result[]) =>
  exceptionsOf({ measured, results }, { measured, results, contributions: [] });
/** A measure with its series, and its results to May 2018. */
function rows(measure: EventMeasure, ...series: readonly Series[]) {
  const own = series.map((one) => ({ ...one, measure: measure.code }));
  const results = own.map((one) => resultOf(measure, one, '2018-05'));
  return { measured: { measure, series: own, drivers: [], unavailable: [] }, results };
}
const codesOf = (exceptions: readonly Exception[]) => exceptions.map(({ measure, part }) => [measure, part]);

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
    // R 4.2: φ = 1.287 by 24 steady months (dependence.test.ts says how), and the exact interval of x ÷ φ.
    expect(knives.change_low).toBeCloseTo(-2.9, 2);
    expect(knives.change_high).toBeCloseTo(21.48, 2);
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
    expect(chanceAlone([counted], [{ ...broken, ...without }])).toMatchObject({
      beyond: 1,
      tooSmall: 0,
      recordingChanged: 1,
    });
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
    expect(listed(measured, results).map(({ measure, rank, kind }) => [measure, rank, kind])).toEqual([
      ['X2', 1, 'concern'],
      ['X1', 2, 'concern'],
    ]);
    expect(chanceAlone(measures, results)).toEqual({
      tested: 2,
      beyond: 2,
      tooSmall: 0,
      recordingChanged: 0,
      expected: expect.closeTo(0.1, 10),
    });
  });
});

describe('the list of exceptions', () => {
  const typed: EventMeasure = {
    ...counted,
    parts: { by: 'crime_type', withWhole: false, named: [], foundByPolice: ['drugs'] },
  };
  const part = (name: string, series: Series) => ({ ...series, part: name });

  it('has a rise from nothing as it has a fall to nothing', () => {
    const { measured, results } = rows(
      typed,
      part('robbery', steady(0, 40)),
      part('burglary', steady(40, 0)),
    );
    const exceptions = listed([measured], results);
    expect(exceptions.map(({ part: name, kind }) => [name, kind])).toEqual([
      ['burglary', 'improvement'],
      ['robbery', 'concern'],
    ]);
    // R 4.2: poisson.test(480)$conf.int begins at 438.0; 438.0 / 480 is 91.25%.
    expect(exceptions[1]?.size).toBeCloseTo(91.25, 1);
  });

  it('has no rise from nothing that is small: 0 to 12', () => {
    const { measured, results } = rows(typed, part('robbery', steady(0, 1)));
    expect(listed([measured], results)).toEqual([]);
  });

  it('says of what police work finds neither better nor worse', () => {
    const { measured, results } = rows(typed, part('drugs', steady(40, 80)), part('robbery', steady(40, 79)));
    expect(listed([measured], results).map(({ part: name, kind }) => [name, kind])).toEqual([
      ['drugs', 'change'],
      ['robbery', 'concern'],
    ]);
  });

  it('has the latest month where it alone is outside its limits, the year being as it was', () => {
    const usual = Object.fromEntries(
      steady(0, 0).points.map(({ month }, index) => [month, 68 + (index % 5)]),
    );
    const { measured, results } = rows(counted, steady(70, 70, { ...usual, '2018-05': 124 }));
    const [knives] = listed([measured], results);
    expect(judge(results[0] as Result).isException).toBe(false);
    expect(knives).toMatchObject({ of: 'month', kind: 'concern', drivers: [] });
    expect(knives?.month).toMatchObject({ month: '2018-05', value: 124, side: 'high', mostOf: 24 });
    expect(knives?.reason).toBe('the latest month is above its limits, highest of 24 months, in sound data');
  });

  it('has a measure once, by the row of it that ranks highest', () => {
    const parts = {
      by: 'area_kind',
      withWhole: false,
      named: [
        { part: 'rural', title: 'Rural', letter: 'a' },
        { part: 'urban', title: 'Urban', letter: 'b' },
      ],
    } as const;
    const both = rows(
      { ...counted, parts },
      part('rural', steady(100, 130)),
      part('urban', steady(100, 160)),
    );
    expect(codesOf(listed([both.measured], both.results))).toEqual([['X1', 'urban']]);
  });

  it('has no part that is not known: that is a note on the data', () => {
    const { measured, results } = rows(typed, part('unknown', steady(10, 100)));
    expect(listed([measured], results)).toEqual([]);
    expect(judge(results[0] as Result).reason).toBe('it counts what is not known: a note on the data');
  });

  it('has ten rows at most, however many stand out', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      rows({ ...counted, code: `Y${index}` }, steady(100, 130 + index)),
    );
    const exceptions = listed(
      many.map(({ measured }) => measured),
      many.flatMap(({ results }) => results),
    );
    expect(exceptions.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(exceptions[0]?.measure).toBe('Y13');
  });

  it('is one where two measures count the same records, by whichever comes first', () => {
    const asb = rows({ ...counted, code: 'asb' }, steady(100, 130));
    const asType = rows({ ...counted, code: 'types' }, steady(100, 130));
    const other = rows({ ...counted, code: 'other' }, steady(100, 130, { '2018-05': 131 }));
    const all = [asb, asType, other];
    const exceptions = listed(
      all.map(({ measured }) => measured),
      all.flatMap(({ results }) => results),
    );
    expect(
      codesOf(exceptions)
        .map(([code]) => code)
        .sort(),
    ).toEqual(['asb', 'other']);
  });

  it('is ranked in exact figures: what may not be shown changes nobody’s place, and is not told', () => {
    // 149 to 100 with an interval that nearly holds no change, hidden; 100 to 130 a month, shown.
    const guns = rows({ ...counted, code: 'X2' }, steady(149 / 12, 100 / 12));
    const crime = rows(counted, steady(100, 130));
    const measured = [guns.measured, crime.measured];
    const exact = { measured, results: [...guns.results, ...crime.results] };
    const told = (suppressed: 'months' | 'value') =>
      exceptionsOf(exact, {
        measured,
        contributions: [],
        results: [
          { ...(guns.results[0] as Result), suppressed, change_low: null, change_high: null },
          ...crime.results,
        ],
      });
    expect(codesOf(told('months'))).toEqual([
      ['X1', 'all'],
      ['X2', 'all'],
    ]);
    expect(told('months')[1]?.size).toBeNull();
    expect(codesOf(told('value'))).toEqual([['X1', 'all']]);
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
    area: 'force',
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

  it('is the largest parts of one split, together at most all of the change', () => {
    const area = (name: string, now: number) => ({
      ...resultOf(counted, { ...steady(50, now), area: name, area_level: 'district' }, '2018-05'),
    });
    // Offences explain 80% of 360 more; districts 60 and 60%, of which one is named.
    const contributions = [contribution('Burglary', 300, 180), contribution('Robbery', 10, 108)];
    const results = [risen, area('Ashfield', 68), area('Mansfield', 68)];
    const drivers = driversOf(risen, contributions, results, null);
    expect(drivers.map(({ value, share }) => [value, Math.round(share)])).toEqual([
      ['Burglary', 50],
      ['Robbery', 30],
    ]);
    const ofAreas = driversOf(risen, [], results, null);
    expect(ofAreas.map(({ value, share }) => [value, Math.round(share)])).toEqual([['Ashfield', 60]]);
  });

  it('is a part alone that moved by more than the whole, others making up for it', () => {
    const contributions = [contribution('Burglary', 300, 460), contribution('Robbery', 10, 90)];
    expect(driversOf(risen, contributions, [risen], null)).toMatchObject([{ value: 'Burglary' }]);
  });

  it('can be a month: all of a rise that came in May, which is outside its limits', () => {
    const series = steady(100, 100, { '2018-05': 460 });
    const result = resultOf(counted, series, '2018-05');
    const outside = outsideMonths(counted, series.points);
    expect(driversOf(result, [], [result], series, outside)).toMatchObject([
      { by: 'month', value: 'May 2018', share: 100 },
    ]);
    expect(driversOf(result, [], [result], series, [])).toEqual([]);
  });

  it('is the month that was unusual: a fall since a high May 2017 is put down to May 2017', () => {
    const series = steady(100, 100, { '2017-05': 460 });
    const result = resultOf(counted, series, '2018-05');
    const outside = outsideMonths(counted, series.points);
    expect(driversOf(result, [], [result], series, outside)).toMatchObject([
      { by: 'month', value: 'May 2017', difference: -360, share: 100 },
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
