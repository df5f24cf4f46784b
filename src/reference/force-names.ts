import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** What texts call the force whose own extracts are read. */
export function readForceNames(): string[] {
  const file = projectFolder('data-raw', 'reference', 'force-names.csv');
  return parseTable(readFileSync(file, 'utf8')).map(({ name = '' }) => name);
}
