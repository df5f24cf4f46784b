import { createHash } from 'node:crypto';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier } from '../engine/duckdb.ts';
import { listSql, readSql } from '../engine/sql-file.ts';
import { martMacros, martsFilledBy } from './build-marts.ts';
import { filesFor, martSql } from './mart-files.ts';

/**
 * What, beside extracts, the rows of marts depend on: contracts, SQL, and the reference tables as they are loaded.
 * Two builds with the same fingerprint make the same mart row of the same staged row.
 */
export async function martFingerprint(database: Database, feeds: readonly string[]): Promise<string> {
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
