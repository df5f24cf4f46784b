import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openForReading } from '../../src/commands/open-warehouse.ts';
import { lastRuns } from '../../src/pipeline/runs.ts';
import { buildInto, passingFolder } from '../build-into.ts';
import { publishedState } from '../harness/kill-test/published-state.ts';
import { buildMart, martOnly, writeStreet } from './street-build.ts';

afterEach(() => void vi.useRealTimers());

test('builds stand in the order they were made, and take no less than no time, whatever the clock says', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const options = { rawFolder: join(folder.path, 'raw'), out: join(folder.path, 'out') };
  vi.useFakeTimers({ toFake: ['Date'] });
  const months = ['1998-03', '1998-04', '1998-05'];
  for (const [index, now] of ['2030-01-01', '1999-12-31', '2018-06-10'].entries()) {
    writeStreet(options.rawFolder, months[index] ?? '', months[index] ?? '');
    vi.setSystemTime(new Date(now));
    // While it runs the clock is set back by a year.
    const make: typeof martOnly.make = (run) => {
      vi.setSystemTime(Date.now() - 365 * 86_400_000);
      return martOnly.make(run);
    };
    await buildInto({ ...martOnly, make }, options);
  }
  const warehouse = await openForReading(options.out);
  onTestFinished(() => warehouse.close());
  const runs = await lastRuns(warehouse, 10);
  expect(runs.map(({ as_at, started_at }) => `${as_at} ${started_at.slice(0, 4)}`)).toEqual([
    '1998-05 2018',
    '1998-04 1999',
    '1998-03 2030',
  ]);
  expect(runs.every(({ seconds }) => seconds >= 0 && seconds < 60)).toBe(true);
});

test('extracts written in the future, or in 1970, give the same figures', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const rawFolder = join(folder.path, 'raw');
  writeStreet(rawFolder, '2018-04', '2018-05');
  const built = async (name: string) => {
    const out = join(folder.path, name);
    await buildMart(rawFolder, out);
    return (await publishedState(out))?.get('results');
  };
  const before = await built('before');
  utimesSync(join(rawFolder, '2018-04-x-street.csv'), 1, 1);
  utimesSync(join(rawFolder, '2018-05-x-street.csv'), 4_000_000_000, 4_000_000_000);
  expect(await built('after')).toBe(before);
});
