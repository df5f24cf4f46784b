import { describe, expect, test } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import { definitionVersions } from '../../src/history/definition-versions.ts';
import { type Present, revisionsOf } from '../../src/history/revisions.ts';
import type { Vintage } from '../../src/history/vintage.ts';
import type { Receipt } from '../../src/land/receipt.ts';
import type { MeasuredSeries } from '../../src/measures/build-series.ts';
import type { Measure } from '../../src/measures/measure.ts';

const measure: Measure = {
  code: 'T1A.3',
  title: 'Missing persons',
  objective: null,
  statistic: 'count',
  unit: 'reports',
  better: 'lower',
  numerator: [{ mart: 'missing', sum: null, where: {} }],
  definition: 'Reports of missing persons.',
  source: 'Missing persons system',
  owner: 'Head of Public Protection',
};

/** Ten reports in every month of two years, but for the months named. */
function series(others: Readonly<Record<string, number>> = {}): MeasuredSeries {
  const points = monthSpine('2016-04', '2018-04').map((month) => ({
    month,
    numerator: others[month] ?? 10,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap: null,
    doubt: null,
  }));
  const whole = { measure: measure.code, part: 'all', area: 'force', area_level: 'force' };
  return { measure, series: [{ ...whole, points }], drivers: [], unavailable: [] };
}

const extract = (month: string, sha256: string, first_month = month) =>
  ({ feed: 'missing', file: `missing-${month}.csv`, month, sha256, first_month }) as Receipt;

/** A paper that published 120 reports for the 12 months to its month. */
function paper(as_at: string, issue: number, changes: Partial<Vintage> = {}): Vintage {
  const window_start = monthSpine('2016-04', as_at).at(-12) ?? '';
  return {
    publication: 'p',
    as_at,
    issue,
    published_at: `${as_at}-20T06:00:00.000Z`,
    code: { version: '1', sha256: 'c' },
    reference: { 'offences.csv': 'o' },
    definitions: Object.fromEntries(definitionVersions([measure], [])),
    landing: {
      accepted: [extract('2018-02', 'a'), extract('2018-03', 'b')],
      refused: [],
      skipped: [],
      findings: [],
      force: null,
    },
    disclosure: { levels: {} },
    figures: [
      {
        measure: measure.code,
        part: 'all',
        area: 'force',
        area_level: 'force',
        status: 'final',
        reason: null,
        unit: 'reports',
        change_unit: '%',
        window_start,
        window_end: as_at,
        current: 120,
        previous: 120,
        change: 0,
        suppressed: null,
      },
    ],
    paper_sha256: 'p',
    ...changes,
  };
}

function present(changes: Partial<Present> = {}): Present {
  return {
    asAt: '2018-04',
    measured: [series()],
    accepted: [extract('2018-02', 'a'), extract('2018-03', 'b'), extract('2018-04', 'c')],
    feeds: ['missing'],
    reference: { 'offences.csv': 'o' },
    definitions: definitionVersions([measure], []),
    ...changes,
  };
}

describe('a figure of an earlier paper', () => {
  test('whose value is the same now is no revision', () => {
    expect(revisionsOf([paper('2018-03', 1)], present())).toEqual([]);
  });

  test('is compared over the window that was published, with the difference', () => {
    const revised = present({ measured: [series({ '2018-03': 13, '2018-04': 99 })] });
    expect(revisionsOf([paper('2018-03', 1)], revised)).toMatchObject([
      {
        published_as_at: '2018-03',
        window_start: '2017-04',
        window_end: '2018-03',
        published: 120,
        now: 123,
        difference: 3,
      },
    ]);
  });

  test('is that of the last issue of an earlier month, and of the first issue of the same month', () => {
    const wrong = { figures: paper('2018-03', 1).figures.map((figure) => ({ ...figure, current: 110 })) };
    const early = revisionsOf([paper('2018-03', 1, wrong), paper('2018-03', 2)], present());
    expect(early).toEqual([]);
    const same = revisionsOf([paper('2018-03', 1, wrong), paper('2018-03', 2)], present({ asAt: '2018-03' }));
    expect(same).toMatchObject([{ published_issue: 1, published: 110, now: 120 }]);
  });

  test('of a later month than this paper is left alone', () => {
    const later = present({ asAt: '2018-02', measured: [series({ '2018-03': 13 })] });
    expect(revisionsOf([paper('2018-03', 1)], later)).toEqual([]);
  });
});

describe('why a figure is revised', () => {
  const why = (changes: Partial<Present>, vintage: Partial<Vintage> = {}) =>
    revisionsOf(
      [paper('2018-03', 1, vintage)],
      present({ measured: [series({ '2018-03': 13 })], ...changes }),
    ).map((revision) => revision.why);
  const before = paper('2018-03', 1).landing.accepted as Receipt[];

  test('an extract of the window was issued again', () => {
    expect(why({ accepted: [extract('2018-02', 'a'), extract('2018-03', 'other')] })).toEqual([
      're-issued: missing March 2018',
    ]);
  });

  test('an extract of the window came only later', () => {
    expect(why({ accepted: [...before, extract('2018-01', 'n')] })).toEqual([
      'arrived since: missing January 2018',
    ]);
  });

  test('an extract of the window is counted no longer', () => {
    expect(why({ accepted: [extract('2018-02', 'a')] })).toEqual(['no longer counted: missing March 2018']);
  });

  test('a later extract has rows of the window', () => {
    expect(why({ accepted: [...before, extract('2018-04', 'c', '2018-03')] })).toEqual([
      'late rows: missing April 2018',
    ]);
  });

  test('a reference table is another', () => {
    expect(why({ accepted: before, reference: { 'offences.csv': 'new' } })).toEqual([
      'reference table changed: offences.csv',
    ]);
  });

  test('the definition is another', () => {
    const changed = {
      ...measure,
      numerator: [{ mart: 'missing' as const, sum: null, where: { kind: 'absent' } }],
    };
    const definitions = definitionVersions([changed], [paper('2018-03', 1)]);
    expect(why({ accepted: before, definitions })).toEqual(['definition changed (version 1 then, 2 now)']);
  });
});

describe('the version of a definition', () => {
  const versionIn = (of: Measure, papers: readonly Vintage[]) =>
    definitionVersions([of], papers).get(of.code);

  test('is 1 until a paper has had another', () => {
    expect(versionIn(measure, [])).toMatchObject({ version: 1, otherUntil: null });
    expect(versionIn(measure, [paper('2018-02', 1), paper('2018-03', 1)])).toMatchObject({
      version: 1,
      otherUntil: null,
    });
  });

  test('grows by one where the definition differs from that of the last paper, which is named', () => {
    const changed = { ...measure, definition: 'Reports of missing and absent persons.' };
    expect(versionIn(changed, [paper('2018-03', 1)])).toMatchObject({ version: 2, otherUntil: '2018-03' });
  });

  test('stays where only the title or the owner is another', () => {
    const renamed = { ...measure, title: 'Missing', owner: 'somebody else' };
    expect(versionIn(renamed, [paper('2018-03', 1)])).toMatchObject({ version: 1 });
  });
});
