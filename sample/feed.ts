import type { CsvText } from './csv-text.ts';
import type { SampleMonth } from './months.ts';

/** What the outcomes need to know of the crimes: one entry for each, in the order they were recorded. */
export class CrimeLedger {
  readonly recordedDays: number[] = [];
  readonly offences: number[] = [];
  readonly hasSuspect: boolean[] = [];
  readonly isViolentKnife: boolean[] = [];
  readonly #letter: string;

  /** @param letter what its references have before their number */
  constructor(letter = 'C') {
    this.#letter = letter;
  }

  /** Adds the next crime and returns its reference. */
  add(recordedDay: number, offence: number, hasSuspect: boolean, isViolentKnife: boolean): string {
    this.recordedDays.push(recordedDay);
    this.offences.push(offence);
    this.hasSuspect.push(hasSuspect);
    this.isViolentKnife.push(isViolentKnife);
    return crimeReference(this.recordedDays.length - 1, this.#letter);
  }

  /** How many crimes there are. */
  get size(): number {
    return this.recordedDays.length;
  }
}

/** The reference of the crime at a position of the ledger. */
export function crimeReference(position: number, letter = 'C'): string {
  return `SYN/${letter}/${String(position + 1).padStart(7, '0')}`;
}

/** What the feeds of one sample share. */
export interface Sample {
  readonly seed: number;
  /** Filled by the crime feed. */
  readonly crimes: CrimeLedger;
}

/** One file of a feed. */
export interface Extract {
  readonly month: SampleMonth;
  /** The number of a re-issue, from 2; absent where the month is issued for the first time. */
  readonly issue?: number;
  readonly text: CsvText;
}

/** A feed of the sample: its header and, month by month, its extracts. */
export interface Feed {
  readonly name: string;
  readonly columns: readonly string[];
  readonly extracts: (sample: Sample) => Iterable<Extract>;
}
