import { join } from 'node:path';
import { Database, readSql } from '../engine/index.ts';
import { keepPrivate } from './keep-private.ts';
import { restoreMark } from './purged-before.ts';

/** The private working folder below an output folder: record-level data and the key, readable by its owner only. */
export function warehouseFolder(out: string): string {
  return join(out, 'warehouse');
}

/** Opens the private working database, making its folder and tables where they do not exist yet. */
export async function openWarehouse(folder: string): Promise<Database> {
  keepPrivate(folder);
  const database = await Database.open(join(folder, 'warehouse.duckdb'));
  // A build writes much at once: one checkpoint at its end instead of one per transaction.
  await database.run("set wal_autocheckpoint = '1GB'");
  await createTables(database);
  await restoreMark(database, folder);
  keepPrivate(folder);
  return database;
}

/** A warehouse in memory, that leaves nothing behind. */
export async function temporaryWarehouse(): Promise<Database> {
  const database = await Database.open(':memory:');
  await createTables(database);
  return database;
}

const tables = ['receipt', 'extract_finding', 'extract_choice', 'choice_finding', 'quarantine', 'purge'];

async function createTables(database: Database): Promise<void> {
  await database.useMacros();
  for (const table of tables) await database.run(readSql(`warehouse/${table}.sql`));
}
