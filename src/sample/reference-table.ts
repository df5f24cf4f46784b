import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFolder } from '../project-folder.ts';

/** The rows of a reference table of the project, by column name. */
export function referenceTable(file: string): Record<string, string>[] {
  return tableRows(readFileSync(projectFolder('data-raw', 'reference', file), 'utf8'), ',');
}

/** The rows of a table written as text, its columns padded with spaces. */
export function textTable(text: string, delimiter: string): Record<string, string>[] {
  return tableRows(text, delimiter);
}

function tableRows(text: string, delimiter: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, delimiter, trim: true, skip_empty_lines: true });
}
