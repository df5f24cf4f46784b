import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectFolder } from '../../src/project-folder.ts';

/** The real files of data.police.uk, beside the project; never committed. */
export const realData = projectFolder('..', 'shared', 'data');
export const hasRealData = existsSync(join(realData, 'police-uk'));
export const absent = 'the real files (../shared/data) are not here';

const streetFolder = join(realData, 'police-uk', 'city-of-london');
const searchFolder = join(realData, 'police-uk-stop-search', 'city-of-london');

type Row = Record<string, string>;

let street: Row[] | undefined;

/** Every street row by plain reading, a non-blank Crime ID once a month. */
export function streetRows(): Row[] {
  street ??= readStreetRows();
  return street;
}

function readStreetRows(): Row[] {
  const seen = new Set<string>();
  return rowsOf(streetFolder).filter((row) => {
    const key = `${row['Crime ID']} ${row.Month}`;
    const isRepeat = row['Crime ID'] !== '' && seen.has(key);
    seen.add(key);
    return !isRepeat;
  });
}

/** Every stop-and-search row by plain reading, but those of the doubled file of July 2020. */
export function searchRows(): Row[] {
  return rowsOf(searchFolder, (name) => !name.startsWith('2020-07'));
}

function rowsOf(folder: string, isWanted: (name: string) => boolean = () => true): Row[] {
  return readdirSync(folder)
    .filter(isWanted)
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name)), { columns: true }) as Row[]);
}

/** How many rows have a month from the first to the last, both included. */
export function countBetween(
  rows: readonly Row[],
  monthOf: (row: Row) => string,
  first: string,
  last: string,
): number {
  return rows.filter((row) => monthOf(row) >= first && monthOf(row) <= last).length;
}
