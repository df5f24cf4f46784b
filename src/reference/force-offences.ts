import { forceName } from '../words/index.ts';
import { readReferenceTable } from './reference-tables.ts';

/** Offences of a kind that a force recorded in a year, as published. */
export interface ForceOffences {
  readonly force: string;
  /** The last month of the year. */
  readonly yearTo: string;
  readonly offences: number;
  /** Residents, and of when; null where the force has none. */
  readonly population: number | null;
  readonly vintage: string | null;
  /** What is to be known of it, such as a change of recording. */
  readonly note: string;
}

/** The published offences of a kind, with the residents of the latest year up to theirs that is known. */
export function readForceOffences(kind: string): ForceOffences[] {
  const populations = readReferenceTable('force-populations').sort((a, b) =>
    (b.vintage ?? '').localeCompare(a.vintage ?? ''),
  );
  return readReferenceTable('force-offences')
    .filter((row) => row.kind === kind)
    .map(({ force = '', year_to: yearTo = '', offences, note = '' }) => {
      const isKnownBy = (vintage = '') => vintage.slice(-4) <= yearTo.slice(0, 4);
      const residents = populations.find((each) => each.force === force && isKnownBy(each.vintage));
      return {
        force: forceName(force),
        yearTo,
        offences: Number(offences),
        population: residents ? Number(residents.population) : null,
        vintage: residents?.vintage ?? null,
        note,
      };
    });
}
