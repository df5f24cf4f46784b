import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/calendar.ts';
import { disclose, withoutCounts } from '../../src/disclosure/disclose.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import { safeguardingReferrals } from '../../src/measures/declarations/protecting-people.ts';
import { managedOffenders, victimBasedCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { exactFigures } from '../../src/measures/exact-figures.ts';
import type { Measure } from '../../src/measures/measure.ts';
import type { Series, SeriesPoint } from '../../src/measures/series.ts';
import { severityOf } from '../measures/small-series.ts';

const policy = readPolicy();

type Amount = Partial<Pick<SeriesPoint, 'numerator' | 'denominator' | 'baseline'>>;

function points(first: string, amounts: readonly Amount[]): SeriesPoint[] {
  return amounts.map((amount, at) => ({
    month: addMonths(first, at),
    numerator: null,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap: null,
    doubt: null,
    ...amount,
  }));
}

const force = { part: 'all', area: 'force', area_level: 'force' };

describe('mean scores of people', () => {
  const shown = (people: number) => {
    // One month of people whose mean score fell from 80.04 to 60.06.
    const amounts = Array.from({ length: 27 }, (_, at) => {
      const count = at === 0 ? people : 0;
      return { numerator: 60.06 * count, denominator: count, baseline: 80.04 * count };
    });
    const series: Series = { ...force, measure: 'T3B.1', points: points('2016-01', amounts) };
    const measured = [{ measure: managedOffenders, series: [series], drivers: [], unavailable: [] }];
    const exact = exactFigures(measured, '2018-05', []);
    return disclose(exact, {}, policy);
  };

  test('of 50 and more are shown to one decimal, each figure rounded by itself, of how many to the nearest 5', () => {
    expect(shown(53).results).toMatchObject([
      {
        current: 60.1,
        previous: 80,
        difference: -20,
        change: -25,
        current_numerator: null,
        previous_numerator: null,
        current_denominator: 55,
        suppressed: 'months',
      },
    ]);
  });

  test('of fewer are not shown, and no month of any', () => {
    expect(shown(49).results).toMatchObject([
      { current: null, previous: null, change: null, suppressed: 'value' },
    ]);
    const [one] = shown(53).measured;
    expect(one?.series[0]?.points.every(({ gap }) => gap?.code === 'suppressed')).toBe(true);
  });
});

describe('the split of severity by kind of offence', () => {
  /** Kinds with as many crimes in each of two years, each of some weight. */
  const split = (kinds: Readonly<Record<string, readonly [crimes: number, weight: number]>>) => {
    const measure: Measure = { ...severityOf, drivers: ['offence_subgroup'] };
    const seriesOf = (part: string, crimes: number, weight: number): Series => {
      const inMonth = (count: number) =>
        points(
          '2016-06',
          Array.from({ length: 24 }, (_, at) => ({ numerator: at % 12 === 0 ? count : 0 })),
        );
      return { ...force, part, measure: 'X1', points: inMonth(crimes * weight), counts: inMonth(crimes) };
    };
    const series = Object.entries(kinds).map(([kind, [crimes, weight]]) => seriesOf(kind, crimes, weight));
    const total = Object.values(kinds).reduce((sum, [crimes, weight]) => sum + crimes * weight, 0);
    const whole = {
      ...seriesOf('all', 1, total),
      points: points(
        '2016-06',
        Array.from({ length: 24 }, () => ({ numerator: total, denominator: 1 })),
      ),
    };
    const measured = [
      { measure, series: [whole], drivers: [{ by: 'offence_subgroup', series }], unavailable: [] },
    ];
    const exact = exactFigures(measured, '2018-05', []);
    return disclose(exact, {}, policy)
      .contributions.map(({ value, current }) => [value, current])
      .sort();
  };

  test('has every kind with 20 crimes or more in each year', () => {
    expect(split({ Burglary: [20, 100], Robbery: [30, 200] })).toEqual([
      ['Burglary', 2000],
      ['Robbery', 6000],
    ]);
  });

  test('has those of fewer together, with the smallest others that make them enough', () => {
    expect(split({ Burglary: [50, 100], Robbery: [30, 200], Arson: [3, 1000], Homicide: [1, 7000] })).toEqual(
      [
        ['Burglary', 5000],
        ['not shown', 3 * 1000 + 7000 + 30 * 200],
      ],
    );
  });

  test('never tells sexual offences apart, however many: something else is added to them', () => {
    const kinds = { Burglary: [50, 100], Robbery: [30, 200], 'Rape offences': [400, 3000] } as const;
    expect(split(kinds)).toEqual([
      ['Burglary', 5000],
      ['not shown', 30 * 200 + 400 * 3000],
    ]);
  });
});

describe('what drives the change of an area', () => {
  /** Crimes of a place in each of two years, by kind. */
  const disclosedIn = (area: string, kinds: Readonly<Record<string, number>>, base: Measure) => {
    const measure: Measure = { ...base, code: 'X1', drivers: ['offence_subgroup'] };
    const place = { ...force, measure: 'X1', area, area_level: area === 'force' ? 'force' : 'district' };
    const seriesOf = (part: string, count: number): Series => ({
      ...place,
      part,
      points: points(
        '2016-06',
        Array.from({ length: 24 }, (_, at) => ({ numerator: at % 12 === 0 ? count : 0 })),
      ),
    });
    const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    const drivers = [
      {
        by: 'offence_subgroup',
        series: Object.entries(kinds).map(([kind, count]) => seriesOf(kind, count)),
      },
    ];
    const measured = [{ measure, series: [seriesOf('all', total)], drivers, unavailable: [] }];
    return disclose(exactFigures(measured, '2018-05', []), {}, policy);
  };
  const split = (...given: Parameters<typeof disclosedIn>) =>
    disclosedIn(...given)
      .contributions.map(({ value, current }) => [value, current])
      .sort();

  test('has kinds of few together, and sexual offences with others, in a place but not in the force', () => {
    const kinds = { Burglary: 50, Robbery: 30, 'Rape offences': 40, Arson: 3 };
    expect(split('Mansfield', kinds, victimBasedCrime)).toEqual([
      ['Burglary', 50],
      ['Robbery', 30],
      ['not shown', 43],
    ]);
    expect(split('force', kinds, victimBasedCrime)).toHaveLength(4);
  });

  test('is not told of people in a place', () => {
    expect(split('Mansfield', { Burglary: 50, Robbery: 30 }, safeguardingReferrals)).toEqual([]);
    expect(split('force', { Burglary: 50, Robbery: 30 }, safeguardingReferrals)).toHaveLength(2);
  });

  test('is told by month of ordinary counts in the force, and of nothing else', () => {
    const kindsByMonth = (...given: Parameters<typeof disclosedIn>) =>
      disclosedIn(...given).measured.flatMap(({ drivers }) =>
        drivers.flatMap(({ series }) => series.map(({ part, points }) => [part, points[0]?.numerator])),
      );
    const kinds = { Burglary: 50, 'Rape offences': 2 };
    expect(kindsByMonth('force', kinds, victimBasedCrime)).toEqual([
      ['Burglary', 50],
      ['Rape offences', 2],
    ]);
    expect(kindsByMonth('Mansfield', kinds, victimBasedCrime)).toEqual([]);
    expect(kindsByMonth('force', kinds, safeguardingReferrals)).toEqual([]);
    expect(kindsByMonth('force', kinds, severityOf)).toEqual([]);
  });
});

test('a text of protected figures has no counts in it', () => {
  expect(withoutCounts("none for '8U' (2 crimes); 'beat' on 1 crimes; 3 of 900 rows in quarantine")).toBe(
    "none for '8U' (some crimes); 'beat' on some crimes; some rows in quarantine",
  );
  expect(withoutCounts('none for 14 people')).toBe('none for some people');
  expect(withoutCounts('May 2018 not received')).toBe('May 2018 not received');
});
