import { contractOf } from '../contracts/index.ts';
import {
  type Database,
  type Engine,
  identifier,
  listSql,
  literal,
  readSql,
  unionOf,
} from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Neighbourhoods } from '../reference/index.ts';
import { sha256Of } from '../sha256.ts';
import { damagedTable, sharedKeyTable } from '../stage/index.ts';
import { buildMartTable, martsFilledBy, tableOf, viewMart } from './build-marts.ts';
import { feedsOfFile, filesFor, type MartName, martNames, martSql, martsReadBy } from './mart-files.ts';

/** Months whose rows have changed since the build before; `whole` of what was built from nothing. */
type Touched = readonly string[] | 'whole';

/** What became of the marts. */
export interface UpdatedMarts {
  /** Marts that the feeds fill. */
  readonly marts: readonly MartName[];
  readonly touched: ReadonlyMap<MartName, Touched>;
}

/** The marts that stand in the warehouse, and the neighbourhoods they were joined with. */
export interface Marts extends UpdatedMarts {
  readonly neighbourhoods: Neighbourhoods;
  readonly findings: readonly Finding[];
}

/**
 * Brings every mart that the feeds fill to what the staged rows say, and shows it under its name as these feeds fill
 * it. What other feeds give a mart stays as it is, for the publications that count it. Rows of extracts that count as
 * they did stay as they are; where the SQL, the contracts or the reference tables have changed, what is made with them
 * is built from nothing. Either way the rows are the same. What was touched is kept in `touched_month` until the mart
 * is scanned. Needs the staging views and the reference tables.
 */
export async function updateMarts(database: Database, feeds: readonly string[]): Promise<UpdatedMarts> {
  await dropOldLayout(database);
  for (const table of ['mart_file', 'month_revision', 'counted_extract', 'scan_state', 'touched_month'])
    await database.run(readSql(`warehouse/${table}.sql`));
  await database.replaceTemporaryTable('counting_extract', countedNow(feeds));
  const reference = await referenceFingerprint(database);
  return database.transaction(async () => {
    const marts = martsFilledBy(feeds);
    const touched = new Map<MartName, Touched>();
    for (const mart of marts) {
      const ofFiles: Touched[] = [];
      for (const file of filesFor(mart, feeds))
        ofFiles.push(await updateTable(database, mart, file, feeds, reference));
      const months = ofFiles.some((each) => each === 'whole') ? 'whole' : [...new Set(ofFiles.flat())].sort();
      await viewMart(database, mart, feeds);
      await noteTouched(database, mart, months);
      touched.set(mart, months);
    }
    return { marts, touched };
  });
}

/**
 * The same where the engine is not the warehouse: every mart is made from nothing. Needs the staging views and the
 * reference tables there.
 */
export async function makeMarts(engine: Engine, feeds: readonly string[]): Promise<UpdatedMarts> {
  const marts = martsFilledBy(feeds);
  for (const mart of marts) {
    for (const file of filesFor(mart, feeds)) await buildMartTable(engine, mart, file);
    await viewMart(engine, mart, feeds);
  }
  return { marts, touched: new Map(marts.map((mart) => [mart, 'whole'])) };
}

/** All that the tables of marts were made with and to, with the reference tables they are joined with, as one text. */
export async function stateOfMarts(database: Database): Promise<string> {
  for (const table of ['mart_file', 'month_revision']) await database.run(readSql(`warehouse/${table}.sql`));
  const state = await database.rows(readSql('warehouse/state_of_marts.sql'));
  return JSON.stringify([state, await referenceFingerprint(database)]);
}

/** Drops the marts of a warehouse that was laid out when one publication had it alone: they are built from nothing. */
async function dropOldLayout(database: Database): Promise<void> {
  const tables = await database.rows<{ name: string }>(
    readSql('warehouse/table_of_old_layout.sql', { marts: listed(martNames) }),
  );
  for (const { name } of tables)
    await database.run(readSql('warehouse/drop_table.sql', { table: identifier(name) }));
}

/** Brings what one file gives a mart up to date; returns the months whose rows have changed. */
async function updateTable(
  database: Database,
  mart: MartName,
  file: string,
  feeds: readonly string[],
  reference: string,
): Promise<Touched> {
  const made = tableOf(mart, file);
  const behind = feedsBehind(mart, file, feeds);
  const fingerprint = sha256Of(madeWith(mart, file, feeds).join('\n'), reference);
  const [known] = await database.rows(readSql('warehouse/known_mart_file.sql'), [made, fingerprint]);
  const changed = known ? await changedExtracts(database, made, behind) : [];
  if (known && changed.length === 0) return [];
  const months = known ? await changeTable(database, mart, file, changed) : 'whole';
  if (months === 'whole') await buildMartTable(database, mart, file);
  for (const table of ['mart_file', 'counted_extract'])
    await database.run(readSql('warehouse/forget_made.sql', { table }), [made]);
  await database.run(readSql('warehouse/note_mart_file.sql'), [made, fingerprint]);
  await noteRevisions(database, made, months);
  await database.run(readSql('warehouse/note_counted_extracts.sql', { feeds: listed(behind) }), [made]);
  return months;
}

