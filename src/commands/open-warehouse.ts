import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../engine/index.ts';
import { warehouseFolder } from '../land/index.ts';
import { recordsFile } from '../publish/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** The warehouse of an output folder, to read only. */
export async function openForReading(out: string): Promise<Database> {
  const path = join(warehouseFolder(out), 'warehouse.duckdb');
  if (!existsSync(path)) {
    throw new WrongUsage(
      `nothing has been built in ${out}: run 'insight build' first, or name its folder with --out`,
    );
  }
  const database = await Database.open(path, { readOnly: true });
  await database.useMacros();
  return database;
}

/** The path of the mart of an output folder. */
export function martIn(out: string): string {
  const path = join(out, 'data-mart', 'insight.duckdb');
  if (existsSync(path)) return path;
  throw new WrongUsage(
    `there is no mart at ${path}: run 'insight build' first, or name its folder with --out`,
  );
}

/** Refuses to go on where an output folder has no records. */
export function refuseWithoutRecords(out: string): void {
  if (!existsSync(recordsFile(out)))
    throw new WrongUsage(`there are no records at ${recordsFile(out)}: run 'insight build' first`);
}
