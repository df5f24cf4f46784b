import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeSample } from '../../../sample/index.ts';
import type { Publication } from '../../../src/pipeline/index.ts';

/** Writes synthetic extracts of a publication's feeds; their paths below the folder, the earliest months first. */
export async function extractsIn(folder: string, { feeds }: Publication, seed: number): Promise<string[]> {
  await writeSample({ out: folder, seed });
  for (const name of readdirSync(folder))
    if (!feeds.includes(name)) rmSync(join(folder, name), { recursive: true });
  const files = feeds.flatMap((feed) =>
    readdirSync(join(folder, feed))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => join(feed, name)),
  );
  // Of whole seconds, as a copy does not keep a time to its last digit.
  const writtenAt = new Date('2018-06-05T06:00:00Z');
  for (const file of files) utimesSync(join(folder, file), writtenAt, writtenAt);
  return files.sort((a, b) => a.slice(-20).localeCompare(b.slice(-20)) || a.localeCompare(b));
}

/** Copies extracts into a raw folder, which it returns. */
export function arrive(from: string, raw: string, files: readonly string[]): string {
  for (const file of files) {
    mkdirSync(join(raw, file, '..'), { recursive: true });
    cpSync(join(from, file), join(raw, file), { preserveTimestamps: true });
  }
  return raw;
}
