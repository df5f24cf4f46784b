import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What shows nothing and takes no room, such as a zero-width space or a byte order mark: values are kept without. */
const unseen = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';

const blankText = new RegExp(`^[\\s,"\\0\\x1A\\u0085${unseen}]*$`);

/** Whether a line has no value: nothing but commas, quotation marks, and what stands for spaces or is not seen. */
export function isBlankText(line: string): boolean {
  return blankText.test(line);
}

const anySpaces = /\s*/y;

/**
 * The fields of one line of CSV, or what is wrong with it. A field may be quoted, with spaces around it, and two
 * quotation marks in it stand for one; a line break inside a field is not allowed, so a quotation mark left open is
 * an error of this line alone. A mark in the middle of a field that does not begin with one stands for itself.
 */
export function parseLine(line: string): { fields: string[] } | { error: string } {
  if (!line.includes('"')) return { fields: line.split(',') };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const start = afterSpaces(line, at);
    let end: number;
    if (line[start] === '"') {
      const close = closingMark(line, start + 1);
      if (close < 0) return { error: 'a quotation mark that is opened and not closed on its line' };
      end = afterSpaces(line, close + 1);
      if (end < line.length && line[end] !== ',') return { error: 'text after a closing quotation mark' };
      fields.push(line.slice(start + 1, close).replaceAll('""', '"'));
    } else {
      const next = line.indexOf(',', at);
      end = next < 0 ? line.length : next;
      fields.push(line.slice(at, end));
    }
    if (end >= line.length) return { fields };
    at = end + 1;
  }
}

function afterSpaces(line: string, from: number): number {
  anySpaces.lastIndex = from;
  anySpaces.test(line);
  return anySpaces.lastIndex;
}

/** Where a quoted field that begins here is closed; -1 where it is not. */
function closingMark(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

/** The records of a small CSV text with a header line, such as a reference table. */
export function parseTable(text: string): Record<string, string>[] {
  return parse(text, {
    columns: true,
    bom: true,
    skip_records_with_empty_values: true,
    skip_empty_lines: true,
    trim: true,
  }) as Record<string, string>[];
}

/** Rows as CSV text with a header line. Text that a spreadsheet would run as a formula is made harmless, and spaces
 * around text are kept from those who trim. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return stringify(rows as unknown[][], {
    header: true,
    columns: [...columns],
    quoted_match: /^\s|\s$/,
    cast: { string: harmless, boolean: String },
  });
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
