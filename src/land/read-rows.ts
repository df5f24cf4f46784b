import { isBlankText, parseLine } from '../csv.ts';
import { type Database, DatabaseError, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { count } from '../words/index.ts';
import type { Inspection } from './byte-findings.ts';
import { orFinding } from './file-state.ts';
import { isPacked, openText } from './inspect-bytes.ts';
import { longestLine } from './line-scan.ts';

/** Rows are appended to the database by so many at a time. */
const rowsPerAppend = 10_000;

/** How rows are read: those of plain files together by DuckDB, or all line by line. */
export type Reading = 'in bulk' | 'line by line';

/** A file that was inspected. */
export interface InspectedFile {
  readonly path: string;
  /** Its name in findings. */
  readonly file: string;
  readonly inspection: Inspection;
}

export interface RawRows {
  /** What its rows have as `extract_place` in `extract_row`, and its broken lines in `broken_line`. */
  readonly place: number;
  /** Rows of the extract: every line but the header and blank ones. */
  readonly rowsIn: number;
  readonly brokenLines: number;
  /** One finding per reason why lines are broken, naming the first. */
  readonly broken: readonly Finding[];
  /** The place in `extract_row` of the first row of a file whose rows have no line numbers of their own. */
  readonly firstRow: number;
}

/**
 * Reads the rows of files, which have the same columns, and are packed all or none, into `extract_row`
 * (extract_place, extract_line, and each column as text; blanks as null), and the numbers of the lines that no row can be made of into
 * `broken_line`. A file that is gone meanwhile gives a finding.
 *
 * DuckDB reads what is plain, all files together: rows stand in their order, and the lines of each follow each other,
 * so that their numbers need not be written down. All of any other file is read line by line, by `rowOf`, which makes
 * the same rows of plain lines: what becomes of a line never depends on another.
 */
export async function readRows(
  database: Database,
  files: readonly InspectedFile[],
  columns: readonly string[],
  reading: Reading = 'in bulk',
): Promise<(RawRows | Finding)[]> {
  const plain = reading === 'in bulk' ? files.filter(({ inspection }) => inspection.isPlain) : [];
  const inBulk = await readInBulk(database, plain, columns);
  await database.run(readSql('warehouse/broken_line.sql'));
  const read: (RawRows | Finding)[] = [];
  let place = plain.length;
  for (const each of files) {
    const { file, path, inspection } = each;
    const rows = inBulk[plain.indexOf(each)];
    if (rows?.rowsIn === inspection.rows) {
      read.push(rows);
      continue;
    }
    const text = inspection.oddText ?? openText(path);
    const ofFile = place;
    read.push(await orFinding(file, () => readLineByLine(database, { file, text, place: ofFile }, columns)));
    place += 1;
  }
  return read;
}

/** Reads files into `extract_row`: what came of each, by its place. None where DuckDB gave up on them. */
async function readInBulk(
  database: Database,
  files: readonly InspectedFile[],
  columns: readonly string[],
): Promise<RawRows[]> {
  const types = columns.map((name) => `${identifier(name)} varchar`);
  const empty = readSql('warehouse/extract_row.sql', { columns: types.join(', ') });
  const [first] = files;
  if (first === undefined) {
    await database.run(empty);
    return [];
  }
  const sql = readSql('land/read_in_bulk.sql', {
    paths: `[${files.map(({ path }) => literal(path)).join(', ')}]`,
    columns: `{${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
    longest: longestLine * 2,
    compression: literal(isPacked(first.path) ? 'gzip' : 'none'),
  });
  try {
    await database.run(sql);
  } catch (error) {
    if (!isAboutFile(error)) throw error;
    await database.run(empty);
    return [];
  }
  const counts = await database.rows<{ extract_place: number; rows: number }>(
    readSql('land/rows_by_place.sql'),
  );
  let firstRow = 0;
  return files.map((_, place) => {
    const rowsIn = counts.find(({ extract_place }) => extract_place === place)?.rows ?? 0;
    const rows = { place, rowsIn, brokenLines: 0, broken: [], firstRow };
    firstRow += rowsIn;
    return rows;
  });
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
  const by = other && columns > 1 ? `, or ${count(columns, 'field')} separated by ${other.name}` : '';
  const error = `${count(fields.length, 'field')}${by}`;
  return { error, reason: beyond.length > 0 ? 'too many' : 'too few' };
}

/** Slower than reading in bulk, and exact about lines. */
async function readLineByLine(
  database: Database,
  { file, text, place }: { file: string; text: AsyncIterable<Buffer> | Iterable<Buffer>; place: number },
  columns: readonly string[],
): Promise<RawRows> {
  const rows: (string | number | null)[][] = [];
  const broken: [number, number, string][] = [];
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
      rows.push([place, line, ...row.fields.map((field) => field || null)]);
    } else {
      const { error, reason } = row;
      const before = findings.get(reason) ?? brokenLine(file, line, columns.length, error);
      findings.set(reason, { ...before, rows: before.rows + 1 });
      broken.push([place, line, `broken-line: ${error}`]);
      brokenLines += 1;
    }
    if (rows.length >= rowsPerAppend) await database.append('extract_row', rows.splice(0));
    if (broken.length >= rowsPerAppend) await database.append('broken_line', broken.splice(0));
  }
  await database.append('extract_row', rows);
  await database.append('broken_line', broken);
  return { place, rowsIn, brokenLines, broken: [...findings.values()], firstRow: 0 };
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
