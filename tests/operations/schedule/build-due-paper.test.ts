import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthSpine } from '../../../src/calendar.ts';
import { contractOf } from '../../../src/contracts/index.ts';
import { Database } from '../../../src/engine/duckdb.ts';
import { openWarehouse, warehouseFolder } from '../../../src/land/warehouse.ts';
import { arrivalsIn, buildDuePaper, type Ending } from '../../../src/operations/schedule/build-due-paper.ts';
import { lastRun } from '../../../src/operations/schedule/due-run.ts';
import { optionsOf } from '../../../src/pipeline/options.ts';
import { projectFolder } from '../../../src/project-folder.ts';
import { writeExtract } from '../../any-extract.ts';
import { passingFolder, quietly } from '../../build-into.ts';
import { publishMart } from '../../publish/build-mart.ts';
import { paper } from './small-world.ts';

describe('a paper that is due, of which one feed has not come', () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const quick = { ...paper, make: publishMart };
  const run = lastRun(quick, new Date('2018-06-15T05:00:00Z'));
  let ending: Ending;
  beforeAll(async () => {
    for (const month of monthSpine('2018-04', '2018-05'))
      writeExtract(raw, contractOf('safeguarding'), month, ['1']);
    writeExtract(raw, contractOf('missing'), '2018-04', ['1']);
    if (!run) throw new Error('nothing due');
    const options = optionsOf({ rawFolder: raw, out, allowed: ['all-withheld', 'lost-papers'] });
    await buildDuePaper(run, options, quietly);
    ending = await buildDuePaper(run, options, quietly);
  });
  afterAll(folder.remove);

  it('is told to miss it by the names of the files alone', () => {
    const arrived = arrivalsIn(raw, quick, null);
    expect(arrived.missing('2018-05')).toEqual(['missing']);
    expect(Object.fromEntries(arrived.newest)).toEqual({ safeguarding: '2018-05', missing: '2018-04' });
    const nothing = arrivalsIn(join(folder.path, 'nowhere'), quick, null);
    expect(nothing.missing('2018-05')).toEqual(['safeguarding', 'missing']);
  });

  it('is built as at its month, and says what is missing', () => {
    expect(ending).toEqual({ state: 'built', outcome: 'built without missing', missing_feeds: ['missing'] });
  });

  it('is noted in the runs of the mart, after the builds before it', async () => {
    const published = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
    const runs = await published.rows('select publication, as_at, outcome, seconds > 0 as ended from runs');
    published.close();
    const same = { publication: 'performance-insight', as_at: '2018-05', outcome: 'built without missing' };
    expect(runs).toEqual([
      { ...same, ended: true },
      { ...same, ended: null },
    ]);
  });
});

it('a build ends with 4, and says so in words, while another process holds the warehouse', async () => {
  const folder = passingFolder();
  mkdirSync(join(folder.path, 'raw'));
  const warehouse = await openWarehouse(warehouseFolder(folder.path));
  const given = ['build', 'open-data', '--raw', join(folder.path, 'raw'), '--out', folder.path];
  const second = spawnSync(process.execPath, [projectFolder('bin', 'insight.js'), ...given], {
    encoding: 'utf8',
  });
  warehouse.close();
  folder.remove();
  expect(second.stderr).toContain('in use by another process, such as a build: wait until it has ended');
  expect(second.status).toBe(4);
});
