import { type Database, DatabaseError, literal } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Inspection } from './inspect-bytes.ts';
import { longestLine } from './line-counter.ts';
import { readLineByLine } from './read-line-by-line.ts';
import { isPacked } from './text-stream.ts';

/** The table an extract's rows are read into: the line they stand on and their values as text. */
export const rawTable = 'extract_row';

/** The lines that no row could be made of, each with its reason. */
export const brokenTable = 'broken_line';

/** How rows are read: whole by DuckDB where that can be, or line by line in any case. */
export type Reading = 'in bulk' | 'line by line';

export interface RawRows {
  /** Rows of the extract: every line but the header and blank ones. */
  readonly rowsIn: number;
  readonly brokenLines: number;
  /** One finding per reason why lines are broken, naming the first. */
  readonly broken: readonly Finding[];
}

/** DuckDB gave up on a file as a whole; the transaction it stood in is lost. Read line by line, it can be told why. */
export class BulkReadFailed extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`could not be read in bulk: ${path}`, { cause });
  }
}

/**
 * Reads an extract's rows into `extract_row` (extract_line, and each column as text; blanks as null).
 *
 * DuckDB reads it whole and leaves out lines that are no rows. Only where it leaves any out, or where rows do not
 * stand one to a line, is the file read line by line instead, so that a broken line costs that line alone and is
 * named.
 */
export async function readRows(
  database: Database,
  extract: { readonly path: string; readonly file: string },
  columns: readonly string[],
  inspection: Inspection,
  reading: Reading,
): Promise<RawRows> {
  if (reading === 'in bulk' && inspection.isPlain) {
    const rows = await readInBulk(database, extract.path, columns);
    if (rows === inspection.rows) return { rowsIn: rows, brokenLines: 0, broken: [] };
  }
  return readLineByLine(database, extract, columns, { rows: rawTable, broken: brokenTable });
}

async function readInBulk(database: Database, path: string, columns: readonly string[]): Promise<number> {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  try {
    const [made] = await database.rows<{ Count: number }>(
      `create or replace temp table ${rawTable} as
       select row_number() over () + 1 as extract_line, *
       from read_csv(${literal(path)}, auto_detect = false, header = true, all_varchar = true,
         columns = {${types}}, delim = ',', quote = '"', escape = '"', strict_mode = true,
         null_padding = false, ignore_errors = true, max_line_size = ${longestLine * 2},
         hive_partitioning = false, compression = ${literal(isPacked(path) ? 'gzip' : 'none')})`,
    );
    return made?.Count ?? 0;
  } catch (error) {
    if (isAboutFile(error)) throw new BulkReadFailed(path, error);
    throw error;
  }
}

/** Other errors, such as memory that runs out, would come back in another way of reading, or be hidden by it. */
function isAboutFile(error: unknown): boolean {
  return error instanceof DatabaseError && /^(IO|Invalid Input) Error/.test(error.message);
}
