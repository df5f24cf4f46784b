import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf } from '../src/contracts/index.ts';
import { type Database, identifier, literal } from '../src/engine/index.ts';
import { filesOf } from './data.ts';

const types: Readonly<Record<string, string>> = {
  text: 'varchar',
  date: 'date',
  timestamp: 'timestamp',
  month: 'varchar',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'double',
};

/**
 * The least that a build could do: each feed read by one statement for each header its files have, into typed columns,
 * and nothing checked.
 */
export async function plainRead(database: Database, folder: string): Promise<void> {
  const byHeader = new Map<string, { feed: string; paths: string[] }>();
  for (const { feed, name } of filesOf(folder)) {
    const path = join(folder, feed, name);
    const key = `${feed}\n${headerOf(path)}`;
    const alike = byHeader.get(key) ?? { feed, paths: [] };
    alike.paths.push(literal(path));
    byHeader.set(key, alike);
  }
  const made = new Set<string>();
  for (const [key, { feed, paths }] of byHeader) {
    const names = (key.split('\n')[1] ?? '').split(',');
    const read = `from read_csv([${paths.join(', ')}], header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {${names.map((name) => `${literal(name)}: ${literal(typeOf(feed, name))}`).join(', ')}})`;
    if (made.has(feed)) {
      await database.run(`insert into ${identifier(feed)} by name ${read}`);
      continue;
    }
    made.add(feed);
    await database.run(`create table ${identifier(feed)} as ${read}`);
  }
}

function headerOf(path: string): string {
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  const length = readSync(file, start);
  closeSync(file);
  return start.toString('utf8', 0, length).split(/\r?\n/)[0] ?? '';
}

function typeOf(feed: string, name: string): string {
  const type = contractOf(feed).columns[name]?.type;
  return typeof type === 'string' ? (types[type] ?? 'varchar') : 'varchar';
}

const month = (column: string) => `strftime(${column}, '%Y-%m')`;

/**
 * Queries by hand of much of what the marts and series of the sample have: counts by month and area of the large feeds
 * by what the measures tell apart, severity, repeat victims, answering times. Not every figure of the paper.
 */
export const handWritten: readonly string[] = [
  `select ${month('recorded_at')} as month, division, district, offence_code, victim_kind, is_domestic, is_hate, weapon,
     count(*) as crimes, count(*) filter (has_vcop) as with_vcop, count(*) filter (has_named_suspect) as named
   from crime group by grouping sets ((1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (1, 3, 4))`,
  `select ${month('recorded_at')} as month, division, count(distinct victim_ref) as victims from crime group by grouping sets ((1), (1, 2))`,
  `with victims as (select victim_ref, offence_code, date_trunc('month', recorded_at) as month from crime where is_domestic and victim_ref is not null)
   select now.month, count(distinct now.victim_ref) as repeats from victims as now
   join victims as past on now.victim_ref = past.victim_ref and past.month between now.month - interval 12 month and now.month - interval 1 month
   group by 1`,
  `select ${month('outcome_on')} as month, outcome_code, offence_code, count(*) as outcomes
   from outcome left join (select distinct on (crime_ref) crime_ref, offence_code from crime) as crime using (crime_ref)
   group by grouping sets ((1), (1, 2), (1, 3))`,
  `select ${month('opened_at')} as month, division, district, category, area_kind, grade, count(*) as incidents,
     count(*) filter (is_asb) as asb, count(*) filter (is_mental_health) as mental_health,
     avg(date_diff('second', opened_at, first_arrival_at)) as seconds
   from incident group by grouping sets ((1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 5, 6))`,
  `select ${month('opened_at')} as month, count(distinct caller_ref) as callers from incident where is_asb group by 1`,
  `select ${month('received_at')} as month, line, count(*) as calls, count(*) filter (is_abandoned) as abandoned,
     avg(date_diff('second', received_at, answered_at)) as seconds
   from call group by grouping sets ((1), (1, 2))`,
  `select ${month('reported_on')} as month, kind, count(*) as reports from missing group by grouping sets ((1), (1, 2))`,
];
