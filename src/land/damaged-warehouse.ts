import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { PlainError } from '../plain-error.ts';

const name = 'warehouse.duckdb';

/** What DuckDB says of a file that is none of its own, ends too early, or is not as it was written. */
const damage =
  /not a valid DuckDB database|corrupt database file|could not read enough bytes from file ".*warehouse\.duckdb/i;

/** Whether an error says that the database file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && damage.test(error.message);
}

/** Opens the warehouse, if there is one, to see whether it can be: a damaged one is set aside, and told. */
export async function setAsideIfDamaged(folder: string): Promise<Finding | null> {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
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
        'Build again: the warehouse is then made anew from the extracts. Have the disk checked',
    );
  }
}

/** Renames the database, and what belongs to it, so that the next is made anew. The key stays where it is. */
function setAside(folder: string): string {
  let number = 1;
  const aside = () => join(folder, `damaged-${number}.duckdb`);
  while (existsSync(aside())) number += 1;
  for (const ending of ['', '.wal']) {
    const from = join(folder, `${name}${ending}`);
    if (existsSync(from)) renameSync(from, `${aside()}${ending}`);
  }
  return aside();
}

function wasSetAside(path: string): Finding {
  return finding({
    code: 'warehouse-set-aside',
    level: 'notes',
    file: path,
    expected: 'a warehouse that can be opened',
    got: 'one that is damaged: it was set aside under this name, and is made anew from the extracts',
    todo: 'Have the disk checked, and delete this file when nobody needs it any more',
  });
}
