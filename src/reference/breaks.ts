import { readFileSync } from 'node:fs';
import type { Month } from '../calendar.ts';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';

/** A dated change of recording: values before it and from it on are not comparable. */
export interface Break {
  /** The first month recorded in the new way. */
  readonly month: Month;
  /** Codes of the measures it touches. */
  readonly measures: readonly string[];
  readonly what_changed: string;
}

/** The register of breaks, in order of time. */
export function readBreaks(): Break[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'breaks.csv'), 'utf8');
  return parseTable(text)
    .map(({ month = '', measures = '', what_changed = '' }) => ({
      month,
      measures: measures.split(' '),
      what_changed,
    }))
    .sort((a, b) => a.month.localeCompare(b.month));
}
