import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { parseTable } from '../../src/csv.ts';
import { Database } from '../../src/engine/duckdb.ts';
import type { Figures } from '../../src/pipeline/publication.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

/** The measures of the numbers and severity of crime: drawing all 60 takes ten times as long. */
const ofCrime = {
  ...performanceInsight,
  measures: performanceInsight.measures.filter(({ code }) => code.startsWith('T3A')),
};

describe('what a build publishes', () => {
  const raw = passingFolder();
  const out = passingFolder();
  let made: Figures;
  const outputs = () =>
    readdirSync(out.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  beforeAll(async () => {
    writeCrimes(raw.path, '2016-06', '2018-05', () => ({ district: '<b>Ash & field</b>' }));
    const end = await buildInto(ofCrime, { rawFolder: raw.path, out: out.path });
    if (end.made === null) throw new Error('stopped');
    made = end.made;
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it('holds each result in results.csv as it was computed, unrounded', () => {
    const rows = parseTable(readFileSync(join(out.path, 'data-mart', 'results.csv'), 'utf8'));
    expect(rows).toHaveLength(made.shown.results.length);
    const severity = made.shown.results.findIndex((result) => result.measure === 'T3A.3');
    expect(Number(rows[severity]?.current)).toBe(made.shown.results[severity]?.current);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      'publication,measure,part,area,area_level,as_at,status,reason,unit,statistic,window_start,window_end,previous_start,previous_end,baseline,current,previous,difference,change,change_unit,current_numerator,current_denominator,previous_numerator,previous_denominator,left_out,left_out_words,current_unknown,current_unknown_share,previous_unknown,previous_unknown_share,unknown_words,current_open,current_open_share,previous_open,previous_open_share,open_words,current_unplaced,current_unplaced_share,previous_unplaced,previous_unplaced_share,months_received,current_low,current_high,change_low,change_high,is_beyond_chance,overdispersion,trend,variation,target,assurance,is_small_base,breaks,comparable_change,is_comparable_beyond_chance,suppressed'.split(
        ',',
      ),
    );
  });

  it('says the same in DuckDB, Parquet and Arrow, row by row', async () => {
    const folder = join(out.path, 'data-mart');
    const database = await Database.open(join(folder, 'insight.duckdb'), { readOnly: true });
    const tables = await database.rows<{ name: string }>('select table_name as name from duckdb_tables()');
    expect(tables.length).toBeGreaterThanOrEqual(6);
    for (const { name } of tables) {
      const parquet = `'${join(folder, 'parquet', `${name}.parquet`)}'`;
      const differing = await database.rows(
        `(from ${name} except all from ${parquet}) union all (from ${parquet} except all from ${name})`,
      );
      expect(differing).toEqual([]);
      const arrow = tableFromIPC(readFileSync(join(folder, 'arrow', `${name}.arrow`)));
      const [counted] = await database.rows<{ rows: number }>(`select count(*) as rows from ${name}`);
      expect(arrow.numRows).toBe(counted?.rows);
    }
    database.close();
  });

  it('has no record in what is published; the records stand in a folder of their own, for its owner alone', async () => {
    const mart = await Database.open(join(out.path, 'data-mart', 'insight.duckdb'), { readOnly: true });
    const columns = await mart.rows("from duckdb_columns() where column_name = 'extract_line'");
    mart.close();
    expect(columns).toEqual([]);
    const records = outputs().filter((file) => file.includes('data-records'));
    expect(records.some((file) => file.endsWith('records.duckdb'))).toBe(true);
    if (process.platform === 'win32') return;
    for (const file of records) expect(statSync(file).mode & 0o077, file).toBe(0);
    expect(statSync(join(out.path, 'data-records')).mode & 0o077).toBe(0);
  });

  it('has no reference to a person anywhere outside the warehouse, in clear or hashed', async () => {
    const hashed = await Database.open(join(out.path, 'warehouse', 'warehouse.duckdb'), { readOnly: true });
    const victims = await hashed.rows<{ victim_ref: string }>('select distinct victim_ref from landed_crime');
    hashed.close();
    expect(victims).toHaveLength(48);
    expect(victims.every(({ victim_ref }) => /^[0-9a-f]{64}$/.test(victim_ref))).toBe(true);
    for (const file of outputs()) {
      const bytes = readFileSync(file);
      expect(bytes.includes('N2018-05/1'), file).toBe(false);
      if (file.includes('warehouse')) continue;
      expect(bytes.toString('latin1'), file).not.toMatch(/(?<!has_)victim_ref/);
      expect(
        victims.some(({ victim_ref }) => bytes.includes(victim_ref)),
        file,
      ).toBe(false);
    }
  });

  it('is a paper in one file: nothing is loaded from elsewhere, and no markup of the data becomes markup', () => {
    const html = readFileSync(
      join(out.path, 'reports', 'performance-insight', '2018-05', 'performance-insight.html'),
      'utf8',
    );
    expect(html).not.toMatch(/(src|href)="(?!#)/);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>Ash');
    expect(html).toContain('T3A.1');
    expect(html).not.toContain('Synthetic');
  });

  it('has for each drawn row a specification, pictures, data and alt text, in every kind of chart', () => {
    const folder = join(out.path, 'charts', 'performance-insight', '2018-05');
    for (const name of ['T3A.1', 'T3A.2-rural', 'T3A.1-sparkline', 'T3A.1-limits']) {
      for (const ending of ['vl.json', 'svg', 'png', 'txt']) {
        expect(existsSync(join(folder, `${name}.${ending}`)), `${name}.${ending}`).toBe(true);
      }
    }
    expect(readFileSync(join(folder, 'T3A.1.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(25);
  });

  it('keeps a manifest in which the rows of every input add up', () => {
    const { publications } = JSON.parse(readFileSync(join(out.path, 'data-mart', 'manifest.json'), 'utf8'));
    const [manifest] = publications;
    expect(publications).toHaveLength(1);
    expect(manifest).toMatchObject({
      publication: 'performance-insight',
      as_at: '2018-05',
      is_synthetic: false,
    });
    expect(manifest.inputs).toHaveLength(24);
    for (const input of manifest.inputs) {
      expect(input.rows_in).toBe(input.rows_accepted + input.rows_quarantined + input.rows_skipped);
      expect(input.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('leaves no working folder behind', () => {
    expect(readdirSync(out.path).sort()).toEqual([
      'charts',
      'data-mart',
      'data-records',
      'published',
      'reports',
      'warehouse',
    ]);
  });
});
