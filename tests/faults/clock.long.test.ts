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
    // Of a clock that is 18 years after the last run it asks which month is meant.
    const asAt = now === '2018-06-10' ? { asAt: '1998-05' } : {};
    // While it runs the clock is set back by a year.
    const make: typeof martOnly.make = (run) => {
      vi.setSystemTime(Date.now() - 365 * 86_400_000);
      return martOnly.make(run);
    };
    await buildInto({ ...martOnly, make }, { ...options, ...asAt });
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

test.each([
  ['1975-06-10', 'June 1975'],
  ['2018-03-20', 'March 2018'],
])('a build is stopped on %s, as most feeds have extracts of months after that', async (now, got) => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const [rawFolder, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  writeStreet(rawFolder, '2018-02', '2018-05');
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(now));
  const { made, blocked } = await buildMart(rawFolder, out);
  expect(made).toBe(null);
  expect(blocked).toMatchObject({ code: 'clock-behind', level: 'blocks', got });
  expect(await publishedState(out)).toBe(null);
  vi.setSystemTime(new Date('2018-06-10'));
  expect((await buildMart(rawFolder, out)).blocked).toBe(null);
});

test('a build is stopped where the clock is two years after the last run and the newest extract, until it is right or a month is named', async () => {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const options = { rawFolder: join(folder.path, 'raw'), out: join(folder.path, 'out') };
  writeStreet(options.rawFolder, '2018-04', '2018-05');
  vi.useFakeTimers({ toFake: ['Date'] });
  const builtAt = async (now: string, asAt: string | null = null) => {
    vi.setSystemTime(new Date(now));
    const { blocked } = await buildInto(martOnly, { ...options, asAt });
    return blocked?.code ?? 'built';
  };
  expect(await builtAt('2018-06-10')).toBe('built');
  expect(await builtAt('2020-05-10')).toBe('built');
  for (let time = 0; time < 2; time += 1) expect(await builtAt('2035-05-10')).toBe('clock-ahead');
  expect(await builtAt('2035-05-10', '2018-05')).toBe('built');
  // What was made while the clock was ahead binds nobody.
  expect(await builtAt('2020-05-11')).toBe('built');
});
