import { isBlankText, parseLine } from '../csv.ts';
import { type Database, DatabaseError, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import type { Inspection } from './byte-findings.ts';
import { isPacked, openText } from './inspect-bytes.ts';
import { longestLine } from './line-scan.ts';

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
 * DuckDB reads what is plain. All of any other file is read line by line, by `rowOf`, which makes the same rows of
 * plain lines: what becomes of a line never depends on another.
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
  const text = inspection.oddText ?? openText(extract.path);
  return readLineByLine(database, extract.file, text, columns);
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

/** As many fields as a spreadsheet has columns: a line of more is no row, even where all that follow are blank. */
const mostFields = 16_384;

/** What people separate columns by in place of commas. */
export const otherDelimiters = [
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'vertical bars' },
];

/** Why a line is no row: in words, and for short what tells reasons apart that are named once. */
interface NoRow {
  readonly error: string;
  readonly reason: string;
}

/**
 * The fields of one line, one for each column; or why it is no row. Blank fields beyond the columns are left out, as
 * spreadsheets write them.
 */
function rowOf(line: string, columns: number): { fields: string[] } | NoRow {
  const parsed = parseLine(line);
  if ('error' in parsed) return { error: parsed.error, reason: parsed.error };
  const { fields } = parsed;
  const beyond = fields.slice(columns);
  const isRow = fields.length >= columns && fields.length <= mostFields && beyond.every(isBlankText);
  if (isRow) return { fields: fields.slice(0, columns) };
  const other = otherDelimiters.find(({ delimiter }) => line.split(delimiter).length === columns);
  const by = other && columns > 1 ? `, or ${countFields(columns)} separated by ${other.name}` : '';
  const error = `${countFields(fields.length)}${by}`;
  return { error, reason: beyond.length > 0 ? 'too many' : 'too few' };
}

/** Slower than reading in bulk, and exact about lines. */
async function readLineByLine(
  database: Database,
  file: string,
  text: AsyncIterable<Buffer> | Iterable<Buffer>,
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
  for await (const content of linesOf(text)) {
    line += 1;
    if (line === 1 || isBlankText(content)) continue;
    rowsIn += 1;
    const row = rowOf(content, columns.length);
    if ('fields' in row) {
      rows.push([line, ...row.fields.map((field) => field || null)]);
    } else {
      const { error, reason } = row;
      const before = findings.get(reason) ?? brokenLine(file, line, columns.length, error);
      findings.set(reason, { ...before, rows: before.rows + 1 });
      broken.push([line, `broken-line: ${error}`]);
      brokenLines += 1;
    }
    if (rows.length >= rowsPerAppend) await database.append('extract_row', rows.splice(0));
    if (broken.length >= rowsPerAppend) await database.append('broken_line', broken.splice(0));
  }
  await database.append('extract_row', rows);
  await database.append('broken_line', broken);
  return { rowsIn, brokenLines, broken: [...findings.values()] };
}

/** The lines of a text, split where `LineScan` counts them: at line feeds only. */
async function* linesOf(text: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const piece of text) {
    const lines = (pending + decoder.decode(piece, { stream: true })).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (pending) yield pending.replace(/\r$/, '');
}

function countFields(count: number): string {
  return `${count.toLocaleString('en-GB')} field${count === 1 ? '' : 's'}`;
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
