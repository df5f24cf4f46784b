import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, monthSpine } from '../src/calendar.ts';
import { projectFolder } from '../src/project-folder.ts';

/** The last month of the street files that are made. */
export const lastStreetMonth = '2017-12';

/** How many forces, over how many years. */
export interface Nation {
  readonly forces: number;
  readonly years: number;
}

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

/** Types of data.police.uk since May 2013, with about as many of a hundred crimes as each has. */
const shares: readonly (readonly [type: string, of100: number])[] = [
  ['Anti-social behaviour', 27],
  ['Violence and sexual offences', 24],
  ['Criminal damage and arson', 10],
  ['Other theft', 9],
  ['Vehicle crime', 7],
  ['Burglary', 7],
  ['Shoplifting', 6],
  ['Public order', 4],
  ['Drugs', 2],
  ['Theft from the person', 1],
  ['Bicycle theft', 1],
  ['Robbery', 1],
  ['Other crime', 1],
];
const types = shares.flatMap(([type, of100]) => Array<string>(of100).fill(type));

const outcomes = [
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
  'Local resolution',
  'Offender given a caution',
  'Status update unavailable',
];

/** Crimes and incidents a month for each thousand residents, about as many as England and Wales have. */
const ratePerThousand = 8.6;

/**
 * Makes street files of a nation, once, and returns their folder: a file for each force and month, its rows as many as the
 * force's residents make likely and more in summer, each with a reference of its own. The same nation has the same bytes.
 */
export function streetFilesOf(folder: string, { forces, years }: Nation): string {
  const made = join(folder, `forces-${forces}-years-${years}`);
  if (existsSync(join(made, 'done'))) return made;
  mkdirSync(made, { recursive: true });
  const names = table('police-uk-forces').filter(({ force }) => residentsOf(force ?? '') > 0);
  for (const { force = '', reported_by = '' } of names.slice(0, forces)) {
    const rows = rowsOf(force, reported_by, Math.round((ratePerThousand * residentsOf(force)) / 1000));
    for (const month of monthSpine(addMonths(lastStreetMonth, 1 - 12 * years), lastStreetMonth)) {
      const season = 0.1 * Math.cos((2 * Math.PI * Number(month.slice(5))) / 12);
      const swing = 0.75 + 0.015 * (Number(month.slice(0, 4)) % 10) - season;
      const text = rows
        .slice(0, Math.ceil(rows.length * swing))
        .join('\n')
        .replaceAll('#', month.replace('-', ''))
        .replaceAll('@', month);
      writeFileSync(join(made, `${month}-${force}-street.csv`), `${header}\n${text}\n`);
    }
  }
  writeFileSync(join(made, 'done'), '');
  return made;
}

/** Rows of a month that is written as `@`, and as `#` in their references. */
function rowsOf(force: string, reportedBy: string, count: number): string[] {
  return Array.from({ length: count }, (_, row) => {
    const type = types[(row * 37) % types.length] ?? '';
    const isCrime = type !== 'Anti-social behaviour';
    const reference = isCrime ? `${force}#${row.toString(16)}-`.padEnd(64, 'f') : '';
    const outcome = isCrime ? outcomes[(row * 7) % outcomes.length] : '';
    const place = row % 400;
    const area = `${String((place % 30) + 1).padStart(3, '0')}${'ABCDE'[place % 5]}`;
    const at = `${(-2 + (row % 977) / 1000).toFixed(6)},${(52 + (row % 641) / 1000).toFixed(6)}`;
    return `${reference},@,${reportedBy},${reportedBy},${at},On or near Street ${row % 211},E0100${1000 + place},District ${place % 9} ${area},${type},${outcome},`;
  });
}

function residentsOf(force: string): number {
  return Number(
    table('force-populations').find((row) => row.force === force && row.vintage === 'mid-2016')?.population ??
      0,
  );
}

/** The rows of a reference table, whose values have no commas. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(projectFolder('data-raw', 'reference', `${name}.csv`), 'utf8');
  const [names = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((values) =>
    Object.fromEntries(names.map((column, index) => [column, values[index] ?? ''])),
  );
}
