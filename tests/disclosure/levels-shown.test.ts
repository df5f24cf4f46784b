import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/calendar.ts';
import { levelsShown } from '../../src/disclosure/levels-shown.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import type { Measure } from '../../src/measures/measure.ts';
import type { Series } from '../../src/measures/series.ts';
import { countOf } from '../../src/measures/tally.ts';
import { counted } from '../measures/small-series.ts';

const policy = readPolicy();

type Months = readonly number[];

const hate: Measure = { ...counted, code: 'H', numerator: [countOf('crime', { is_hate: true })] };

function seriesOf(measure: Measure, area_level: string, area: string, months: Months): Series {
  return {
    measure: measure.code,
    part: 'all',
    area,
    area_level,
    points: months.map((numerator, at) => ({
      month: addMonths('2015-01', at),
      numerator,
      denominator: null,
      baseline: null,
      left_out: null,
      weight_squares: null,
      gap: null,
      doubt: null,
    })),
  };
}

/** What is shown of a measure whose parts are priority areas, of the force: of those of few, and of each of many. */
function shownOfParts(areas: Readonly<Record<string, Months>>) {
  const measure: Measure = { ...hate, parts: { by: 'priority_area', withWhole: true, named: [] } };
  const series = Object.entries(areas).map(([part, months]) => ({
    ...seriesOf(measure, 'force', 'force', months),
    part,
  }));
  const shown = levelsShown([{ measure, series, drivers: [], unavailable: [] }], policy, new Map(), []);
  const of = (area: string) => shown[`H part ${area}`] ?? shown['H part'];
  return Object.fromEntries(Object.keys(areas).map((area) => [area, of(area)]));
}

/** What is shown of a measure at one level, of areas with some counts by month. */
function shown(measure: Measure, level: string, areas: Readonly<Record<string, Months>>, earlier = {}) {
  const series = Object.entries(areas).map(([area, months]) => seriesOf(measure, level, area, months));
  const measured = [{ measure, series, drivers: [], unavailable: [] }];
  return levelsShown(measured, policy, new Map(), [earlier])[`${measure.code} ${level}`];
}

const always = (count: number, years = 4): number[] => Array.from({ length: 12 * years }, () => count);
/** The same month of each year has another count: the first of two, then the other. */
const year = (...counts: Months): number[] => [...counts, ...always(0, 1)].slice(0, 12);

describe('of ordinary counts everything is shown', () => {
  test('be they as small as they may', () => {
    expect(shown(counted, 'district', { A: always(1), B: always(3) })).toBeUndefined();
  });
});

describe('months of a protected subject', () => {
  test('are shown at a level where all areas began with 20 or more in each month, and none since has 1 to 4', () => {
    expect(shown(hate, 'district', { A: always(20), B: [...always(31, 1), ...always(5, 3)] })).toBe('months');
    expect(shown(hate, 'district', { A: always(20), B: [...always(31, 1), ...always(0, 3)] })).toBe('months');
  });

  test('are not shown of any area where one of them began with fewer', () => {
    const begins = [19, ...always(31)].slice(0, 48);
    expect(shown(hate, 'district', { A: always(500), B: begins })).toBe('windows');
  });

  test('once one of them is of 1 to 4, nothing is shown any more: a window would give the month that is added', () => {
    expect(shown(hate, 'district', { A: always(20), B: [...always(31, 3), ...always(4, 1)] })).toBe(
      'nothing',
    );
  });

  test('that an earlier paper showed keep windows from being shown that give the next ones', () => {
    const areas = { A: always(500), B: always(10) };
    expect(shown(hate, 'district', areas)).toBe('windows');
    expect(shown(hate, 'district', areas, { 'H district': 'months' })).toBe('nothing');
  });

  test('of no known area count for nothing: they say of nobody where he is', () => {
    expect(shown(hate, 'district', { A: always(20), 'Unknown district': always(1) })).toBe('months');
  });
});

