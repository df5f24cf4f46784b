import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../../src/calendar.ts';
import { fromWindows } from './counts-not-below-0.ts';
import { damagedPolicies } from './damage.ts';
import { subtracted } from './one-subtraction.ts';
import type { ReadersTables } from './readers-tables.ts';
import { joinedBetween } from './scores.ts';
import { decoded } from './severity.ts';

/** What a table of months says: a blank is not shown. */
const month = (area: string, numerator: string, more = {}) => ({
  measure: 'M',
  part: 'all',
  area,
  area_level: area === 'force' ? 'force' : 'district',
  month: '2018-05',
  numerator,
  ...more,
});

const tables = (...series: ReturnType<typeof month>[]): ReadersTables => ({ series, results: [] });

describe('one subtraction', () => {
  test('gives the one area that is not shown, and neither of two', () => {
    const given = subtracted(
      [tables(month('force', '10'), month('A', '7'), month('B', ''))],
      new Map(),
      new Map(),
    );
    expect([...given]).toEqual([['M|all|district|B|numerator|2018-05', 3]]);
    const two = [month('force', '10'), month('A', '7'), month('B', ''), month('C', '')];
    expect([...subtracted([tables(...two)], new Map(), new Map())]).toEqual([]);
  });

  test('gives what an issue hides and another shows', () => {
    // Attack 7: the first issue hides A beside B, the second hides C beside B.
    const first = tables(month('force', '12'), month('A', ''), month('B', ''), month('C', '5'));
    const second = tables(month('force', '12'), month('A', '4'), month('B', ''), month('C', ''));
    expect([...subtracted([second], new Map(), new Map())]).toEqual([]);
    expect([...subtracted([second, first], new Map(), new Map())]).toEqual([
      ['M|all|district|B|numerator|2018-05', 3],
    ]);
  });

  test('gives a part of a whole, a district of its division, and the month that a window leaves', () => {
    const parts = tables(
      month('force', '9'),
      month('force', '8', { part: 'adult' }),
      month('force', '', { part: 'child' }),
    );
    expect([...subtracted([parts], new Map(), new Map()).values()]).toEqual([1]);
    const nested = tables(month('County', '9', { area_level: 'division' }), month('A', '8'), month('B', ''));
    const divisionOf = new Map([
      ['A', 'County'],
      ['B', 'County'],
    ]);
    expect([...subtracted([nested], new Map(), divisionOf).values()]).toEqual([1]);
    const months = Array.from({ length: 12 }, (_, at) =>
      month('A', at === 4 ? '' : '2', { month: addMonths('2017-06', at) }),
    );
    const window = {
      ...month('A', ''),
      window_start: '2017-06',
      window_end: '2018-05',
      current_numerator: '25',
    };
    const found = subtracted([{ series: months, results: [window] }], new Map(), new Map());
    expect([...found]).toEqual([['M|all|district|A|numerator|2017-10', 3]]);
  });
});

describe('windows of counts that are not below 0', () => {
  const windowsOf = (counts: readonly number[]): ReadersTables => ({
    series: [],
    results: counts.slice(11).map((_, at) => ({
      ...month('A', ''),
      window_start: addMonths('2015-01', at),
      window_end: addMonths('2015-01', at + 11),
      current_numerator: String(counts.slice(at, at + 12).reduce((a, b) => a + b, 0)),
    })),
  });

  test('give every month where each month of the year has none in some year', () => {
    const counts = [...Array(11).fill(0), 6, 3, ...Array(9).fill(0), 6, 0];
    const intervals = fromWindows([windowsOf(counts)]);
    expect(intervals.map(({ low, high }) => [low, high])).toHaveLength(24);
    for (const { month: at, low, high } of intervals) {
      const value = counts[12 * (Number(at.slice(0, 4)) - 2015) + Number(at.slice(5)) - 1];
      expect([low, high]).toEqual([value, value]);
    }
  });

  test('leave open what no month of the year has ever been without', () => {
    // 1 in each month of 2 years: one month may have all 12 of the year, and the others none.
    const intervals = fromWindows([windowsOf(Array(24).fill(1))]);
    expect(new Set(intervals.map(({ low, high }) => `${low}-${high}`))).toEqual(new Set(['0-12']));
  });
});

describe('a sum of public weights', () => {
  test('gives the offences that it is made of, where they are few', () => {
    // Rape of a female child under 13 weighs 7979.5 in this example, and assault 189.154: 4 and 3 of them.
    expect(decoded(4 * 7979500 + 3 * 189154, [7979500, 189154], null)).toEqual(
      new Map([
        [7979500, 4],
        [189154, 3],
      ]),
    );
  });

  test('gives none where there are two ways, but for the number of crimes', () => {
    expect(decoded(600, [300, 200, 100], null)).toBe(null);
    expect(decoded(600, [300, 100], 6)).toEqual(new Map([[100, 6]]));
  });
});

describe('scores of a window that begins at a date', () => {
  const paper = (end: string, mean: number, people: number): ReadersTables => ({
    series: [],
    results: [
      {
        ...month('force', ''),
        statistic: 'score change',
        window_end: end,
        current: String(mean),
        current_denominator: String(people),
      },
    ],
  });
  // 50 people of 80 points on the mean, and one more of 62.7: (4000 + 62.7) / 51 = 79.66…
  const one = () => 1;

  test('are those of who joined, where two papers are exact', () => {
    const [joined] = joinedBetween([paper('2018-03', 80, 50), paper('2018-04', 4062.7 / 51, 51)], one, {
      mean: 0,
      people: 0,
    });
    expect(joined?.score.map((score) => Math.round(10 * score) / 10)).toEqual([62.7, 62.7]);
  });

  test('are known to ten points at best where they are rounded as the policy says', () => {
    const [joined] = joinedBetween([paper('2018-03', 80, 50), paper('2018-04', 79.7, 50)], one, {
      mean: 0.05,
      people: 2,
    });
    const [low = 0, high = 0] = joined?.score ?? [];
    expect(low).toBeLessThan(62.7);
    expect(high).toBeGreaterThan(62.7);
    expect(high - low).toBeGreaterThan(10);
    expect(joined?.people).toEqual([0, 4]);
  });
});

test('no damaged table of the policy is gone by', () => {
  expect(damagedPolicies()).toMatchObject({ tried: 12, got: 0 });
});
