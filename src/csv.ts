import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/**
 * The fields of one line of CSV, or what is wrong with it. A field may be quoted; a line break inside a
 * field is not allowed, so a quote left open is an error of this line alone.
 */
export function parseLine(line: string): { fields: string[] } | { error: string } {
  if (!line.includes('"')) return { fields: line.split(',') };
  try {
    const [fields] = parse(line, { relax_column_count: true }) as string[][];
    return { fields: fields ?? [''] };
  } catch (error) {
    return { error: explain((error as { code?: string }).code) };
  }
}

/** The records of a small CSV text with a header line, such as a reference table. */
export function parseTable(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<
    string,
    string
  >[];
}

/** Rows as CSV text with a header line. Text that a spreadsheet would run as a formula is made harmless. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return stringify(rows as unknown[][], {
    header: true,
    columns: [...columns],
    cast: { string: harmless, boolean: String },
  });
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function explain(code: string | undefined): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark that is opened and not closed on its line';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text after a closing quotation mark';
    case 'INVALID_OPENING_QUOTE':
      return 'a quotation mark inside a field that does not begin with one';
    default:
      return `a line that cannot be read as CSV (${code ?? 'unknown'})`;
  }
}
