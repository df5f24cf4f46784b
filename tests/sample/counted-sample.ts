import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { writeSample } from '../../sample/write-sample.ts';
import { projectFolder } from '../../src/project-folder.ts';

/** The column that decides the month of each feed's rows. */
const MONTH_COLUMNS: Record<string, string> = {
  crime: 'recorded_at',
  outcome: 'outcome_on',
  incident: 'opened_at',
  call: 'received_at',
  survey: 'interviewed_on',
  hate_incident: 'occurred_on',
  safeguarding: 'referred_on',
  missing: 'reported_on',
  complaint: 'recorded_on',
  stop_search: 'searched_at',
  workforce: 'month',
  sickness: 'month',
  finance: 'month',
  offender_management: 'entered_on',
  recording_audit: 'audited_on',
  custody: 'detained_on',
  collision: 'collided_on',
  supplied: 'month',
};

const FEEDS_WITH_REPEATS = ['crime', 'outcome', 'incident', 'hate_incident'];

/** Counts of the 12 months before the last 12, and of the last 12. */
interface Windows {
  readonly previous: number;
  readonly current: number;
}

/** A written sample, and plain SQL over its files as text columns. */
export interface CountedSample {
  readonly folder: string;
  /** The first row of a query, its numbers as numbers. */
  first(sql: string): Promise<Record<string, unknown>>;
  /** How many rows of a table are in the 12 months to 2018-05, or another month, and in the 12 before. */
  count(table: string, condition: string, lastMonth?: string): Promise<Windows>;
  remove(): Promise<void>;
}

/** The seeds whose samples are counted. */
export const seeds = [1, 20180531] as const;

const written = new Map<number, Promise<CountedSample>>();

/** The sample of a seed, written the first time it is asked for. */
export function countedSample(seed: number): Promise<CountedSample> {
  const sample = written.get(seed) ?? writeCountedSample(seed);
  written.set(seed, sample);
  return sample;
}

/** Removes what was written. */
export async function removeSamples(): Promise<void> {
  for (const sample of written.values()) await (await sample).remove();
}

/**
 * Writes the sample of a seed to a temporary folder and reads its files back as rows that count: of a re-issued
 * month the newest issue, and a row delivered twice once.
 */
async function writeCountedSample(seed: number): Promise<CountedSample> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  await writeSample({ out: folder, seed });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const feed of Object.keys(MONTH_COLUMNS)) await readFeed(connection, folder, feed);
  for (const table of ['offences', 'severity-weights', 'neighbourhoods', 'serious-sexual-offences']) {
    await connection.run(`create table "${table}" as
      from read_csv('${projectFolder('data-raw', 'reference', `${table}.csv`)}', all_varchar = true)`);
  }
  await connection.run(`create view crime_offence as from crime join offences using (offence_code)
    left join (from "severity-weights" where vintage = '2020') using (offence_code)
    left join (select lsoa_code, rural_urban from neighbourhoods) using (lsoa_code)`);

  const first = async (sql: string) => {
    const [row = {}] = (await connection.runAndReadAll(sql)).getRowObjects();
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    );
  };
  return {
    folder,
    first,
    async count(table, condition, lastMonth = '2018-05') {
      const monthsBack = `date_diff('month', (month || '-01')::date, date '${lastMonth}-01')`;
      const row = await first(`select count(*) filter (${monthsBack} between 12 and 23) as previous,
        count(*) filter (${monthsBack} between 0 and 11) as current from ${table} where ${condition}`);
      return { previous: Number(row.previous), current: Number(row.current) };
    },
    async remove() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    },
  };
}

async function readFeed(connection: DuckDBConnection, folder: string, feed: string): Promise<void> {
  const column = MONTH_COLUMNS[feed];
  const month = column === 'month' ? '' : `, left(${column}, 7) as month`;
  const newest = newestIssues(await readdir(join(folder, feed))).map(
    (name) => `'${join(folder, feed, name)}'`,
  );
  await connection.run(`create table ${feed} as
    select ${FEEDS_WITH_REPEATS.includes(feed) ? 'distinct' : ''} * ${month}
    from read_csv([${newest.join(', ')}], all_varchar = true, header = true)`);
}

/** The names of the files that no later issue of their month replaces. */
function newestIssues(names: readonly string[]): string[] {
  return names.filter((name) => !names.includes(name.replace('-synthetic', '-v2-synthetic')));
}
