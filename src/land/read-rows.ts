import { parseLine } from '../csv.ts';
import { type Database, DatabaseError, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import type { Inspection } from './byte-findings.ts';
import { isPacked, openText } from './inspect-bytes.ts';
import { isBlankLine, longestLine } from './line-counter.ts';

/** Rows are appended to the database by so many at a time. */
const rowsPerAppend = 10_000;

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
 * Reads an extract's rows into `extract_row` (extract_line, and each column as text; blanks as null), and the
 * numbers of the lines that no row can be made of into `broken_line`.
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
  return readLineByLine(database, extract, columns);
}

async function readInBulk(database: Database, path: string, columns: readonly string[]): Promise<number> {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`);
  const sql = readSql('land/read_in_bulk.sql', {
    path: literal(path),
    columns: `{${types.join(', ')}}`,
    longest: longestLine * 2,
    compression: literal(isPacked(path) ? 'gzip' : 'none'),
  });
  try {
    const [made] = await database.rows<{ Count: number }>(sql);
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

/** Slower than reading in bulk by far, and exact about lines. */
async function readLineByLine(
  database: Database,
  { path, file }: { readonly path: string; readonly file: string },
  columns: readonly string[],
): Promise<RawRows> {
  const types = columns.map((name) => `${identifier(name)} varchar`);
  await database.run(readSql('warehouse/extract_row.sql', { columns: types.join(', ') }));
  await database.run(readSql('warehouse/broken_line.sql'));
  const rows: (string | number | null)[][] = [];
  const broken: [number, string][] = [];
  const findings = new Map<string, Finding>();
  let line = 0;
  let rowsIn = 0;
  let brokenLines = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    if (line === 1 || isBlankLine(text)) continue;
    rowsIn += 1;
    const parsed = parseLine(text);
    if ('fields' in parsed && parsed.fields.length === columns.length) {
      rows.push([line, ...parsed.fields.map((field) => field || null)]);
    } else {
      const got = 'error' in parsed ? parsed.error : countFields(parsed.fields.length);
      // Lines with too many fields are one reason, however many they have.
      const reason = 'error' in parsed ? got : String(parsed.fields.length > columns.length);
      const before = findings.get(reason) ?? brokenLine(file, line, columns.length, got);
      findings.set(reason, { ...before, rows: before.rows + 1 });
      broken.push([line, `broken-line: ${got}`]);
      brokenLines += 1;
    }
    if (rows.length >= rowsPerAppend) await database.append('extract_row', rows.splice(0));
    if (broken.length >= rowsPerAppend) await database.append('broken_line', broken.splice(0));
  }
  await database.append('extract_row', rows);
  await database.append('broken_line', broken);
  return { rowsIn, brokenLines, broken: [...findings.values()] };
}

/** The lines of a text file, split where `LineCounter` counts them: at line feeds only. */
async function* linesOf(path: string): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const piece of openText(path)) {
    const lines = (pending + decoder.decode(piece, { stream: true })).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (pending) yield pending.replace(/\r$/, '');
}

function countFields(count: number): string {
  return `${count} field${count === 1 ? '' : 's'}`;
}

function brokenLine(file: string, line: number, fields: number, got: string): Finding {
  return finding({
    code: 'broken-line',
    level: 'rejects row',
    file,
    line,
    expected: `${fields} fields on one line`,
    got,
    todo: 'Ask the supplier to correct the row; the others are used',
  });
}
