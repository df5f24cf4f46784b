import { createHash } from 'node:crypto';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier, listSql, readSql } from '../engine/index.ts';
import { acceptRowsOf } from '../stage/index.ts';
import { buildTable, createMacros, martMacros, martsFilledBy, tableOf, viewMart } from './build-marts.ts';
import { feedsOfFile, filesFor, type MartName, martSql, martsReadBy } from './mart-files.ts';

/** What became of the marts. */
export interface UpdatedMarts {
  /** Marts that the feeds fill. */
  readonly marts: readonly MartName[];
  /** Months whose rows in a mart have changed since the build before; `whole` where it was built from nothing. */
  readonly touched: ReadonlyMap<MartName, readonly string[] | 'whole'>;
}

/**
 * Brings every mart that the feeds fill to what the staged rows say, and shows it under its name as these feeds fill
 * it. What other feeds give a mart stays as it is, for the publications that count it. Rows of extracts that count as
 * they did stay as they are; where the SQL, the contracts or the reference tables have changed, what is made with them
 * is built from nothing. Either way the rows are the same. What was touched is kept in `touched_month` until the mart
 * is scanned. Needs the staging views and the reference tables.
 */
export async function updateMarts(database: Database, feeds: readonly string[]): Promise<UpdatedMarts> {
  await createMacros(database);
  for (const table of ['mart_file', 'counted_extract', 'scan_state', 'touched_month'])
    await database.run(readSql(`warehouse/${table}.sql`));
  await database.run(`create or replace temp table counting_extract as ${countedNow(feeds)}`);
  const reference = await referencePrints(database);
  return database.transaction(async () => {
    const marts = martsFilledBy(feeds);
    const touched = new Map<MartName, readonly string[] | 'whole'>();
    for (const mart of marts) {
      const ofFiles: (readonly string[] | 'whole')[] = [];
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

/** Brings what one file gives a mart up to date; returns the months whose rows have changed. */
async function updateTable(
  database: Database,
  mart: MartName,
  file: string,
  feeds: readonly string[],
  reference: string,
): Promise<readonly string[] | 'whole'> {
  const made = tableOf(mart, file);
  const behind = feedsBehind(mart, file, feeds);
  const fingerprint = createHash('sha256')
    .update(madeWith(mart, file, feeds).join('\n') + reference)
    .digest('hex');
  const [known] = await database.rows('select 1 from mart_file where made = $1 and fingerprint = $2', [
    made,
    fingerprint,
  ]);
  const changed = known ? await changedExtracts(database, made, behind) : [];
  if (known && changed.length === 0) return [];
  const months = known ? await changeTable(database, mart, file, changed) : 'whole';
  if (months === 'whole') await buildTable(database, mart, file);
  for (const table of ['mart_file', 'counted_extract'])
    await database.run(`delete from ${table} where made = $1`, [made]);
  await database.run('insert into mart_file values ($1, $2)', [made, fingerprint]);
  await database.run(
    `insert into counted_extract select $1, * from counting_extract where feed in (${listed(behind)})`,
    [made],
  );
  return months;
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
  await database.run(`create or replace temp table month_before as ${monthPrints(table)}`);
  await buildTable(database, mart, file);
  const months = await database.rows<{ month: string }>(
    `with month_after as (${monthPrints(table)})
     select distinct month from (
       (from month_before except from month_after) union (from month_after except from month_before)
     ) order by month`,
  );
  return months.map(({ month }) => month);
}

/** The rows of each month told by their number and the sum of their hashes, whatever their order. */
function monthPrints(table: string): string {
  return `select month, count(*) as rows, sum(hash(${table})::hugeint) as print from ${table} group by month`;
}

/** Takes the rows of changed extracts out of a table made from staging alone, and puts in those they have now. */
async function replaceExtracts(
  database: Database,
  mart: MartName,
  file: string,
  extracts: readonly number[],
): Promise<string[]> {
  const table = tableOf(mart, file);
  const ofExtracts = `extract_id in (${extracts.join(', ')})`;
  const monthsOf = () =>
    database.rows<{ month: string }>(`select distinct month from ${table} where ${ofExtracts}`);
  const before = await monthsOf();
  await database.run(`delete from ${table} where ${ofExtracts}`);
  await acceptRowsOf(database, file, extracts);
  await database.run(`insert into ${table} by name ${martSql(mart, file)}`);
  await acceptRowsOf(database, file, null);
  const after = await monthsOf();
  return [...new Set([...before, ...after].map(({ month }) => month))].sort();
}

/** Notes what every publication that keeps a scan of the mart has to scan again. */
async function noteTouched(
  database: Database,
  mart: MartName,
  months: readonly string[] | 'whole',
): Promise<void> {
  if (months === 'whole') await database.run('delete from scan_state where mart = $1', [mart]);
  else if (months.length > 0)
    await database.run(
      `insert into touched_month
       select publication, mart, unnest([${listed(months)}]) from scan_state where mart = $1`,
      [mart],
    );
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
  const macros = martMacros.map((macro) => readSql(`macros/${macro}.sql`));
  return [martSql(mart, file), ...macros, ...ofFeeds, ...ofOthers];
}

/** The reference tables as they are loaded. */
async function referencePrints(database: Database): Promise<string> {
  const reference = [...listSql('reference'), 'neighbourhood'];
  const prints = await database.rows(
    reference
      .map(
        (table) =>
          `select '${table}' as name, count(*)::varchar as rows, sum(hash(${identifier(table)})::hugeint)::varchar as print from ${identifier(table)}`,
      )
      .join('\nunion all\n'),
  );
  const [{ vintage } = {}] = await database.rows(`select getvariable('severity_vintage') as vintage`);
  return JSON.stringify({ prints, vintage });
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
    `with now as (from counting_extract where feed in (${listed(feeds)})),
     before as (select * exclude (made) from counted_extract where made = $1)
     select distinct extract_id
     from ((from now except from before) union (from before except from now))
     order by extract_id`,
    [made],
  );
  return rows.map(({ extract_id }) => extract_id);
}

/** Feed, extract, and the lines of it that are skipped, told by their number and the sum of their hashes. */
function countedNow(feeds: readonly string[]): string {
  return feeds
    .map(
      (feed) =>
        `select '${feed}' as feed, extract_id, count(extract_line) as skipped,
           coalesce(sum(hash(extract_line)::hugeint) filter (extract_line is not null), 0)::hugeint as print
         from accepted_extract
         semi join receipt on accepted_extract.extract_id = receipt.extract_id and receipt.feed = '${feed}'
         left join repeat_${feed} using (extract_id)
         group by extract_id`,
    )
    .join('\nunion all\n');
}

/** Names of feeds, or months, as SQL lists them. */
function listed(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
