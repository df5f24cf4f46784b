import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { recordsFile } from '../../src/publish/records-folder.ts';
import { passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';
import { buildMart } from './build-mart.ts';

const page = readFileSync(projectFolder('docs', 'mart.md'), 'utf8');
const examples = [...page.matchAll(/^```sql\n(.+?)^```/gms)].map(([, sql = '']) => sql);
/** Queries within a line, or within the quotation marks of another language. */
const short = [...page.matchAll(/`((?:from|select) [^`]+)`|"((?:from|select) [^"]+)"/g)].map(
  ([, within, quoted]) => within ?? quoted ?? '',
);

describe('the page about the mart', () => {
  const raw = passingFolder();
  const out = passingFolder();
  let file: string;
  beforeAll(async () => {
    writeCrimes(raw.path, '2016-05', '2018-05', () => ({ victimKind: 'child' }));
    file = await buildMart(performanceInsight, { rawFolder: raw.path, out: out.path });
  });
  afterAll(() => {
    raw.remove();
    out.remove();
  });

  it.each(examples.filter((sql) => !/\b(may|attach|from crime)\b/.test(sql)))(
    'has an example that gives rows: %s',
    async (sql) => {
      const mart = await Database.open(file, { readOnly: true });
      expect((await mart.rows(sql)).length).toBeGreaterThan(0);
      mart.close();
    },
  );

  it('attaches the records, and gives rows of them', async () => {
    const mart = await Database.open(file, { readOnly: true });
    const [attached = '', asked = ''] = examples.filter((sql) => /data-records|from crime/.test(sql));
    await expect(mart.rows(asked)).rejects.toThrow('crime does not exist');
    const records = recordsFile(out.path);
    for (const statement of attached.trim().split(/;\n?/).slice(0, 2))
      await mart.rows(statement.replace('data-records/records.duckdb', records));
    expect(await mart.rows(asked)).toHaveLength(1);
    mart.close();
  });

  it('attaches a mart, uses it and gives rows of it', async () => {
    const analyst = await Database.open(':memory:');
    const statements = examples
      .filter((sql) => /\bmay\b/.test(sql))
      .flatMap((sql) => sql.trim().split(/;\n?/));
    const given = [];
    for (const statement of statements.filter((one) => one !== '')) {
      given.push((await analyst.rows(statement.replace('data-mart/insight.duckdb', file))).length);
    }
    expect(given).toEqual([0, 1, 0, 1]);
    analyst.close();
  });

  it('has short queries, all of which run', async () => {
    expect(short.length).toBeGreaterThan(12);
    const mart = await Database.open(file, { readOnly: true });
    for (const sql of short) await mart.rows(sql);
    mart.close();
  });
});
