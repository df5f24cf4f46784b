import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database, literal } from '../../src/engine/index.ts';
import type { Measure } from '../../src/measures/index.ts';
import { byObjective } from '../../src/paper/measure-rows.ts';
import type { MartMaterial } from '../../src/publish/mart-material.ts';
import { recordsFile } from '../../src/publish/records-folder.ts';
import { objectivesTable } from '../../src/publish/tables/definitions.ts';
import { passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { buildMart } from './build-mart.ts';
import { sameFigures } from './same-figures.ts';

const ofOneMeasure = {
  ...performanceInsight,
  measures: performanceInsight.measures.filter(({ code }) => code === 'T3A.1'),
};

describe('the published mart', () => {
  const raw = passingFolder();
  const out = passingFolder();
  let file: string;
  let mart: Database;
  const rows = (sql: string) => mart.rows(sql);

  beforeAll(async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', (month) => ({
      victimKind: month < '2018-01' ? 'adult' : 'child',
    }));
    file = await buildMart(performanceInsight, { rawFolder: raw.path, out: join(out.path, 'may') });
    mart = await Database.open(file, { readOnly: true });
  });
  afterAll(() => {
    mart.close();
    raw.remove();
    out.remove();
  });

  describe('series(code)', () => {
    it('gives the months of a measure, by part and area', async () => {
      expect(await rows("from series('T2A.2') where area = 'force' and month = '2018-05'")).toMatchObject([
        { measure: 'T2A.2', part: 'adult', numerator: 1, denominator: 2, value: 50 },
        { part: 'child', numerator: 1, denominator: 2, value: 50 },
        { part: 'organisation', numerator: 0, denominator: 2, value: 0 },
        { part: 'unknown', numerator: 0, denominator: 2, value: 0 },
      ]);
    });
  });

  describe('rolling12(code)', () => {
    it('counts rows as months, which it may: every series has each month from its first to its last, once', async () => {
      const broken = await rows(
        `select measure, part, area from series group by all
         having count(*) <> date_diff('month', strptime(min(month), '%Y-%m'), strptime(max(month), '%Y-%m')) + 1
             or count(*) <> count(distinct month)`,
      );
      expect(broken).toEqual([]);
    });

    it('sums a count over the 12 months that end with each month, and has no value before there are 12', async () => {
      const months = await rows("from rolling12('T3A.1') where area = 'force'");
      expect(months).toHaveLength(24);
      expect(months[10]).toMatchObject({ month: '2017-04', value: null, months_received: 11 });
      expect(months[11]).toMatchObject({ month: '2017-05', window_start: '2016-06', value: 24 });
    });

    it('divides sum by sum: 5 children in 24 victims', async () => {
      const [last] = await rows(
        "from rolling12('T2A.2') where part = 'child' and area = 'force' and month = '2018-05'",
      );
      expect(last).toMatchObject({ numerator: 5, denominator: 24, value: (100 * 5) / 24 });
    });
  });

  describe('the view of a measure', () => {
    it('has each month with its window, that of a year before, and the change', async () => {
      expect(await rows(`from "T3A.1" where month = '2018-05' and area = 'City'`)).toEqual([
        {
          month: '2018-05',
          area: 'City',
          numerator: 2,
          denominator: null,
          value: 2,
          rolling_value: 24,
          rolling_value_year_before: 24,
          change: 0,
          change_unit: '%',
        },
      ]);
    });

    it('has a column part where the measure has parts, and none in the view of a lettered part', async () => {
      const [ofAll] = await rows(
        `from "T2A.2" where month = '2018-05' and part = 'child' and area = 'force'`,
      );
      const [ofPart] = await rows(`from "T2A.2a" where month = '2018-05' and area = 'force'`);
      expect(ofAll).toEqual({ part: 'child', ...ofPart });
      expect(ofPart).toMatchObject({ rolling_value: (100 * 5) / 24, change_unit: 'pp' });
    });

    it('is there for each measure and each lettered part of the paper', async () => {
      const names = (await rows('select view_name from duckdb_views() where not internal')).map(
        (row) => row.view_name,
      );
      const expected = performanceInsight.measures.flatMap(({ code, parts }) => [
        code,
        ...(parts?.named ?? []).flatMap(({ letter }) => (letter ? [`${code}${letter}`] : [])),
      ]);
      expect(names.sort()).toEqual(['codes', 'rolling', 'comparisons', ...expected].sort());
    });
  });

  it('compares every measure at the as-at month as its result does', async () => {
    const compared = await rows(
      `select count(*)::integer as results, count(*) filter (where ${sameFigures})::integer as same
       from results
       left join comparisons using (measure, part, area, as_at)`,
    );
    const { results, same } = compared[0] as { results: number; same: number };
    expect(results).toBeGreaterThan(50);
    expect(same).toBe(results);
  });

  describe('objectives', () => {
    it('has the themes and objectives that head the paper, in their order, and leads to every measure of one', async () => {
      const heads = byObjective(performanceInsight.measures).map(({ theme, objective }) => ({
        theme_heading: theme,
        heading: objective,
      }));
      expect(await rows('select theme_heading, heading from objectives order by position')).toEqual(heads);
      const orphans = await rows(
        'from definitions anti join objectives using (publication, objective) where objective is not null',
      );
      expect(orphans).toEqual([]);
    });

    it('has only those of its measures, and none for a paper without a plan', () => {
      const objectivesOf = (measures: readonly Measure[]) =>
        objectivesTable({ publication: { measures } } as unknown as MartMaterial).rows.map(([code]) => code);
      expect(objectivesOf(ofOneMeasure.measures)).toEqual(['T3A']);
      expect(objectivesOf(openData.measures)).toEqual([]);
    });
  });

  describe('wilson(x, n)', () => {
    const interval = async (x: string, n: string) =>
      (await rows(`select wilson(${x}, ${n}) as interval`))[0]?.interval as { low: number; high: number };

    it.each([
      [708, 2481, 0.267942, 0.30346],
      [82, 10000, 0.0066116, 0.0101661],
      [9, 10000, 0.00047358, 0.00170973],
    ])('of %d in %d is as published (Wilson 1927, z = 1.959964)', async (x, n, low, high) => {
      const { low: found, high: upper } = await interval(String(x), String(n));
      expect(found).toBeCloseTo(low, 6);
      expect(upper).toBeCloseTo(high, 6);
    });

    it('stays within 0 and 1 at the ends', async () => {
      expect((await interval('0', '10')).low).toBe(0);
      expect((await interval('10', '10')).high).toBe(1);
    });

    it.each([
      ['0', '0'],
      ['3', '2'],
      ['-1', '2'],
      ['null', '2'],
      ['1', 'null'],
    ])('of %s in %s is blank', async (x, n) => {
      expect(await interval(x, n)).toBeNull();
    });

    it('takes columns as well as numbers', async () => {
      const [row] = await rows(
        `select wilson(numerator, denominator).low as low from "T2A.2a" where month = '2018-05' limit 1`,
      );
      expect(row?.low).toBeGreaterThan(0);
    });
  });

  describe('attached under another name', () => {
    let analyst: Database;
    beforeAll(async () => {
      const other = join(out.path, 'april.duckdb');
      const april = await buildMart(ofOneMeasure, {
        rawFolder: raw.path,
        out: join(out.path, 'april'),
        asAt: '2018-04',
      });
      renameSync(april, other);
      analyst = await Database.open(':memory:');
      await analyst.run(`attach ${literal(file)} as may (read_only)`);
      await analyst.run(`attach ${literal(other)} as april (read_only)`);
    });
    afterAll(() => analyst.close());

    it('its views and wilson answer under its name', async () => {
      const lastMonth = (name: string) => analyst.rows(`select max(month) as month from ${name}."T3A.1"`);
      expect(await lastMonth('may')).toEqual([{ month: '2018-05' }]);
      expect(await lastMonth('april')).toEqual([{ month: '2018-04' }]);
      expect(await analyst.rows('select may.wilson(0, 10).low as low')).toEqual([{ low: 0 }]);
    });

    it('its macros over tables answer when it is in use, and never from another mart', async () => {
      await expect(analyst.rows("from may.compare('T3A.1', '2018-05')")).rejects.toThrow(/may\.comparisons/);
      await analyst.run('use april');
      expect(await analyst.rows("from compare('T3A.1', '2018-04')")).toHaveLength(4);
      for (const call of ["series('T3A.1')", "rolling12('T3A.1')", "compare('T3A.1', '2018-05')"])
        await expect(analyst.rows(`from may.${call}`)).rejects.toThrow(/another mart.*say USE/);
      await analyst.run('use may');
      expect(await analyst.rows("from may.compare('T3A.1', '2018-05')")).toHaveLength(4);
    });
  });

  describe('what it says of itself', () => {
    it('is a comment on every table, view, column and macro', async () => {
      for (const source of [
        'select table_name as name, comment from duckdb_tables()',
        'select view_name as name, comment from duckdb_views() where not internal',
        "select table_name || '.' || column_name as name, comment from duckdb_columns() where not internal",
        "select function_name as name, comment from duckdb_functions() where not internal and schema_name = 'main' and database_name = current_database()",
      ]) {
        const all = await rows(source);
        expect(all.length, source).toBeGreaterThan(3);
        expect(all.filter(({ comment }) => !comment)).toEqual([]);
      }
    });

    it('tells one kind of record from another, and never names a column it leaves out', async () => {
      const records = await Database.open(recordsFile(join(out.path, 'may')), { readOnly: true });
      const [crime] = await records.rows("select comment from duckdb_views() where view_name = 'crime'");
      expect(crime?.comment).toBe(
        'One row per recorded crime. From the extracts of crime, without references to persons.',
      );
      const victims = await records.rows("from duckdb_columns() where column_name = 'victim_ref'");
      expect(victims).toEqual([]);
      records.close();
    });

    it('is labelled in every table and view where any extract is synthetic', async () => {
      const synthetic = passingFolder();
      cpSync(raw.path, synthetic.path, { recursive: true });
      for (const name of readdirSync(join(synthetic.path, 'crime')))
        renameSync(
          join(synthetic.path, 'crime', name),
          join(synthetic.path, 'crime', name.replace('.csv', '-synthetic.csv')),
        );
      const labelled = await Database.open(
        await buildMart(ofOneMeasure, { rawFolder: synthetic.path, out: join(out.path, 'synthetic') }),
        { readOnly: true },
      );
      const comments = await labelled.rows<{ comment: string }>(
        'select comment from duckdb_tables() union all select comment from duckdb_views() where not internal',
      );
      expect(comments.every(({ comment }) => comment.startsWith('SYNTHETIC DATA'))).toBe(true);
      expect((await labelled.rows('from build'))[0]).toMatchObject({ is_synthetic: true, as_at: '2018-05' });
      labelled.close();
      synthetic.remove();
    });
  });
});