describe('windows of a protected subject', () => {
  test('are not shown of any area where one of them has 1 to 4', () => {
    const four = [...year(2, 2), ...year(2, 2)];
    expect(shown(hate, 'district', { A: always(9, 2), B: four, C: always(9, 2) })).toBe('nothing');
  });

  test('are not shown where what they leave open is nothing: each month of the year has none in some year', () => {
    // 6 in December 2015, 3 in January 2016, 6 in November 2016: the windows are 6, 9, 9 …, 15, 9, and give every month.
    const rare = [...year(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6), ...year(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6)];
    expect(shown(hate, 'district', { A: rare, B: always(9, 2) })).toBe('nothing');
  });

  test('are shown as long as each month of few leaves as many numbers open as the policy says', () => {
    // 1 of the force's 3 a month may be 0 to 3, which is 4 numbers; 1 of 4 may be 0 to 4.
    expect(shown(hate, 'district', { A: always(1), B: always(2) })).toBe('nothing');
    expect(shown(hate, 'district', { A: always(1), B: always(3) })).toBe('windows');
  });

  test('leave as many numbers open as there are tables with the same sums', () => {
    // Two areas, a year: A has 1 or 0 in each month. Each table of A with 0 to the force's count in each month, and
    // A's sum, has the same windows and the same force; counted out one by one.
    const a = year(1, 0, 1, 1, 0, 1);
    const b = year(0, 2, 1, 0, 1, 0, 1, 1);
    const force = a.map((count, at) => count + (b[at] ?? 0));
    const tables = force.reduce<number[][]>(
      (all, most) =>
        all.flatMap((table) => Array.from({ length: most + 1 }, (_, count) => [...table, count])),
      [[]],
    );
    const total = (table: Months) => table.reduce((sum, count) => sum + count, 0);
    const same = tables.filter((table) => total(table) === total(a));
    const open = a.map((_, at) => new Set(same.map((table) => table[at])).size);
    const leastOpen = (interval: number) =>
      [{ subject: '', level: '', output: 'interval', from: interval }] as never;
    const areas = [seriesOf(hate, 'district', 'A', a), seriesOf(hate, 'district', 'Unknown district', b)];
    const measured = [{ measure: hate, series: areas, drivers: [], unavailable: [] }];
    const rules = (interval: number) =>
      [
        ...policy.filter(({ output }) => output !== 'interval' && output !== 'windows'),
        ...leastOpen(interval),
        { ...policy[0], subject: 'hate', level: 'district', output: 'windows', from: 3 },
      ] as never;
    const narrowest = Math.min(...open.filter((_, at) => (a[at] ?? 0) > 0));
    expect(narrowest).toBe(2);
    const shownAt = (interval: number) => levelsShown(measured, rules(interval), new Map(), [])['H district'];
    expect(shownAt(narrowest)).toBe('windows');
    expect(shownAt(narrowest + 1)).toBe('nothing');
  });
});

describe('places that are parts, one of which is small', () => {
  const [small, middle, large] = [always(9), [...always(30, 1), 19, ...always(30, 3).slice(1)], always(90)];

  test('are shown by month but for it and the next smallest: the total less the others would give it', () => {
    expect(shownOfParts({ small, middle, large, other: always(50) })).toEqual({
      small: 'windows',
      middle: 'windows',
      large: 'months',
      other: 'months',
    });
  });

  test('are hidden as many as have 20 together in each month: two of few tell each other', () => {
    expect(shownOfParts({ small, smaller: always(3), middle, large })).toEqual({
      small: 'windows',
      smaller: 'windows',
      middle: 'windows',
      large: 'months',
    });
  });

  test('are shown no more once one of the others has few: what is hidden beside it would give that month', () => {
    const falls = [...always(90, 3), ...always(3, 1)];
    expect(shownOfParts({ small, middle, large, falls })).toEqual({
      small: 'nothing',
      middle: 'nothing',
      large: 'nothing',
      falls: 'nothing',
    });
  });

  test('are shown by windows alone where none is left beside those that are hidden', () => {
    expect(shownOfParts({ small, middle })).toEqual({ small: 'windows', middle: 'windows' });
  });
});

test('a share protects those who have not what it counts as well', () => {
  const share: Measure = {
    ...hate,
    code: 'S',
    statistic: 'proportion',
    unit: '% of crimes',
    denominator: [countOf('crime', { is_hate: true })],
  };
  const points = always(40).map((denominator, at) => ({
    ...seriesOf(share, 'district', 'A', [at === 30 ? 38 : 20]).points[0],
    month: addMonths('2015-01', at),
    denominator,
  }));
  const one = { measure: 'S', part: 'all', area: 'A', area_level: 'district', points } as Series;
  const measured = [{ measure: share, series: [one], drivers: [], unavailable: [] }];
  expect(levelsShown(measured, policy, new Map(), [])['S district']).toBe('nothing');
});
