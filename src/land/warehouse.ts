import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Database, readSql } from '../engine/index.ts';
import { type Finding, noted } from '../findings/index.ts';
import { damageOf, PlainError } from '../plain-error.ts';
import { restoreMark } from './purged-before.ts';

const fileName = 'warehouse.duckdb';

/** The private working folder below an output folder: record-level data and the key, readable by its owner only. */
export function warehouseFolder(out: string): string {
  return join(out, 'warehouse');
}

/**
 * Opens the private working database, making its folder and tables where they do not exist yet. `memory` is how much of
 * it DuckDB may use, as `4GB`, four fifths of the machine's where it is null: what needs more is put on the disk, in the
 * same folder, for as long as it is needed.
 */
export async function openWarehouse(folder: string, memory: string | null = null): Promise<Database> {
  keepPrivate(folder);
  const settings = {
    // A build writes much at once: one checkpoint at its end instead of one per transaction.
    wal_autocheckpoint: '1GB',
    temp_directory: join(folder, 'spilled'),
    ...(memory !== null && { memory_limit: memory }),
  };
  const database = await Database.open(join(folder, fileName), { settings });
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

const tables = [
  'receipt',
  'extract_finding',
  'extract_content',
  'extract_choice',
  'choice_finding',
  'quarantine',
  'purge',
  'origin',
];

async function createTables(database: Database): Promise<void> {
  await database.useMacros();
  for (const table of tables) await database.run(readSql(`warehouse/${table}.sql`));
}

/**
 * Makes a folder, and lets nobody but its owner into it or at a file in it, whatever they were before. On Windows,
 * which keeps rights in lists instead, nothing changes: `docs/security.md` says what to set there.
 */
export function keepPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  restrict(folder);
}

function restrict(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o700 : 0o600);
  if (!isFolder) return;
  // A file of the database may go while it is being looked at.
  for (const name of readdirSync(path)) if (existsSync(join(path, name))) restrict(join(path, name));
}

/** Whether an error says that the database file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && damageOf(fileName).test(error.message);
}

/** Opens the warehouse, if there is one, to see whether it can be: a damaged one is set aside, and told. */
export async function setAsideIfDamaged(folder: string): Promise<Finding | null> {
  const path = join(folder, fileName);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  // A folder, or a link that leads nowhere: no warehouse can be made in its place.
  if (!existsSync(path) || statSync(path).isDirectory()) return wasSetAside(setAside(folder));
  try {
    const database = await Database.open(path);
    database.close();
    return null;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return wasSetAside(setAside(folder));
  }
}

/** A warehouse that was found damaged while a build read it. */
export class WarehouseDamaged extends PlainError {
  constructor(folder: string) {
    super(
      `the warehouse is damaged, and was set aside as ${setAside(folder)}; what was published before still stands, whole. ` +
        'Build again: the warehouse is then made again from the extracts. Have the disk checked',
    );
  }
}

/** Renames the database, and what belongs to it, so that the next is made again. The key stays where it is. */
function setAside(folder: string): string {
  let number = 1;
  const aside = () => join(folder, `damaged-${number}.duckdb`);
  while (existsSync(aside())) number += 1;
  for (const ending of ['', '.wal']) {
    const from = join(folder, `${fileName}${ending}`);
    if (lstatSync(from, { throwIfNoEntry: false })) renameSync(from, `${aside()}${ending}`);
  }
  return aside();
}

function wasSetAside(path: string): Finding {
  return noted('warehouse-set-aside', path, {
    expected: 'a warehouse that can be opened',
    got: 'one that is damaged: it was set aside under this name, and is made again from the extracts',
    todo: 'Have the disk checked, and delete this file when nobody needs it any more',
  });
}
