import { join } from 'node:path';
import { type Database, readSql } from '../engine/index.ts';

/** Below an output folder: the records behind the figures, for the force's own analysts. Never to be published. */
export const recordsFolder = 'data-records';

/** The DuckDB file of the records in an output folder. */
export function recordsFile(out: string): string {
  return join(out, recordsFolder, 'records.duckdb');
}

/** Attaches the records to an open mart, read-only, so that `from crime` finds them without a name before it. */
export async function attachRecords(mart: Database, out: string): Promise<void> {
  await mart.attach(recordsFile(out), 'records', { readOnly: true });
  await mart.run(readSql('published/with_records.sql'));
}
