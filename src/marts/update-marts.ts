import { createHash } from 'node:crypto';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier, listSql, readSql } from '../engine/index.ts';
import { acceptRowsOf } from '../stage/index.ts';
import { buildMart, createMacros, martMacros, martsFilledBy } from './build-marts.ts';
import { feedsOf, filesFor, type MartName, martNames, martSql, martsReadBy } from './mart-files.ts';

/** What became of the marts. */
export interface UpdatedMarts {
  /** Marts that the feeds fill. */
  readonly marts: readonly MartName[];
  /** Months of which a mart has other rows than after the build before; `whole` where it was built from nothing. */
  readonly touched: ReadonlyMap<MartName, readonly string[] | 'whole'>;
}

/**
 * Brings every mart that the feeds fill to what the staged rows say. Rows of extracts that count as they did stay as
 * they are; where the SQL, the contracts, the reference tables or the feeds have changed, every mart is built from
 * nothing. Either way the rows are the same. What was touched is kept in `touched_month` until the mart is scanned.
 * Needs the staging views and the reference tables.
 */
export async function updateMarts(database: Database, feeds: readonly string[]): Promise<UpdatedMarts> {
  await createMacros(database);
  const fingerprint = await martFingerprint(database, feeds);
  return database.transaction(async () => {
    const marts = martsFilledBy(feeds);
    const isKnown = (await knownFingerprint(database)) === fingerprint;
    if (!isKnown) await forgetMarts(database, fingerprint);
    const changed = isKnown ? await changedExtracts(database, feeds) : new Map<string, number[]>();
    const touched = new Map<MartName, readonly string[] | 'whole'>();
    for (const mart of marts) {
      const months = isKnown ? await updateMart(database, mart, { feeds, changed, touched }) : 'whole';
      if (months === 'whole') await buildMart(database, mart, feeds);
      touched.set(mart, months);
      await noteTouched(database, mart, months);
    }
    await rememberExtracts(database, feeds);
    return { marts, touched };
  });
}

interface Changes {
  readonly feeds: readonly string[];
  readonly changed: ReadonlyMap<string, readonly number[]>;
  readonly touched: ReadonlyMap<MartName, readonly string[] | 'whole'>;
}

/** Brings one mart up to date; returns the months whose rows are others than before. */
async function updateMart(
  database: Database,
  mart: MartName,
  { feeds, changed, touched }: Changes,
): Promise<readonly string[]> {
  const extracts = feedsOf(mart, feeds).flatMap((feed) => changed.get(feed) ?? []);
  const reads = martsReadBy(mart);
  if (reads.length === 0) return extracts.length === 0 ? [] : replaceExtracts(database, mart, feeds, changed);
  const isTouched = extracts.length > 0 || reads.some((other) => touched.get(other)?.length);
  if (!isTouched) return [];
  await database.run(`create or replace temp table month_before as ${monthPrints(mart)}`);
  await buildMart(database, mart, feeds);
  const months = await database.rows<{ month: string }>(
    `with month_after as (${monthPrints(mart)})
     select distinct month from (
       (from month_before except from month_after) union (from month_after except from month_before)
     ) order by month`,
  );
  return months.map(({ month }) => month);
}

/** The rows of each month told by their number and the sum of their hashes, whatever their order. */
function monthPrints(mart: MartName): string {
  return `select month, count(*) as rows, sum(hash(${mart})::hugeint) as print from ${mart} group by month`;
}

/** Takes the rows of changed extracts out of a mart made from staging alone, and puts in those they have now. */
async function replaceExtracts(
  database: Database,
  mart: MartName,
  feeds: readonly string[],
  changed: Changes['changed'],
): Promise<string[]> {
  const months = new Set<string>();
  for (const file of filesFor(mart, feeds)) {
    const extracts = changed.get(file) ?? [];
    if (extracts.length === 0) continue;
    const ofExtracts = `extract_id in (${extracts.join(', ')})`;
    const note = async () => {
      const rows = await database.rows<{ month: string }>(
        `select distinct month from ${mart} where ${ofExtracts}`,
      );
      for (const { month } of rows) months.add(month);
    };
    await note();
    await database.run(`delete from ${mart} where ${ofExtracts}`);
    await acceptRowsOf(database, file, extracts);
    await database.run(`insert into ${mart} by name ${martSql(mart, file)}`);
    await acceptRowsOf(database, file, null);
    await note();
  }
  return [...months].sort();
}

async function knownFingerprint(database: Database): Promise<string | null> {
  for (const table of ['mart_state', 'touched_month']) await database.run(readSql(`warehouse/${table}.sql`));
  const [known] = await database.rows<{ fingerprint: string }>('select fingerprint from mart_state');
  return known?.fingerprint ?? null;
}

async function forgetMarts(database: Database, fingerprint: string): Promise<void> {
  for (const mart of martNames) await database.run(`drop table if exists ${mart}`);
  await database.run('delete from mart_state');
  await database.run('insert into mart_state values ($1)', [fingerprint]);
}

/** `touched_month` (mart, month): what a scan of the mart has to read anew; a blank month stands for all of it. */
async function noteTouched(
  database: Database,
  mart: MartName,
  months: readonly string[] | 'whole',
): Promise<void> {
  if (months === 'whole') await database.run('insert into touched_month values ($1, null)', [mart]);
  else
    await database.append(
      'touched_month',
      months.map((month) => [mart, month]),
    );
}

/**
 * What, beside extracts, the rows of marts depend on: contracts, SQL, and the reference tables as they are loaded.
 * Two builds with the same fingerprint make the same mart row of the same staged row.
 */
async function martFingerprint(database: Database, feeds: readonly string[]): Promise<string> {
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
  const sql = [
    ...martMacros.map((macro) => readSql(`macros/${macro}.sql`)),
    ...feeds.map((feed) => readSql(`staging/stg_${feed}.sql`)),
    ...martsFilledBy(feeds).flatMap((mart) =>
      filesFor(mart, feeds).map((file) => [mart, martSql(mart, file)]),
    ),
  ];
  const all = { contracts: feeds.map(contractOf), sql, prints, vintage };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/**
 * The extracts of each feed whose rows in the marts are no longer what staging has: they count now and did not, or
 * did and do not, or other rows of them are skipped as repeats.
 */
async function changedExtracts(database: Database, feeds: readonly string[]): Promise<Map<string, number[]>> {
  await database.run(readSql('warehouse/counted_extract.sql'));
  const now = `(${countedNow(feeds)})`;
  const rows = await database.rows<{ feed: string; extract_id: number }>(
    `select distinct feed, extract_id
     from (
       (from ${now} except from counted_extract) union (from counted_extract except from ${now})
     )
     order by feed, extract_id`,
  );
  const changed = new Map<string, number[]>();
  for (const { feed, extract_id } of rows) changed.set(feed, [...(changed.get(feed) ?? []), extract_id]);
  return changed;
}

/** Keeps which extracts, without which rows, the marts are made of. */
async function rememberExtracts(database: Database, feeds: readonly string[]): Promise<void> {
  await database.run(readSql('warehouse/counted_extract.sql'));
  await database.run('delete from counted_extract');
  await database.run(`insert into counted_extract ${countedNow(feeds)}`);
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
