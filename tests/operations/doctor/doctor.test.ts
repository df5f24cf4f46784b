import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contractOf } from '../../../src/contracts/index.ts';
import { Database } from '../../../src/engine/duckdb.ts';
import { examine, freeSpace } from '../../../src/operations/doctor/examine.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { writeExtract } from '../../any-extract.ts';
import { buildInto, passingFolder } from '../../build-into.ts';
import { smallPublication } from '../../harness/kill-test/small-publication.ts';

describe('the doctor', () => {
  const folder = passingFolder();
  const [raw, out, kept] = ['raw', 'out', 'kept'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  const warehouse = join(out, 'warehouse', 'warehouse.duckdb');
  const now = new Date('2018-06-20T00:00:00Z');
  const told = async (state: 'check' | 'fault') =>
    (await examine(out, now))
      .filter((advice) => advice.state === state)
      .map(({ about, message }) => `${about}: ${message}`);
  const files = () =>
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .map((name) => join(out, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => `${file} ${statSync(file).mtimeMs} ${readFileSync(file).length}`);

  beforeAll(async () => {
    for (const feed of smallPublication.feeds)
      for (const month of ['2018-04', '2018-05']) writeExtract(raw, contractOf(feed), month, ['1', '2']);
    await buildInto(smallPublication, { rawFolder: raw, out, asAt: '2018-05' });
    for (const name of ['warehouse', 'data-records']) chmodSync(join(out, name), 0o700);
    copy(out, kept);
  });
  afterEach(() => {
    rmSync(out, { recursive: true, force: true });
    copy(kept, out);
  });
  afterAll(folder.remove);

  it('has no fault to tell of after a build, and changes nothing', async () => {
    const before = files();
    expect(await told('fault')).toEqual([]);
    expect(await told('check')).toEqual([]);
    expect(files()).toEqual(before);
  });

  it('names the months that are due and have not come, by feed', async () => {
    const later = await examine(out, new Date('2018-08-03T00:00:00Z'));
    expect(later.find(({ about }) => about === 'feed missing')).toMatchObject({
      state: 'check',
      message: 'received to May 2018; June 2018 to July 2018 not received',
    });
  });

  it('tells of rows that are gone from the warehouse, against the receipt', async () => {
    const database = await Database.open(warehouse);
    await database.run("delete from landed_missing where report_ref like '%1'");
    database.close();
    expect(await told('fault')).toEqual([
      'warehouse: missing/missing-2018-04.csv: its receipt says 2 rows accepted, the warehouse holds 1',
      'warehouse: missing/missing-2018-05.csv: its receipt says 2 rows accepted, the warehouse holds 1',
    ]);
  });

  it('goes on where the warehouse is damaged, and where there is none', async () => {
    truncateSync(warehouse, 5000);
    const [damaged, ...others] = await told('fault');
    expect(damaged).toMatch(/^warehouse: .*cannot be opened/);
    expect(others).toEqual([]);
    rmSync(warehouse);
    expect(await told('check')).toEqual([`warehouse: there is no ${warehouse}`]);
  });

  it('tells of a mart that does not agree with its manifest, and of outputs that are gone', async () => {
    const manifest = join(out, 'data-mart', 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"rows_in": 2', '"rows_in": 3'));
    rmSync(join(out, 'reports', 'performance-insight', '2018-05', 'performance-insight.html'));
    const mart = await Database.open(join(out, 'data-mart', 'insight.duckdb'));
    await mart.run('delete from definitions');
    mart.close();
    expect(await told('fault')).toEqual([
      expect.stringMatching(/table definitions has 0 rows in DuckDB and \d+ in Parquet/),
      expect.stringContaining('do not agree about'),
      expect.stringContaining('performance-insight.html is not there, or empty'),
    ]);
  });

  it('tells of what a build that died has left', async () => {
    writeFileSync(join(out, '.publishing.json'), '{}');
    mkdirSync(join(out, '.building-x'));
    expect(await told('check')).toEqual([
      'publishing: a build died while it put its outputs in place',
      'work folder: .building-x is of a build that runs, or died',
    ]);
  });

  it.skipIf(process.platform === 'win32')('tells of a key that others may read', async () => {
    chmodSync(join(out, 'warehouse', 'pseudonym.key'), 0o644);
    expect(await told('fault')).toEqual([
      expect.stringContaining('can be read by others than its owner (644)'),
    ]);
  });

  it('tells who holds the warehouse while a build does', async () => {
    const script = `
      const { Database } = await import(${JSON.stringify(projectFolder('dist', 'src', 'engine', 'duckdb.js'))});
      await Database.open(${JSON.stringify(warehouse)});
      console.log('open');
      setInterval(() => undefined, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve));
      const [held, ...others] = await told('check');
      expect(held).toMatch(
        process.platform === 'win32' ? /a build holds it/ : new RegExp(`PID ${holder.pid}`),
      );
      expect(others).toEqual([]);
      expect(await told('fault')).toEqual([]);
    } finally {
      holder.kill();
      await new Promise((resolve) => holder.once('exit', resolve));
    }
  });

  it('says that there is no output folder, where there is none', async () => {
    expect(existsSync(join(folder.path, 'nowhere'))).toBe(false);
    const advice = await examine(join(folder.path, 'nowhere'), now);
    expect(advice.filter(({ state }) => state !== 'ok').map(({ about }) => about)).toEqual(['output folder']);
  });

  it.each([
    [100, 200, 'fault'],
    [500, 200, 'check'],
    [600, 200, 'ok'],
  ] as const)('of %i bytes free where outputs take %i says: %s', (free, used, state) => {
    expect(freeSpace(free, used).state).toBe(state);
  });
});

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}
