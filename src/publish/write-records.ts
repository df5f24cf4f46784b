import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../engine/duckdb.ts';
import { keepPrivate } from '../land/keep-private.ts';
import { feedsOf, martNames } from '../marts/mart-files.ts';
import type { Build } from '../pipeline/build.ts';
import { copyMart } from './copy-mart.ts';
import { exportTable } from './export-tables.ts';
import { createExtractNumbers } from './extract-numbers.ts';

/**
 * Writes `records.duckdb`, Parquet and Arrow of every mart into a folder that its owner alone may read: the records
 * behind the figures, without references to persons. They are not disclosure-checked, and so not published.
 */
export async function writeRecords(build: Build, folder: string): Promise<string[]> {
  const { database } = build;
  for (const name of ['', 'parquet', 'arrow'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const marts = martNames.filter((mart) => feedsOf(mart, build.publication.feeds).length > 0);
  await createExtractNumbers(database, build);
  await database.run(`attach ${literal(join(folder, 'records.duckdb'))} as records`);
  try {
    for (const mart of marts) {
      build.onProgress(mart);
      await copyMart(build, mart);
      await exportTable(database, `records.${mart}`, mart, folder);
    }
  } finally {
    await database.run('detach records');
  }
  writeFileSync(join(folder, '.gitignore'), '*\n');
  keepPrivate(folder);
  return [...marts];
}
