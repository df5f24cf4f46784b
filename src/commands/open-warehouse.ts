import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../engine/index.ts';
import { warehouseFolder } from '../land/index.ts';
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
