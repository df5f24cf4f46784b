import type { CrimeLedger } from './crime-ledger.ts';
import type { CsvText } from './csv-text.ts';
import type { SampleMonth } from './months.ts';

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
