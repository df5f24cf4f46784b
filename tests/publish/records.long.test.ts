import { readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Database } from '../../src/engine/duckdb.ts';
import { attachRecords, recordsFile } from '../../src/publish/records-folder.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { writeCrimes } from '../own-extracts.ts';

const oneMeasure = {
  ...performanceInsight,
  feeds: ['crime'] as const,
  measures: performanceInsight.measures.filter(({ code }) => code === 'T3A.1'),
};

const [raw, passing] = [passingFolder(), passingFolder()];
let out = join(passing.path, 'out');
const build = () => buildInto(oneMeasure, { rawFolder: raw.path, out });
const months = () => join(out, 'data-records', 'parquet', 'crime');

/** The months that have a file, and which file of the disk it is: one that is written again is another. */
function files(): Record<string, number> {
  return Object.fromEntries(
    readdirSync(months()).map((name) => [name.slice(0, 7), statSync(join(months(), name)).ino]),
  );
}

async function crimes(): Promise<unknown[]> {
  const records = await Database.open(recordsFile(out), { readOnly: true });
  const rows = await records.rows(
    "select month, extract_id, extract_line, offence_code as code from crime where month >= '2018-04' order by all",
  );
  records.close();
  return rows;
}

beforeAll(async () => {
  writeCrimes(raw.path, '2017-06', '2018-04');
  await build();
});
afterAll(() => {
  raw.remove();
  passing.remove();
});

it('a month that is new is written, and the files of those before stay as they are', async () => {
  const before = files();
  expect(Object.keys(before)).toHaveLength(11);
  writeCrimes(raw.path, '2018-05', '2018-05', () => ({ offence: '105A' }));
  await build();
  const { '2018-05': fresh, ...others } = files();
  expect(others).toEqual(before);
  expect(fresh).toBeDefined();
  expect(await crimes()).toEqual([
    { month: '2018-04', extract_id: 11, extract_line: 2, code: '8N' },
    { month: '2018-04', extract_id: 11, extract_line: 3, code: '8N' },
    { month: '2018-05', extract_id: 12, extract_line: 2, code: '8N' },
    { month: '2018-05', extract_id: 12, extract_line: 3, code: '105A' },
  ]);
});

it('a month that was delivered again is written again, and no other', async () => {
  const { '2018-04': old, ...before } = files();
  writeCrimes(raw.path, '2018-04', '2018-04', () => ({ offence: '30A' }));
  await build();
  const { '2018-04': fresh, ...others } = files();
  expect(others).toEqual(before);
  expect(fresh).not.toBe(old);
  expect((await crimes())[1]).toEqual({ month: '2018-04', extract_id: 11, extract_line: 3, code: '30A' });
});

it('a file that was cut short is written again', async () => {
  truncateSync(join(months(), '2018-04.parquet'), 100);
  await build();
  expect(await crimes()).toHaveLength(4);
});

it('a folder that was moved is still found by those who say where it is', async () => {
  renameSync(out, `${out} moved`);
  out = `${out} moved`;
  const mart = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
  await attachRecords(mart, out);
  expect(await mart.rows('select count(*) as crimes from crime')).toEqual([{ crimes: 24 }]);
  mart.close();
});
