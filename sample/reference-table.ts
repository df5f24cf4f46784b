import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

let root = dirname(fileURLToPath(import.meta.url));
while (!existsSync(join(root, 'data-raw', 'reference'))) root = dirname(root);

/** The rows of a reference table of the project, by column name. */
export function referenceTable(file: string): Record<string, string>[] {
  return tableRows(readFileSync(join(root, 'data-raw', 'reference', file), 'utf8'), ',');
}

/** The rows of a table written as text, its columns padded with spaces. */
export function textTable(text: string, delimiter: string): Record<string, string>[] {
  return tableRows(text, delimiter);
}

function tableRows(text: string, delimiter: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, delimiter, trim: true, skip_empty_lines: true });
}
