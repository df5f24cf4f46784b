import type { Month } from '../calendar.ts';
import type { Window } from '../measures/index.ts';
import type { RecordSet } from './record-set.ts';

/** Records that a paper counts, whatever it does with the count: every month of them, and the windows it shows. */
export interface CountedRecords {
  readonly key: string;
  readonly sets: readonly RecordSet[];
  /** Records in each month received. */
  readonly counts: Map<Month, number>;
  /** Counts from 1 to one below it are not shown; 0 where all are. */
  threshold: number;
  /** What is published of the records: the columns summed; `''` where they are counted. */
  readonly amounts: Set<string>;
  /** Its months are published, and not only windows. */
  hasMonths: boolean;
  /** A row of the paper shows it: it is hidden last. */
  isHeadline: boolean;
  /** Its windows that are published, by `windowKey`. */
  readonly windows: Map<string, Window>;
  /** It is not published itself, but stands in a sum of what is. */
  readonly isUnpublished: boolean;
}

export function windowKey({ start, end }: Window): string {
  return `${start} ${end}`;
}

/** A sum that readers know to hold in every month and window: each cell times its factor, together 0. */
export type Relation = ReadonlyMap<CountedRecords, number>;
