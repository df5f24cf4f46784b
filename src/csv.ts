import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/**
 * The fields of one line of CSV, or what is wrong with it. A field may be quoted; a line break inside a
 * field is not allowed, so a quote left open is an error of this line alone. A quotation mark in the middle of a
 * field that does not begin with one stands for itself.
 */
export function parseLine(line: string): { fields: string[] } | { error: string } {
  if (!line.includes('"')) return { fields: line.split(',') };
  const strict = parseOne(line, false);
  return 'error' in strict && strict.error === 'INVALID_OPENING_QUOTE'
    ? explained(parseOne(line, true))
    : explained(strict);
}

function parseOne(line: string, relaxQuotes: boolean): { fields: string[] } | { error: string } {
  try {
    const [fields] = parse(line, {
      relax_column_count: true,
      relax_quotes: relaxQuotes,
      trim: true,
      // Set explicitly, as a carriage return inside the line would otherwise be taken for the end of a record.
      record_delimiter: '\n',
    }) as string[][];
    return { fields: fields ?? [''] };
  } catch (error) {
    return { error: (error as { code?: string }).code ?? 'unknown' };
  }
}

function explained(parsed: { fields: string[] } | { error: string }): typeof parsed {
  return 'error' in parsed ? { error: explain(parsed.error) } : parsed;
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

function explain(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark that is opened and not closed on its line';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return 'text after a closing quotation mark';
    default:
      return `a line that cannot be read as CSV (${code})`;
  }
}
