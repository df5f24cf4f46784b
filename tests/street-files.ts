import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthSpine } from '../src/calendar.ts';

const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const searchHeader =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

/** One row of a published file of street crime, so many times. */
export interface StreetRow {
  readonly times?: number;
  readonly type?: string;
  readonly outcome?: string;
  readonly lsoa?: string;
  /** The name of its neighbourhood. */
  readonly place?: string;
}

/** A force as its files are named, and as it reports. */
const anyForce = { slug: 'x', name: 'X Police' };

/** Writes a published file of street crime a month, from the first to the last; crimes have references of their own. */
export function writeStreetRows(
  raw: string,
  first: string,
  last: string,
  rowsOf: (month: string) => readonly StreetRow[],
  { slug, name }: typeof anyForce = anyForce,
): void {
  mkdirSync(raw, { recursive: true });
  for (const month of monthSpine(first, last)) {
    const lines = rowsOf(month).flatMap(
      (
        {
          times = 1,
          type = 'Burglary',
          outcome = 'Under investigation',
          lsoa = 'E01000001',
          place = 'X 001A',
        },
        index,
      ) =>
        Array.from({ length: times }, (_, each) => {
          const id =
            type === 'Anti-social behaviour' ? '' : `${slug}-${month}-${index}-${each}-`.padEnd(64, 'f');
          return `${id},${month},${name},${name},0,51,On or near A Street,${lsoa},${place},${type},${outcome},`;
        }),
    );
    writeFileSync(join(raw, `${month}-${slug}-street.csv`), `${[streetHeader, ...lines].join('\n')}\n`);
  }
}

/** Writes a published file of searches a month, from the first to the last, one for each outcome. */
export function writeSearches(
  raw: string,
  first: string,
  last: string,
  outcomesOf: (month: string) => readonly string[],
): void {
  mkdirSync(raw, { recursive: true });
  for (const month of monthSpine(first, last)) {
    const lines = outcomesOf(month).map(
      (outcome, index) =>
        `Person search,${month}-15T10:0${index}:00+00:00,False,,51,0,Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,${outcome},,False`,
    );
    writeFileSync(join(raw, `${month}-x-stop-and-search.csv`), `${[searchHeader, ...lines].join('\n')}\n`);
  }
}
