import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parseLine } from '../csv.ts';
import { type Database, identifier, literal } from '../duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { longestLine } from './byte-problems.ts';
import type { Inspection } from './inspect-bytes.ts';

/** The table an extract's rows are read into: the line they stand on and their values as text. */
export const rawTable = 'extract_row';

export interface RawRows {
  /** Rows of the extract: every line but the header and blank ones. */
  readonly rowsIn: number;
  /** Lines that no row could be made of, each with its reason. */
  readonly broken: readonly Finding[];
}

/**
 * Reads an extract's rows into `extract_row` (extract_line, and each column as text; blanks as null).
 *
 * DuckDB reads it whole. Only where it cannot, or where its rows are not one to a line, is the file read
 * line by line instead, so that a broken line costs that line alone and is named.
 */
export async function readRows(
  database: Database,
  path: string,
  file: string,
  columns: readonly string[],
  inspection: Inspection,
): Promise<RawRows> {
  const expected = inspection.lines - 1;
  if (!inspection.hasLoneCarriageReturn && (await readInBulk(database, path, columns)) === expected) {
    return { rowsIn: expected, broken: [] };
  }
  return readLineByLine(database, path, file, columns);
}

/** Rows read, or null where DuckDB finds the file out of order. */
async function readInBulk(
  database: Database,
  path: string,
  columns: readonly string[],
): Promise<number | null> {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  await database.run(`drop table if exists ${rawTable}`);
  try {
    await database.run(
      `create temp table ${rawTable} as
       select row_number() over () + 1 as extract_line, *
       from read_csv(${literal(path)}, auto_detect = false, header = true, all_varchar = true,
         columns = {${types}}, delim = ',', quote = '"', escape = '"', strict_mode = true,
         null_padding = false, max_line_size = ${longestLine * 2},
         compression = ${literal(path.toLowerCase().endsWith('.gz') ? 'gzip' : 'none')})`,
    );
  } catch {
    return null;
  }
  const [counted] = await database.rows<{ rows: number }>(`select count(*) as rows from ${rawTable}`);
  return counted?.rows ?? null;
}

async function readLineByLine(
  database: Database,
  path: string,
  file: string,
  columns: readonly string[],
): Promise<RawRows> {
  await database.run(`drop table if exists ${rawTable}`);
  await database.run(
    `create temp table ${rawTable} (extract_line double, ${columns.map((name) => `${identifier(name)} varchar`).join(', ')})`,
  );
  const broken: Finding[] = [];
  const rows: (string | number | null)[][] = [];
  let line = 0;
  let rowsIn = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    if (line === 1 || text === '') continue;
    rowsIn += 1;
    const parsed = parseLine(text);
    if ('fields' in parsed && parsed.fields.length === columns.length) {
      rows.push([line, ...parsed.fields.map((field) => field || null)]);
    } else {
      const got = 'error' in parsed ? parsed.error : `${parsed.fields.length} fields`;
      broken.push(brokenLine(file, line, columns.length, got));
    }
    if (rows.length >= 10_000) await database.append(rawTable, rows.splice(0));
  }
  await database.append(rawTable, rows);
  return { rowsIn, broken };
}

/** The lines of a text file, split where `inspectBytes` counts them: at line feeds only. */
async function* linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = path.toLowerCase().endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of input) {
    const lines = (pending + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (pending) yield pending.replace(/\r$/, '');
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
    rows: 1,
  });
}
