import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { machineFault } from '../../src/commands/end-with.ts';
import { passingFolder } from '../build-into.ts';
import { publishedState } from '../harness/kill-test/published-state.ts';
import { canMakeDisks, smallDisk } from './mounted.ts';
import { buildMart, differencesFromClean, writeStreet } from './street-build.ts';

/** An output folder on a disk of its own, with one build of two months; a third month has come since. */
async function builtOnDisk() {
  const [folder, disk] = [passingFolder(), smallDisk(64)];
  if (!disk) throw new Error('no disk');
  onTestFinished(() => {
    disk.remove();
    folder.remove();
  });
  const [raw, clean, out] = [join(folder.path, 'raw'), join(folder.path, 'clean'), join(disk.path, 'out')];
  writeStreet(raw, '2018-03', '2018-04');
  await buildMart(raw, out);
  writeStreet(raw, '2018-05', '2018-05');
  return { raw, clean, out, disk, before: await publishedState(out) };
}

/** Fills a disk until so many bytes are free. */
function fill(path: string, left: number): () => void {
  const { bavail, bsize } = statfsSync(path);
  const file = join(path, 'filling');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return () => rmSync(file);
}

/** What people are told of a build that fails; blank where it does well. */
async function toldOf(raw: string, out: string): Promise<string> {
  return buildMart(raw, out).then(
    () => '',
    (error: unknown) => machineFault(error) ?? String(error),
  );
}

test.skipIf(!canMakeDisks)(
  'a disk that is full at any point of a build leaves the old mart whole, and the next build does well by itself',
  async () => {
    const { raw, clean, out, disk, before } = await builtOnDisk();
    const failed: number[] = [];
    for (let left = 0; ; left += 500_000) {
      const empty = fill(disk.path, left);
      const told = await toldOf(raw, out);
      empty();
      if (told === '') break;
      failed.push(left);
      expect(told).toMatch(/the disk is full\. Free some space/);
      expect(await publishedState(out)).toEqual(before);
    }
    expect(failed.length).toBeGreaterThan(2);
    expect(await toldOf(raw, out)).toBe('');
    expect(await differencesFromClean(raw, out, clean)).toEqual([]);
  },
);

test.skipIf(!canMakeDisks)('an output folder that can only be read is told, and its mart stays', async () => {
  const { raw, clean, out, disk, before } = await builtOnDisk();
  expect(disk.setWritable(false)).toBe(true);
  expect(await toldOf(raw, out)).toMatch(/on a disk that can only be read\. Name another with --out/);
  expect(await publishedState(out)).toEqual(before);
  expect(disk.setWritable(true)).toBe(true);
  expect(await toldOf(raw, out)).toBe('');
  expect(await differencesFromClean(raw, out, clean)).toEqual([]);
});