/** Names anew what months of a table, or all of it, were made to: whoever keeps a copy of them knows by it what to copy again. */
async function noteRevisions(database: Database, made: string, months: Touched): Promise<void> {
  if (months === 'whole')
    await database.run(readSql('warehouse/forget_made.sql', { table: 'month_revision' }), [made]);
  for (const month of months === 'whole' ? [''] : months) {
    await database.run(readSql('warehouse/forget_revision.sql'), [made, month]);
    await database.run(readSql('warehouse/note_revision.sql'), [made, month]);
  }
}

/** Makes a table again where its extracts have changed: their rows alone, or all of it where it is made from marts. */
async function changeTable(
  database: Database,
  mart: MartName,
  file: string,
  extracts: readonly number[],
): Promise<string[]> {
  if (martsReadBy(mart).length === 0) return replaceExtracts(database, mart, file, extracts);
  const table = tableOf(mart, file);
  const fingerprints = readSql('warehouse/month_fingerprint.sql', { table });
  await database.replaceTemporaryTable('month_before', fingerprints);
  await buildMartTable(database, mart, file);
  const months = await database.rows<{ month: string }>(
    readSql('warehouse/changed_month.sql', { month_after: fingerprints }),
  );
  return months.map(({ month }) => month);
}

/** Takes the rows of changed extracts out of a table made from staging alone, and puts in those they have now. */
async function replaceExtracts(
  database: Database,
  mart: MartName,
  file: string,
  extracts: readonly number[],
): Promise<string[]> {
  const names = { table: tableOf(mart, file), mart: martSql(mart, file), extracts: extracts.join(', ') };
  const monthsOf = () => database.rows<{ month: string }>(readSql('warehouse/months_of_extracts.sql', names));
  const before = await monthsOf();
  await database.run(readSql('warehouse/forget_extracts.sql', names));
  await database.insert(names.table, readSql('warehouse/rows_of_extracts.sql', names));
  const after = await monthsOf();
  return [...new Set([...before, ...after].map(({ month }) => month))].sort();
}

/** Notes what every publication that keeps a scan of the mart has to scan again. */
async function noteTouched(database: Database, mart: MartName, months: Touched): Promise<void> {
  if (months === 'whole') {
    await database.run(readSql('warehouse/forget_scan.sql'), [mart]);
    return;
  }
  for (const month of months) await database.run(readSql('warehouse/note_touched_month.sql'), [mart, month]);
}

/** The feeds that what a file gives a mart is made from, by way of other marts too. */
function feedsBehind(mart: MartName, file: string, feeds: readonly string[]): string[] {
  const ofOthers = martsReadBy(mart).flatMap((other) =>
    filesFor(other, feeds).flatMap((each) => feedsBehind(other, each, feeds)),
  );
  return [...new Set([...feedsOfFile(file), ...ofOthers])];
}

/** The SQL and the contracts that decide, beside extracts and reference tables, what a file gives a mart. */
function madeWith(mart: MartName, file: string, feeds: readonly string[]): string[] {
  const ofOthers = martsReadBy(mart).flatMap((other) =>
    filesFor(other, feeds).flatMap((each) => [tableOf(other, each), ...madeWith(other, each, feeds)]),
  );
  const ofFeeds = feedsOfFile(file).flatMap((feed) => [
    JSON.stringify(contractOf(feed)),
    readSql(`staging/stg_${feed}.sql`),
  ]);
  const macros = listSql('macros').map((macro) => readSql(`macros/${macro}.sql`));
  const accepted = readSql('staging/accepted.sql', { landed: '', records: '', damaged: '', columns: '' });
  return [martSql(mart, file), ...macros, accepted, ...ofFeeds, ...ofOthers];
}

/** The reference tables as they are loaded. */
async function referenceFingerprint(database: Database): Promise<string> {
  const reference = [...listSql('reference'), 'neighbourhood'];
  const tables = await database.rows(
    unionOf(reference.map((table) => readSql('warehouse/table_fingerprint.sql', { table }))),
  );
  return JSON.stringify(tables);
}

/**
 * The extracts whose rows in a table are no longer what staging has: they count now and did not, or did and do not,
 * or other rows of them are skipped as repeats.
 */
async function changedExtracts(
  database: Database,
  made: string,
  feeds: readonly string[],
): Promise<number[]> {
  const rows = await database.rows<{ extract_id: number }>(
    readSql('warehouse/changed_extract.sql', { feeds: listed(feeds) }),
    [made],
  );
  return rows.map(({ extract_id }) => extract_id);
}

/** The query of the extracts of all feeds that count now, and of the lines of them that are skipped. */
function countedNow(feeds: readonly string[]): string {
  return unionOf(
    feeds.map((feed) => {
      const [records, damaged] = [sharedKeyTable(feed), damagedTable(feed)];
      return readSql('warehouse/counted_now.sql', { feed, records, damaged });
    }),
  );
}

/** Names of feeds as SQL lists them. */
function listed(names: readonly string[]): string {
  return names.map(literal).join(', ');
}
