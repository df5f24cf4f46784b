import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { Database } from '../../../src/engine/duckdb.ts';
import { keepMark, readMark } from '../../../src/land/purged-before.ts';
import { optionsOf } from '../../../src/pipeline/options.ts';
import { finishPurge, purge } from '../../../src/pipeline/purge.ts';
import { inWarehouse } from '../../../src/pipeline/run.ts';
import { land } from '../../../src/pipeline/steps/land.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { randomBelow } from '../../../src/statistics/index.ts';
import { figuresInto, passingFolder, quietly, workInto } from '../../build-into.ts';
import { writeCrimes } from '../../own-extracts.ts';
import { publishMart } from '../../publish/build-mart.ts';

const kills = 50;

/** Every file below a folder that holds one of the texts. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return texts.some((text) => bytes.includes(text));
  });
}

test(`a purge that is killed ${kills} times leaves everything or, once the next run has finished it, nothing`, async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const place = (name: string) => join(folder.path, name);
  const [raw, whole, out] = [place('raw'), place('whole'), place('out')];
  const warehouseOf = (outputs: string) => join(outputs, 'warehouse', 'warehouse.duckdb');
  const ofCrime = {
    ...performanceInsight,
    feeds: ['crime'] as const,
    measures: performanceInsight.measures.filter(({ code }) => code === 'T3A.1'),
  };
  writeCrimes(raw, '2017-01', '2018-05');
  await workInto(ofCrime, { rawFolder: raw, out: whole, asAt: '2018-05' }, publishMart);
  // What a build that died, and somebody who asked for records, left behind.
  const victims = async (months: string) => {
    const warehouse = await Database.open(warehouseOf(whole), { readOnly: true });
    const rows = await warehouse.rows(
      `select victim_ref from landed_crime where left(recorded_at, 7) ${months} '2017-04'`,
    );
    warehouse.close();
    return rows.map((row) => String(row.victim_ref));
  };
  const [gone, stay] = [await victims('<'), await victims('>=')];
  for (const name of ['warehouse/explained', 'warehouse/warehouse.duckdb.tmp', '.building-1/data-records']) {
    mkdirSync(join(whole, name), { recursive: true });
    writeFileSync(join(whole, name, 'records.csv'), gone.join('\n'));
  }
  expect(filesWith(whole, gone).length).toBeGreaterThan(3);

  const script = `
    const { purge } = await import(${JSON.stringify(`file://${projectFolder('dist', 'src', 'pipeline', 'purge.js')}`)});
    process.stdout.write('ready');
    await purge(process.argv[1], '2017-04');`;
  const purgeUntil = async (milliseconds: number | null) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, out], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const end = once(child, 'exit');
    await once(child.stdout, 'data');
    const start = performance.now();
    const timer = milliseconds === null ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds);
    await end;
    clearTimeout(timer);
    return performance.now() - start;
  };
  const restore = () => {
    rmSync(out, { recursive: true, force: true });
    cpSync(whole, out, { recursive: true });
  };
  restore();
  const longest = await purgeUntil(null);
  expect(filesWith(out, gone)).toEqual([]);
  const wholeFile = readFileSync(warehouseOf(whole));
  const below = randomBelow(7);
  const ends = { untouched: 0, begun: 0, copied: 0, done: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    restore();
    await purgeUntil(below(Math.ceil(longest)));
    const mark = readMark(join(out, 'warehouse'));
    if (mark === null || mark.state === 'begun')
      expect(readFileSync(warehouseOf(out)).equals(wholeFile), 'the old file was written to').toBe(true);
    const finished = await finishPurge(out);
    expect(finished?.code).toBe(mark !== null && mark.state !== 'done' ? 'purge-finished' : undefined);
    if (mark === null) {
      ends.untouched += 1;
      expect(filesWith(out, gone)).toEqual(filesWith(whole, gone));
    } else {
      ends[mark.state] += 1;
      expect(filesWith(out, gone)).toEqual([]);
      expect(filesWith(out, stay).length).toBeGreaterThan(0);
      expect(readMark(join(out, 'warehouse'))).toEqual({ before: '2017-04', state: 'done' });
    }
  }
  console.log(ends);
  expect(ends.begun).toBeGreaterThan(kills / 5);
  const { landed } = await figuresInto(ofCrime, { rawFolder: raw, out, asAt: '2018-05' });
  expect(landed.newCount).toBe(0);
}, 900_000);

/** Crimes of three months, and what lands them in an output folder. */
function threeMonths() {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const ofCrime = { ...performanceInsight, feeds: ['crime'] as const, measures: [] };
  writeCrimes(raw, '2018-03', '2018-05');
  const build = () =>
    inWarehouse(ofCrime, optionsOf({ rawFolder: raw, out }), quietly, land, () => ({
      as_at: '',
      outcome: 'landed',
    }));
  return { out, build };
}

test('a build finishes a purge that was killed, and says so', async () => {
  const { out, build } = threeMonths();
  await build();
  keepMark(join(out, 'warehouse'), '2018-05', 'begun');
  const { purged, made } = await build();
  expect(purged).toMatchObject({ code: 'purge-finished', level: 'notes' });
  expect(made?.accepted.map(({ month }) => month)).toEqual(['2018-05']);
  expect((await build()).purged).toBe(null);
});

test('a purge that was killed once its copy was whole takes the copy, and the log of the old file with it', async () => {
  const { out, build } = threeMonths();
  await build();
  const warehouse = join(out, 'warehouse', 'warehouse.duckdb');
  const old = readFileSync(warehouse);
  await purge(out, '2018-05');
  const left = readFileSync(warehouse);
  writeFileSync(`${warehouse}.new`, left);
  writeFileSync(warehouse, old);
  writeFileSync(`${warehouse}.wal`, 'the log of the old file');
  keepMark(join(out, 'warehouse'), '2018-05', 'copied');
  expect(await finishPurge(out)).toMatchObject({ code: 'purge-finished' });
  expect(readFileSync(warehouse).equals(left)).toBe(true);
  expect(readdirSync(join(out, 'warehouse')).filter((name) => name.includes('duckdb'))).toEqual([
    'warehouse.duckdb',
  ]);
  expect(readMark(join(out, 'warehouse'))?.state).toBe('done');
});

test('a purge of a damaged warehouse says so in plain words, and what to do', () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  mkdirSync(join(folder.path, 'warehouse'));
  writeFileSync(join(folder.path, 'warehouse', 'warehouse.duckdb'), 'no database at all');
  const { status, stderr } = spawnSync(
    process.execPath,
    [projectFolder('bin', 'insight.js'), 'purge', '--before', '2018-05', '--out', folder.path],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/a database in the output folder is damaged\. Run 'insight build'/);
});
