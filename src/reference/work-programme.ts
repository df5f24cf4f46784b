import { addMonths, type Month, monthsBetween } from '../calendar.ts';
import type { frequencies } from './check-tables.ts';
import { readReferenceTable } from './reference-tables.ts';

/** An item that comes before the meeting again and again, or once. */
export interface ProgrammeItem {
  readonly item: string;
  /** The publication that it is; blank for what is made elsewhere. */
  readonly paper: string;
  /** What the meeting is asked: `For information`. */
  readonly purpose: string;
  readonly frequency: (typeof frequencies)[number];
  readonly owner: string;
  readonly first_due: Month;
}

/** The work programme of the meeting, in its order. */
export function readWorkProgramme(): ProgrammeItem[] {
  return readReferenceTable<ProgrammeItem>('work-programme');
}

const monthsApart = { quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;

/** The month after that of a meeting in which an item is due next; null where it comes each time, or no more. */
export function dueAfter({ frequency, first_due: first }: ProgrammeItem, meeting: Month): Month | null {
  if (frequency === 'every meeting') return null;
  if (first > meeting) return first;
  if (frequency === 'once') return null;
  const apart = monthsApart[frequency];
  return addMonths(first, apart * (1 + Math.floor(monthsBetween(first, meeting) / apart)));
}
