import { parseLine } from '../csv.ts';
import { type Database, identifier } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { isBlankLine } from './line-counter.ts';
import type { RawRows } from './read-rows.ts';
import { openText } from './text-stream.ts';

const rowsPerAppend = 10_000;

/**
 * Reads a file's rows into one table, and the numbers of the lines that no row can be made of into another.
 * Slower than reading in bulk by far, and exact about lines.
 */
export async function readLineByLine(
  database: Database,
  { path, file }: { readonly path: string; readonly file: string },
  columns: readonly string[],
  tables: { readonly rows: string; readonly broken: string },
): Promise<RawRows> {
  const types = columns.map((name) => `${identifier(name)} varchar`).join(', ');
  await database.run(`create or replace temp table ${tables.rows} (extract_line double, ${types})`);
  await database.run(`create or replace temp table ${tables.broken} (extract_line double, reason varchar)`);
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
    if (rows.length >= rowsPerAppend) await database.append(tables.rows, rows.splice(0));
    if (broken.length >= rowsPerAppend) await database.append(tables.broken, broken.splice(0));
  }
  await database.append(tables.rows, rows);
  await database.append(tables.broken, broken);
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
