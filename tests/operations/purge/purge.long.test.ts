import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { Database } from '../../../src/engine/duckdb.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { figuresInto, passingFolder, workInto } from '../../build-into.ts';
import { writeCrimes } from '../../own-extracts.ts';
import { publishMart } from '../../publish/build-mart.ts';

describe('insight purge', () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const ofCrime = {
    ...performanceInsight,
    feeds: ['crime'] as const,
    measures: performanceInsight.measures.filter(({ code }) => code === 'T3A.1'),
  };
  const purge = (...given: string[]) =>
    spawnSync(
      process.execPath,
      [projectFolder('bin', 'insight.js'), 'purge', '--raw', raw, '--out', out, ...given],
      { encoding: 'utf8' },
    );
  const warehouse = join(out, 'warehouse', 'warehouse.duckdb');
  const ask = async (sql: string) => {
    const database = await Database.open(warehouse, { readOnly: true });
    const rows = await database.rows(sql);
    database.close();
    return rows;
  };
  /** The victims of a month, as the warehouse keeps them: hashed. */
  const victimsOf = async (month: string) =>
    (await ask(`select victim_ref from landed_crime where left(recorded_at, 7) = '${month}'`)).map((row) =>
      String(row.victim_ref),
    );
  const isInFile = (text: string) =>
    readdirSync(join(out, 'warehouse')).some((name) =>
      readFileSync(join(out, 'warehouse', name)).includes(text),
    );

  beforeAll(async () => {
    writeCrimes(raw, '2016-06', '2018-05');
    await workInto(ofCrime, { rawFolder: raw, out, asAt: '2018-05' }, publishMart);
  });
  afterAll(folder.remove);

  it('says what would go, by feed, and which windows of the last paper, and does nothing', async () => {
    const { status, stdout } = purge('--before', '2016-08');
    expect(stdout).toMatch(/crime\s.*June 2016 to July 2016\s.* 2 .* 4 /);
    expect(stdout).toContain(
      'The paper as at May 2018 needs June 2016 to May 2017, for T3A.1; built again, it would withhold them.',
    );
    expect(stdout).toContain('Nothing was purged. --yes 2016-08 does it.');
    expect(stdout).toContain('crime/crime-2016-06.csv\n  crime/crime-2016-07.csv\n');
    expect(status).toBe(0);
    expect(await ask('select count(*) as rows from landed_crime')).toEqual([{ rows: 48 }]);
  });

  it('refuses what the last paper needs, unless the month is named once more', async () => {
    const { status, stderr } = purge('--before', '2016-08', '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain('to lose the windows above, name the month: --yes 2016-08');
    expect(await ask('select count(*) as rows from landed_crime')).toEqual([{ rows: 48 }]);
  });

  it('leaves no byte of a purged person in the warehouse, and those of later months as they were', async () => {
    const [gone, stays] = [await victimsOf('2016-07'), await victimsOf('2016-08')];
    expect([...gone, ...stays].map(isInFile)).toEqual([true, true, true, true]);
    const { status, stdout, stderr } = purge('--before', '2016-08', '--yes', '2016-08');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Purged: the warehouse holds nothing of months before August 2016');
    expect([...gone, ...stays].map(isInFile)).toEqual([false, false, true, true]);
    expect(existsSync(join(out, 'warehouse', 'warehouse.duckdb.new'))).toBe(false);
    expect(existsSync(join(raw, 'crime', 'crime-2016-06.csv'))).toBe(true);
    expect(await ask("select as_at, outcome from run where publication = 'purge'")).toEqual([
      { as_at: '2016-08', outcome: 'purged 4 rows of months before' },
    ]);
  });

  it('has later builds leave those extracts alone, with a note, and know nothing of their months', async () => {
    const { landed, shown, findings } = await figuresInto(ofCrime, { rawFolder: raw, out, asAt: '2018-05' });
    expect(landed.newCount).toBe(0);
    expect(landed.knownCount).toBe(22);
    expect(findings.filter(({ code }) => code === 'purged-month')).toMatchObject([
      { level: 'notes', file: 'crime/crime-2016-06.csv', got: 'this and 1 more of months before' },
    ]);
    expect(await ask('select count(*) as rows, min(month) as first from crime_of_crime')).toEqual([
      { rows: 44, first: '2016-08' },
    ]);
    const [result] = shown.results;
    expect(result).toMatchObject({ measure: 'T3A.1', current: 24, previous: null, status: 'withheld' });
    const points = shown.measured.flatMap(({ series }) => series.flatMap((one) => one.points));
    expect(points.filter(({ month, numerator }) => month < '2016-08' && numerator !== null)).toEqual([]);
  });

  it('asks for a month that is one', () => {
    expect(purge('--before', '2016').status).toBe(2);
    expect(purge().status).toBe(2);
  });
});
