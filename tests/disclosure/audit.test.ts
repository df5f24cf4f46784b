import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/calendar.ts';
import { amountsSaid, type Rows } from '../../src/disclosure/audit/amounts-said.ts';
import { auditPublished } from '../../src/disclosure/audit/audit.ts';
import { possibleValues, valuesIn } from '../../src/disclosure/audit/possible-values.ts';
import { readPolicy } from '../../src/disclosure/policy.ts';
import type { Measure } from '../../src/measures/measure.ts';
import type { Series } from '../../src/measures/series.ts';
import { countOf } from '../../src/measures/tally.ts';
import { counted } from '../measures/small-series.ts';

const terms = (...places: number[]) => new Map(places.map((place) => [place, 1] as const));

describe('what unknown numbers may be', () => {
  const any = { low: 0, high: Number.POSITIVE_INFINITY };
  const ask = (known: Parameters<typeof possibleValues>[0], ...asked: number[][]) =>
    possibleValues(
      known,
      asked.map((places) => ({ terms: terms(...places), step: 1, wanted: 99 })),
    );
  const rounded = (ranges: readonly { low: number; high: number }[]) =>
    ranges.map(({ low, high }) => [Math.round(low), Math.round(high)]);

  test('is what is left of sums, by hand: x + y = 10, y + z = 7, z at most 3, none below 0', async () => {
    const numbers = [
      { ...any, truth: 5 },
      { ...any, truth: 5 },
      { low: 0, high: 3, truth: 2 },
    ];
    const sums = [
      { terms: terms(0, 1), low: 10, high: 10 },
      { terms: terms(1, 2), low: 7, high: 7 },
    ];
    expect(rounded(await ask({ numbers, sums }, [0], [1], [0, 2]))).toEqual([
      [3, 6],
      [4, 7],
      [3, 9],
    ]);
  });

  test('always has the truth in it: a relation that does not hold is loosened until it does', async () => {
    // Two areas are said to add up to 7, and have 4 and 4.
    const numbers = [4, 4].map((truth) => ({ ...any, truth }));
    const sums = [{ terms: terms(0, 1), low: 7, high: 7 }];
    expect(rounded(await ask({ numbers, sums }, [0]))).toEqual([[0, 8]]);
  });

  test('is asked of what stood in earlier papers, whose truth nobody has kept, as near as it can be met', async () => {
    // An earlier paper said 6 of a number that may since have lost one, and that has 4 now: two are gone, at least.
    const numbers = [
      { ...any, truth: 4 },
      { ...any, truth: null },
    ];
    const sums = [
      { terms: terms(1), low: 6, high: 6 },
      {
        terms: new Map([
          [0, -1],
          [1, 1],
        ]),
        low: 0,
        high: 1,
      },
    ];
    const [[low, high] = []] = rounded(await ask({ numbers, sums }, [0]));
    expect(low).toBe(4);
    expect(high).toBeGreaterThanOrEqual(5);
  });

  test('counts whole numbers, and of sums steps of the size of one record', () => {
    expect(valuesIn({ low: 2.2, high: 4.9 }, 1)).toBe(2);
    expect(valuesIn({ low: 0, high: 4 }, 1)).toBe(5);
    expect(valuesIn({ low: 100, high: 500 }, 100)).toBe(5);
  });
});

const hate: Measure = { ...counted, code: 'H', numerator: [countOf('crime', { is_hate: true })] };
type Months = readonly number[];

function seriesOf(area: string, counts: Months, measure = 'H'): Series {
  const points = counts.map((numerator, at) => ({
    month: addMonths('2016-01', at),
    numerator,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap: null,
    doubt: null,
  }));
  return { measure, part: 'all', area, area_level: area === 'force' ? 'force' : 'district', points };
}

/** What tables say of a series: some of its months, and the windows of 12 months to some months. */
function tablesOf(
  { measure, area, area_level, points }: Series,
  { shows = () => false, ends = [] }: { shows?: (month: string) => boolean; ends?: readonly string[] },
): { series: Rows; results: Rows } {
  const row = { measure, part: 'all', area, area_level };
  return {
    series: points.map(({ month, numerator }) => ({
      ...row,
      month,
      numerator: shows(month) ? String(numerator) : '',
    })),
    results: ends.map((end) => {
      const start = addMonths(end, -11);
      const within = points.filter(({ month }) => month >= start && month <= end);
      const sum = within.reduce((total, { numerator }) => total + (numerator ?? 0), 0);
      return { ...row, window_start: start, window_end: end, current_numerator: String(sum) };
    }),
  };
}

type Tables = ReturnType<typeof tablesOf>;

