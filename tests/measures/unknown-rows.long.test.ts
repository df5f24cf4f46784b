import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeCrimes, writeOutcomes } from '../own-extracts.ts';
import { type StreetRow, writeSearches, writeStreetRows } from '../street-files.ts';

const caution = 'Offender given a caution';
const noSuspect = 'Investigation complete; no suspect identified';

/** The figures of what is written into a raw folder, and ways to ask for them. */
async function figuresOf(
  write: (raw: string) => void,
  asAt = '2020-12',
  publication: Publication = openData,
  table: readonly string[] | null = null,
) {
  const [raw, out, reference] = [passingFolder(), passingFolder(), passingFolder()];
  try {
    write(raw.path);
    if (table)
      writeFileSync(join(reference.path, 'n.csv'), ['lsoa_code,rural_urban', ...table, ''].join('\n'));
    const options = {
      rawFolder: raw.path,
      out: out.path,
      asAt,
      ...(table && { referenceFolder: reference.path }),
    };
    const figures = await figuresInto(publication, options);
    return {
      ...figures,
      result: (measure: string, part = 'all', area = 'force') => {
        const found = figures.shown.results.find(
          (each) => each.measure === measure && each.part === part && each.area === area,
        );
        if (!found) throw new Error(`no result: ${measure} ${part} ${area}`);
        return found;
      },
      missed: () =>
        figures.findings
          .filter(({ code }) => code === 'code-not-in-table')
          .map(({ file, column, got, rows }) => `${file} ${column}: ${got}, ${rows} rows`),
    };
  } finally {
    for (const folder of [raw, out, reference]) folder.remove();
  }
}

/** Two years of street files: a year of the first rows a month, and a year of the second. */
const years = (before: readonly StreetRow[], now: readonly StreetRow[]) => (raw: string) =>
  writeStreetRows(raw, '2019-01', '2020-12', (month) => (month < '2020-01' ? before : now));

describe('what a column does not say is unknown, and not a no', () => {
  it('gives no value where it says nothing of any record', async () => {
    const { result, exceptions } = await figuresOf(
      years([{ times: 5, outcome: '' }], [{ times: 5, outcome: '' }]),
    );
    expect(result('positive-outcome-rate')).toMatchObject({
      status: 'not available',
      reason:
        'none published: all 60 of the 12 months to December 2020 are crimes without a published outcome',
      current: null,
      previous: null,
      change: null,
      current_unknown: 60,
    });
    expect(result('all-crime')).toMatchObject({ status: 'final', current: 60, previous: 60 });
    expect(exceptions.filter(({ measure }) => measure === 'positive-outcome-rate')).toEqual([]);
  });

  it('compares nothing with a window of which it says nothing', async () => {
    const now = [
      { times: 10, outcome: caution },
      { times: 90, outcome: noSuspect },
    ];
    const { result, exceptions } = await figuresOf(years([{ times: 100, outcome: '' }], now));
    expect(result('positive-outcome-rate')).toMatchObject({
      status: 'withheld',
      current: 10,
      previous: null,
      change: null,
      current_unknown: 0,
      previous_unknown: 1200,
    });
    expect(exceptions.filter(({ measure }) => measure === 'positive-outcome-rate')).toEqual([]);
  });

  it('leaves it out of what a share is of, and counts it beside', async () => {
    const rows = [
      { times: 2, outcome: caution },
      { times: 6, outcome: noSuspect },
      { times: 2, outcome: '' },
    ];
    const { result } = await figuresOf(years(rows, rows));
    expect(result('positive-outcome-rate')).toMatchObject({
      status: 'final',
      current: 25,
      previous: 25,
      current_unknown: 24,
      current_unknown_share: 20,
    });
  });

  it('does not compare windows whose unknown shares differ by more than a point', async () => {
    const whole = [
      { times: 10, outcome: caution },
      { times: 40, outcome: noSuspect },
    ];
    const { result } = await figuresOf(years(whole, [...whole, { times: 10, outcome: '' }]));
    expect(result('positive-outcome-rate')).toMatchObject({
      status: 'withheld',
      reason:
        'not compared: 16.7% of the 12 months to December 2020 and 0.0% of the 12 months to December 2019 are crimes without a published outcome',
      current: 20,
      previous: 20,
      difference: null,
      change: null,
    });
  });

  it('is so of a value that no list has, which a finding names with its rows', async () => {
    const rows = [
      { times: 3, outcome: caution },
      { times: 7, outcome: 'Talked to' },
    ];
    const { result, missed } = await figuresOf(years(rows, rows));
    expect(result('positive-outcome-rate')).toMatchObject({ current: 100, current_unknown: 84 });
    expect(missed()).toEqual(["feed police_uk_street last_outcome_category: 'Talked to', 168 rows"]);
  });

  it('is so of searches whose result is blank, or whose arrest nobody told', async () => {
    const blank = await figuresOf((raw) => {
      writeStreetRows(raw, '2019-01', '2020-12', () => [{}]);
      writeSearches(raw, '2019-01', '2020-12', () => ['', '']);
    });
    expect(blank.result('stop-search')).toMatchObject({ current: 24, status: 'final' });
    expect(blank.result('stop-search-arrest-rate')).toMatchObject({ status: 'not available', current: null });

    const some = await figuresOf((raw) => {
      writeStreetRows(raw, '2019-01', '2020-12', () => [{}]);
      writeSearches(raw, '2019-01', '2020-12', () => [
        'Arrest',
        'Suspect arrested',
        'A no further action disposal',
        'Local resolution',
        'Article found - Detailed outcome unavailable',
      ]);
    });
    expect(some.result('stop-search-arrest-rate')).toMatchObject({ current: 50, current_unknown: 12 });
    expect(some.missed()).toEqual([]);
  });

  it('is none published, and not 0, of a type that stands in no file', async () => {
    const { result } = await figuresOf(years([{ times: 5 }], [{ times: 5 }]));
    expect(result('asb')).toMatchObject({ status: 'not available', current: null });
    expect(result('asb').reason).toContain('none published');
  });

  it("is so of the force's own offences and outcomes whose codes no table has", async () => {
    const { result, missed } = await figuresOf(
      (raw) => {
        writeCrimes(raw, '2016-06', '2018-05', (month) => (month < '2017-06' ? {} : { offence: '999X' }));
        writeOutcomes(raw, '2016-06', '2018-05');
      },
      '2018-05',
      performanceInsight,
    );
    expect(result('T3A.1')).toMatchObject({
      status: 'withheld',
      current: 12,
      previous: 24,
      change: null,
      current_unknown: 12,
    });
    expect(result('T3D.1')).toMatchObject({ status: 'final', current_unknown: 0 });
    expect(missed()).toEqual(["feed crime offence_code: '999X', 12 rows"]);
  });
});

