import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { monthSpine } from '../../src/calendar.ts';
import { Database, type QueriedRow } from '../../src/engine/duckdb.ts';
import type { Publication } from '../../src/pipeline/publication.ts';
import { passingFolder } from '../build-into.ts';
import { writeComplaints, writeCrimes, writeOutcomes } from '../own-extracts.ts';
import { writeStreetRows } from '../street-files.ts';
import { buildMart } from './build-mart.ts';

/** Columns of results that are not a matter of sums: those after them are signals. */
const ofStatus = [
  'status',
  'reason',
  'baseline',
  'left_out',
  'left_out_words',
  'unknown_words',
  'open_words',
  ...['unknown', 'open', 'unplaced'].flatMap((name) =>
    ['current', 'previous'].flatMap((window) => [`${window}_${name}`, `${window}_${name}_share`]),
  ),
];
const lastSum = 'months_received';

/** The columns that compare and results have in common. */
function summed(columns: readonly string[]): string[] {
  return columns.slice(0, columns.indexOf(lastSum) + 1).filter((name) => !ofStatus.includes(name));
}

describe('from compare(code, month)', () => {
  const out = passingFolder();
  afterAll(out.remove);

  /** Builds a mart as at May 2018 and opens it as an analyst would. */
  async function martOf(name: string, publication: Publication, write: (folder: string) => void) {
    const raw = passingFolder();
    write(raw.path);
    const given = { rawFolder: raw.path, out: join(out.path, name), asAt: '2018-05' };
    const file = await buildMart(publication, given);
    raw.remove();
    return Database.open(file, { readOnly: true });
  }

  /** Holds what compare gives against results for every measure, row by row, and counts the rows. */
  async function expectResults(mart: Database): Promise<QueriedRow[]> {
    const results = await mart.rows<QueriedRow>('from results');
    const codes = [...new Set(results.map(({ measure }) => String(measure)))];
    const compared = [];
    for (const code of codes)
      compared.push(...(await mart.rows<QueriedRow>(`from compare('${code}', '2018-05')`)));
    expect(compared).toHaveLength(results.length);
    for (const result of results.filter(({ statistic }) => statistic !== 'score change')) {
      const row = compared.find((one) =>
        ['measure', 'part', 'area'].every((name) => one[name] === result[name]),
      );
      for (const name of summed(Object.keys(result))) {
        const value = result[name];
        const where = `${result.measure} ${result.part} ${result.area} ${name}`;
        if (typeof value === 'number') expect(row?.[name], where).toBeCloseTo(value, 9);
        else expect(row?.[name], where).toBe(value);
      }
    }
    return results;
  }

  describe('with every month received', () => {
    let mart: Database;
    beforeAll(async () => {
      mart = await martOf('whole', performanceInsight, (folder) => {
        writeCrimes(folder, '2016-05', '2018-05', (month) => ({
          offence: month < '2017-09' ? '5D' : '10D',
          victimKind: month < '2017-02' ? 'child' : 'organisation',
        }));
        writeOutcomes(folder, '2016-05', '2018-05');
        writeComplaints(folder, '2016-05', '2018-05');
      });
    });
    afterAll(() => mart.close());

    it('is results without status and reason', async () => {
      const results = await expectResults(mart);
      const isFinal = (code: string) =>
        results.some(({ measure, status }) => measure === code && status === 'final');
      const kinds = { count: 'T3A.1', severity: 'T3A.3', proportion: 'T2A.2', rate: 'T3D.1', mean: 'T4A.4' };
      for (const [statistic, code] of Object.entries(kinds)) expect(isFinal(code), statistic).toBe(true);
      const { columns } = await mart.table("from compare('T3A.1', '2018-05')");
      const published = await mart.table('from results');
      expect(columns).toEqual(summed(published.columns));
    });

    it('ends the windows of a measure that lags a month earlier', async () => {
      const [row] = await mart.rows("from compare('T2A.2', '2018-05') where part = 'child'");
      expect(row).toMatchObject({ as_at: '2018-05', window_start: '2017-05', window_end: '2018-04' });
    });

    it('answers as at an earlier month too, blank where its windows begin before the first', async () => {
      const [row] = await mart.rows("from compare('T3A.1', '2018-04')");
      expect(row).toMatchObject({ window_end: '2018-04', months_received: 12, previous: 24 });
      const [earlier] = await mart.rows("from compare('T3A.1', '2018-03')");
      expect(earlier).toMatchObject({ current: 17, previous: null, change: null });
      expect(await mart.rows("from compare('T3A.1', '2018-06')")).toEqual([]);
    });
  });

  it('is blank where a window touches a month not received, as results are withheld', async () => {
    const mart = await martOf('holes', performanceInsight, (folder) => {
      writeCrimes(folder, '2016-05', '2018-05');
      writeOutcomes(folder, '2016-05', '2018-05');
      writeComplaints(folder, '2016-05', '2018-05');
      rmSync(join(folder, 'crime', 'crime-2018-01.csv'));
      rmSync(join(folder, 'complaint', 'complaint-2016-10.csv'));
    });
    await expectResults(mart);
    const [crime] = await mart.rows("from compare('T3A.1', '2018-05')");
    expect(crime).toMatchObject({ current: null, previous: 24, change: null, months_received: 11 });
    const [days] = await mart.rows("from compare('T4A.4', '2018-05')");
    expect(days).toMatchObject({ previous: null, change: null, months_received: 12 });
    mart.close();
  });

  it('gives no change that results would not give, as at any month', async () => {
    // Outcomes are published from January 2018 on: a tenth positive, of ten burglaries a month. Snatching ends as
    // Mugging begins, in September 2017.
    const mart = await martOf('not compared', openData, (folder) => {
      writeStreetRows(folder, '2016-01', '2018-05', (month) => [
        { times: 9, outcome: month < '2018-01' ? '' : 'Unable to prosecute suspect' },
        { times: 1, outcome: month < '2018-01' ? '' : 'Offender given a caution' },
        {
          times: 20,
          type: month < '2017-09' ? 'Snatching' : 'Mugging',
          outcome: 'Unable to prosecute suspect',
        },
      ]);
    });
    const results = await expectResults(mart);
    const rate = results.find(({ measure, area }) => measure === 'positive-outcome-rate' && area === 'force');
    expect(rate).toMatchObject({ status: 'withheld', change: null });
    for (const asAt of ['2018-04', '2018-05']) {
      const [compared] = await mart.rows(
        `from compare('positive-outcome-rate', '${asAt}') where area = 'force'`,
      );
      expect(compared).toMatchObject({ difference: null, change: null });
      const types = await mart.rows(`from compare('crime-type', '${asAt}') where area = 'force'`);
      const ofType = (part: string) => types.find((row) => row.part === part);
      expect(ofType('mugging')).toMatchObject({ previous: null, change: null });
      expect(ofType('snatching')).toMatchObject({ current: null, previous: 240, change: null });
      expect(ofType('burglary')).toMatchObject({ current: 120, previous: 120, change: 0 });
    }
    mart.close();
  });

  it('ends at the latest month received where a measure may be late', async () => {
    const mart = await martOf('late', openData, (folder) => {
      writePublished(folder, '2016-01', '2018-05', '2018-03');
    });
    await expectResults(mart);
    const [searches] = await mart.rows("from compare('stop-search', '2018-05')");
    expect(searches).toMatchObject({ as_at: '2018-05', window_end: '2018-03', current: 12 });
    expect(await mart.rows('from "all-crime-a"')).toEqual([]);
    mart.close();
  });
});

/** A published crime a month, and a published search a month to an earlier last month. */
function writePublished(folder: string, first: string, last: string, lastSearch: string): void {
  mkdirSync(folder, { recursive: true });
  const crime =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const search =
    'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
  for (const month of monthSpine(first, last)) {
    writeFileSync(
      join(folder, `${month}-test-street.csv`),
      `${crime}\na${month},${month},Test,Test,,,,,,Burglary,Local resolution,\n`,
    );
    if (month <= lastSearch)
      writeFileSync(
        join(folder, `${month}-test-stop-and-search.csv`),
        `${search}\nPerson search,${month}-03T12:00:00+00:00,False,,,,,,,White,Act,Drugs,Arrest,,\n`,
      );
  }
}
