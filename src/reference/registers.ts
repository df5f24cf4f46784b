import type { Month } from '../calendar.ts';
import { readTargets, type Target } from './plan-targets.ts';
import { readReferenceTable } from './reference-tables.ts';

/** The registers: what changed in recording, and what is to be reached. */
export function readRegisters(folder?: string): { breaks: RegisteredBreak[]; targets: Target[] } {
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
  return readReferenceTable<NameRow>('renames');
}

/** The status of an activity that each word of a tracker stands for. */
export function readStatusWords(): Map<string, 'green' | 'amber' | 'red' | 'not started' | 'done'> {
  return new Map(
    readReferenceTable('status-words').map((row) => [row.status_word, row.delivery_status] as never),
  );
}

/** Every value that a list of names has. */
export function readListedValues(list: string): string[] {
  const values = readReferenceTable('listed-values');
  return values.flatMap((row) => (row.list === list && row.value !== undefined ? [row.value] : []));
}

/** A dated change of recording: values before it and from it on are not comparable. */
export interface Break {
  /** The first month recorded in the new way. */
  readonly month: Month;
  readonly what_changed: string;
}

/** A break with the rows it touches, as the register has it. */
export interface RegisteredBreak extends Break {
  /** The feed whose rows are recorded in another way; null where a measure is named instead. */
  readonly feed: string | null;
  /** Of these, what is made from a column of the feed or of a mart; null: all of it. */
  readonly column: string | null;
  /** Of these, the rows that have a value in it; null: all rows. */
  readonly value: string | null;
  /** The code of a measure, where no rows say what changed. */
  readonly measure: string | null;
}

/** The register of breaks, in order of time. */
function readBreaks(folder?: string): RegisteredBreak[] {
  const orNull = (cell = '') => (cell === '' ? null : cell);
  return readReferenceTable('breaks', folder)
    .map(({ month = '', feed, column, value, measure, what_changed = '' }) => ({
      month,
      feed: orNull(feed),
      column: orNull(column),
      value: orNull(value),
      measure: orNull(measure),
      what_changed,
    }))
    .sort((a, b) => a.month.localeCompare(b.month));
}

/** What texts call the force whose own extracts are read. */
export function readForceNames(): string[] {
  return readReferenceTable('force-names').map(({ name = '' }) => name);
}
