import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WarehouseDamaged } from '../../src/land/warehouse.ts';
import { purge } from '../../src/pipeline/purge.ts';
import { passingFolder } from '../build-into.ts';
import { publishedState } from '../harness/kill-test/published-state.ts';
import { buildMart, differencesFromClean, writeStreet } from './street-build.ts';

/** An output folder with one build of two months, and the extract of a third that has come since. */
async function built() {
  const folder = passingFolder();
  onTestFinished(folder.remove);
  const place = (name: string) => join(folder.path, name);
  const [raw, out, clean] = [place('raw'), place('out'), place('clean')];
  writeStreet(raw, '2018-03', '2018-04');
  await buildMart(raw, out);
  writeStreet(raw, '2018-05', '2018-05');
  const warehouse = join(out, 'warehouse', 'warehouse.duckdb');
  const key = () => readFileSync(join(out, 'warehouse', 'pseudonym.key'), 'utf8');
  return { raw, out, clean, warehouse, key };
}

function garble(path: string, from: number, to: number): void {
  const bytes = readFileSync(path);
  for (let at = from; at < Math.min(to, bytes.length); at += 100) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

test.each([
  ['cut to its start', (path: string) => truncateSync(path, 100)],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['no database at all', (path: string) => writeFileSync(path, 'so many words '.repeat(1_000))],
  [
    'a folder',
    (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    'a link that leads nowhere',
    (path: string) => {
      rmSync(path);
      symlinkSync(join(path, 'nowhere'), path);
    },
  ],
  ['garbled', (path: string) => garble(path, 0, Number.POSITIVE_INFINITY)],
])(
  'a warehouse that is %s is set aside and made anew in the same run, with the same key',
  async (_, damage) => {
    const { raw, out, clean, warehouse, key } = await built();
    const before = key();
    damage(warehouse);
    const { made, setAside } = await buildMart(raw, out);
    expect(setAside).toMatchObject({ code: 'warehouse-set-aside', level: 'notes' });
    expect(made?.landed).toMatchObject({ newCount: 3, knownCount: 0 });
    expect(readdirSync(join(out, 'warehouse')).sort()).toEqual([
      'damaged-1.duckdb',
      'pseudonym.key',
      'warehouse.duckdb',
    ]);
    expect(key()).toBe(before);
    expect(await differencesFromClean(raw, out, clean)).toEqual([]);
  },
);

test('damage in any block of the warehouse costs at most one build, which says so, and no figure', async () => {
  const { raw, out, clean, warehouse } = await built();
  const before = await publishedState(out);
  const whole = `${out}.whole`;
  cpSync(out, whole, { recursive: true });
  let stopped = 0;
  const [head, block] = [12_288, 262_144];
  const { length } = readFileSync(warehouse);
  for (let from = head; from < length; from += block) {
    rmSync(out, { recursive: true });
    cpSync(whole, out, { recursive: true });
    garble(warehouse, from, from + block);
    try {
      await buildMart(raw, out);
    } catch (error) {
      stopped += 1;
      expect(error).toBeInstanceOf(WarehouseDamaged);
      expect((error as Error).message).toMatch(
        /damaged, and was set aside as .*damaged-\d+\.duckdb; .* Build again/,
      );
      expect(await publishedState(out)).toEqual(before);
      await buildMart(raw, out);
    }
    expect(await differencesFromClean(raw, out, clean)).toEqual([]);
  }
  expect(stopped).toBeGreaterThan(0);
});

test('months that were purged stay out of a warehouse that is made anew, and no copy of them is left', async () => {
  const { raw, out, warehouse } = await built();
  garble(warehouse, 0, 10_000);
  await buildMart(raw, out);
  await purge(out, '2018-05');
  expect(readdirSync(join(out, 'warehouse')).filter((name) => name.startsWith('damaged'))).toEqual([]);
  garble(warehouse, 0, 10_000);
  const { made, setAside } = await buildMart(raw, out);
  expect(setAside).not.toBeNull();
  expect(made?.landed.accepted.map(({ month }) => month)).toEqual(['2018-05']);
});

test('a mart that is damaged or gone is replaced by the next build', async () => {
  const { raw, out, clean } = await built();
  garble(join(out, 'data-mart', 'insight.duckdb'), 0, Number.POSITIVE_INFINITY);
  await buildMart(raw, out);
  rmSync(join(out, 'data-mart'), { recursive: true });
  await buildMart(raw, out);
  expect(await differencesFromClean(raw, out, clean)).toEqual([]);
});

test('a key that is empty stops the build and says what to do: no other is made in its place', async () => {
  const { raw, out, key } = await built();
  truncateSync(join(out, 'warehouse', 'pseudonym.key'), 0);
  await expect(buildMart(raw, out)).rejects.toThrow(
    'is empty: the key of person references is lost. Put it back from a copy',
  );
  expect(key()).toBe('');
});

test('a process that died while it made the key leaves none, and the next makes it whole', async () => {
  const { raw, out, key } = await built();
  const file = join(out, 'warehouse', 'pseudonym.key');
  rmSync(file);
  writeFileSync(`${file}.new`, 'abc');
  await buildMart(raw, out);
  expect(key()).toMatch(/^[0-9a-f]{64}$/);
  expect(existsSync(`${file}.new`)).toBe(false);
});
