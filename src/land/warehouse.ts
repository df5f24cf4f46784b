import { join } from 'node:path';
import { Database } from '../engine/index.ts';
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

/** A warehouse that leaves nothing behind. */
export async function passingWarehouse(): Promise<Database> {
  const database = await Database.open(':memory:');
  await createTables(database);
  return database;
}

async function createTables(database: Database): Promise<void> {
  await database.run(
    `create table if not exists receipt (
       extract_id integer primary key, feed varchar, file varchar, month varchar, force varchar, version integer,
       is_synthetic boolean, sha256 varchar, content_sha256 varchar, bytes bigint,
       rows_in bigint, rows_accepted bigint, rows_quarantined bigint, state varchar, incomplete varchar,
       first_month varchar, last_month varchar, columns varchar, received_at varchar, fingerprint varchar
     )`,
  );
  await database.run(
    `create table if not exists extract_finding (
       extract_id integer, code varchar, level varchar, file varchar, line bigint, column_name varchar,
       expected varchar, got varchar, todo varchar, rows bigint
     )`,
  );
  await database.run(
    'create table if not exists extract_choice (extract_id integer, feed varchar, state varchar)',
  );
  await database.run(
    `create table if not exists choice_finding (
       feed varchar, code varchar, level varchar, file varchar, line bigint, column_name varchar,
       expected varchar, got varchar, todo varchar, rows bigint
     )`,
  );
  await database.run(
    'create table if not exists quarantine (extract_id integer, extract_line bigint, reason varchar, record varchar)',
  );
}