describe('a lookup that misses', () => {
  const table = ['E01000001,rural', 'E01000002,urban'];
  const known = [
    { times: 10, lsoa: 'E01000001' },
    { times: 10, lsoa: 'E01000002' },
  ];

  it('is named with its rows, and its parts and areas are not compared, where its share moves', async () => {
    const renamed = [
      { times: 10, lsoa: 'E01099999' },
      { times: 10, lsoa: 'E01000002' },
    ];
    const { result, missed, exceptions } = await figuresOf(years(known, renamed), '2020-12', openData, table);
    expect(missed()).toEqual(["feed police_uk_street lsoa_code: 'E01099999', 120 rows"]);
    expect(result('all-crime')).toMatchObject({ status: 'final', current: 240, previous: 240 });
    for (const part of ['rural', 'urban', 'unknown'])
      expect(result('all-crime', part)).toMatchObject({ status: 'withheld', change: null });
    expect(result('all-crime', 'rural')).toMatchObject({
      reason:
        'not compared: 50.0% of the 12 months to December 2020 and 0.0% of the 12 months to December 2019 are records of no known part',
      current_unplaced: 120,
      current_unplaced_share: 50,
    });
    expect(result('positive-outcome-rate', 'all', 'Rural areas').status).toBe('withheld');
    expect(exceptions).toEqual([]);
  });

  it("is every row of another county's table", async () => {
    const { missed } = await figuresOf(years(known, known), '2020-12', openData, ['W01000001,rural']);
    expect(missed()).toEqual(["feed police_uk_street lsoa_code: 'E01000001', 'E01000002', 480 rows"]);
  });

  it('compares parts where its share stays, with the share beside them', async () => {
    const rows = [...known, { times: 1, lsoa: '' }];
    const { result, missed } = await figuresOf(years(rows, rows), '2020-12', openData, table);
    expect(missed()).toEqual([]);
    expect(result('all-crime', 'rural')).toMatchObject({
      status: 'final',
      current: 120,
      current_unplaced: 12,
      previous_unplaced: 12,
    });
  });

  it('is so of districts that extracts leave blank', async () => {
    const { result } = await figuresOf(
      (raw) =>
        writeCrimes(raw, '2016-06', '2018-05', (month) => ({
          district: month < '2017-06' ? 'Ashfield' : '',
        })),
      '2018-05',
      performanceInsight,
    );
    expect(result('T3A.1')).toMatchObject({ status: 'final', current: 24, previous: 24 });
    expect(result('T3A.1', 'all', 'Nottingham')).toMatchObject({ status: 'withheld', change: null });
  });

  it('is one of a type, or an ethnicity, that is published under no such name', async () => {
    const { missed } = await figuresOf((raw) => {
      mkdirSync(raw, { recursive: true });
      writeStreetRows(raw, '2019-01', '2020-12', () => [{ type: 'Burglery' }, {}]);
    });
    expect(missed()).toEqual(["feed police_uk_street crime_type: 'burglery', 24 rows"]);
  });
});