describe('the audit of what is published', () => {
  const all = () => true;
  const [few, many] = [[3, ...Array.from({ length: 23 }, () => 9)], Array.from({ length: 24 }, () => 30)];
  const [a, b] = [seriesOf('A', few), seriesOf('B', many)];
  const sumOf = (one: Months, other: Months) => one.map((count, at) => count + (other[at] ?? 0));
  const force = seriesOf('force', sumOf(few, many));
  const issueOf = (tables: readonly Tables[], measures: readonly Measure[] = [hate]) =>
    amountsSaid(measures, {
      series: tables.flatMap(({ series }) => series),
      results: tables.flatMap(({ results }) => results),
    });
  const auditOf = (
    issues: readonly ReturnType<typeof issueOf>[],
    series: readonly Series[] = [force, a, b],
    others: readonly { measure: Measure; series: readonly Series[] }[] = [],
  ) =>
    auditPublished(
      [{ measure: hate, series }, ...others].map((one) => ({ ...one, drivers: [], unavailable: [] })),
      readPolicy(),
      new Map(),
      issues,
    );
  const shown = tablesOf(force, { shows: all });

  test('finds a count that is published by itself', async () => {
    const { givenAway } = await auditOf([issueOf([shown, tablesOf(a, { shows: all })])]);
    expect(givenAway).toMatchObject([{ area: 'A', month: '2016-01', records: 3 }]);
  });

  test('finds one that the force less the other area gives', async () => {
    const found = await auditOf([issueOf([shown, tablesOf(b, { shows: all })])]);
    expect(found).toMatchObject({ asked: 1, narrowest: 1, givenAway: [{ area: 'A', month: '2016-01' }] });
  });

  test('asks for no count of the only area of a level: it is the force by another name', async () => {
    const alone = seriesOf('force', few);
    expect(await auditOf([issueOf([tablesOf(alone, { shows: all })])], [alone, a])).toMatchObject({
      asked: 0,
    });
  });

  test('finds none where neither area is shown: it may be any number up to the force', async () => {
    expect(await auditOf([issueOf([shown])])).toMatchObject({ asked: 1, givenAway: [] });
  });

  test('finds one that windows give of two papers, of which neither gives it alone', async () => {
    // The windows to 2016-12 and to 2017-01 differ by 9 - 3; that 2017-01 is shown gives 2016-01.
    const first = issueOf([shown, tablesOf(a, { ends: ['2016-12'] })]);
    const second = issueOf([
      shown,
      tablesOf(a, { ends: ['2017-01'], shows: (month) => month === '2017-01' }),
    ]);
    expect((await auditOf([second])).givenAway).toEqual([]);
    expect((await auditOf([second, first])).givenAway).toMatchObject([{ area: 'A', month: '2016-01' }]);
  });

  test('knows that counts are not below 0: a window of none but one month gives that month', async () => {
    const alone = seriesOf('A', [3, ...Array.from({ length: 23 }, () => 0)]);
    const whole = seriesOf('force', sumOf(many, [3]));
    const found = await auditOf(
      [issueOf([tablesOf(whole, { shows: all }), tablesOf(alone, { ends: ['2016-12', '2017-01'] })])],
      [whole, alone, b],
    );
    expect(found.givenAway).toMatchObject([
      { area: 'A', month: '2016-01', low: 3, high: 3 },
      { area: 'A', low: 3, high: 3 },
    ]);
  });

  test('finds what the same month published again gives, when it hides another area than before', async () => {
    // Ten records came late, in another month; the first issue showed C, and the second shows B.
    const c = seriesOf('C', many);
    const before = seriesOf('force', sumOf(sumOf(few, many), many));
    const late = seriesOf('B', [...many.slice(0, 23), 40]);
    const after = seriesOf('force', sumOf(sumOf(few, [...many.slice(0, 23), 40]), many));
    const first = issueOf([tablesOf(before, { shows: all }), tablesOf(c, { shows: all })]);
    const second = issueOf([tablesOf(after, { shows: all }), tablesOf(late, { shows: all })]);
    const areas = [after, a, late, c];
    expect((await auditOf([second], areas)).givenAway).toEqual([]);
    expect((await auditOf([second, first], areas)).givenAway).toMatchObject([{ area: 'A', low: 3, high: 3 }]);
  });

  test('knows that what is counted is no more than what it is counted among', async () => {
    // 3 of 3 crimes: hate crimes are 0 to 3, which the ordinary count leaves; that is not the fault of the paper.
    const crimes = { measure: { ...counted, code: 'C' }, series: [seriesOf('A', few, 'C')] };
    const issue = issueOf([shown, tablesOf(seriesOf('A', few, 'C'), { shows: all })], [hate, crimes.measure]);
    expect(await auditOf([issue], [force, a, b], [crimes])).toMatchObject({ givenAway: [], narrowest: null });
  });

  test('asks for no ordinary count that a protected one is a share of, and takes it for what is left to the other', async () => {
    // 1 of 3 crimes, shown month by month, is hate crime: 0 to 3 are possible, whatever the share hides.
    const { numerator } = counted;
    const share: Measure = {
      ...hate,
      statistic: 'proportion',
      unit: '% of violent knife crime',
      denominator: numerator,
    };
    const withCrimes = (one: Series): Series => ({
      ...one,
      points: one.points.map((point) => ({ ...point, numerator: 1, denominator: point.numerator })),
    });
    const crimes = { ...counted, code: 'C' };
    const [ofForce, ofA] = [force, a].map((one) => ({ ...one, measure: 'C' }));
    const issue = issueOf(
      [ofForce, ofA].flatMap((one) => (one ? [tablesOf(one, { shows: all })] : [])),
      [crimes],
    );
    const measured = [
      { measure: share, series: [force, a, b].map(withCrimes) },
      { measure: crimes, series: [] },
    ].map((one) => ({ ...one, drivers: [], unavailable: [] }));
    const { asked, givenAway } = await auditPublished(measured, readPolicy(), new Map(), [issue]);
    expect(asked).toBeGreaterThan(0);
    expect(givenAway).toEqual([]);
  });
});
