import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../calendar.ts';
import { parseTable } from '../csv.ts';
import { projectFolder } from '../project-folder.ts';
import { isAmount } from './check-tables.ts';

/** The reference tables that signals look at. */
export interface Registers {
  readonly breaks: readonly Break[];
  readonly targets: readonly Target[];
}

/** Reads the register of breaks and the targets from the project's tables. */
export function readRegisters(folder = projectFolder('data-raw', 'reference')): Registers {
  return { breaks: readBreaks(folder), targets: readTargets(folder) };
}

/** A name that ends, whole or in part, as another begins. */
interface NameRow {
  /** The column of marts whose values the names are. */
  readonly column: string;
  readonly old: string;
  readonly new: string;
  /** The first month under the new name. */
  readonly month: Month;
  /** A rename or a merger is one series under the new name; the parts of a split have no series before it. */
  readonly kind: string;
}

/** The register of renames, mergers and splits. */
export function readRenames(): NameRow[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'renames.csv'), 'utf8');
  return parseTable(text) as unknown as NameRow[];
}

/** Every value that a list of names has. */
export function readListedValues(list: string): string[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', 'listed-values.csv'), 'utf8');
  return parseTable(text).flatMap((row) => (row.list === list && row.value !== undefined ? [row.value] : []));
}

/** The value that a part of a measure is to reach, in the measure's unit and on its better side. */
interface Target {
  readonly measure: string;
  readonly part: string;
  readonly target: number;
}

/** The targets of the plan; one that is blank or 0 is none. */
function readTargets(folder: string): Target[] {
  return parseTable(readFileSync(join(folder, 'targets.csv'), 'utf8'))
    .filter(({ target = '' }) => isAmount(target))
    .map(({ measure = '', part = '', target = '' }) => ({ measure, part, target: Number(target) }));
}

/** A dated change of recording: values before it and from it on are not comparable. */
export interface Break {
  /** The first month recorded in the new way. */
  readonly month: Month;
  /** Codes of the measures it touches. */
  readonly measures: readonly string[];
  readonly what_changed: string;
}

/** The register of breaks, in order of time. */
function readBreaks(folder: string): Break[] {
  const text = readFileSync(join(folder, 'breaks.csv'), 'utf8');
  return parseTable(text)
    .map(({ month = '', measures = '', what_changed = '' }) => ({
      month,
      measures: measures.split(' '),
      what_changed,
    }))
    .sort((a, b) => a.month.localeCompare(b.month));
}
