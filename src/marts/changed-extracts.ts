import type { Database } from '../engine/duckdb.ts';
import { readSql } from '../engine/sql-file.ts';

/**
 * The extracts of each feed whose rows in the marts are no longer what staging has: they count now and did not, or
 * did and do not, or other rows of them are skipped as repeats.
 */
export async function changedExtracts(
  database: Database,
  feeds: readonly string[],
): Promise<Map<string, number[]>> {
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
export async function rememberExtracts(database: Database, feeds: readonly string[]): Promise<void> {
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
