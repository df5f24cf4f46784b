import { createHash } from 'node:crypto';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier } from '../engine/duckdb.ts';
import { landedTable } from './check-rows.ts';
import { databaseType } from './column-checks.ts';
import { keyFingerprint } from './pseudonym-key.ts';
import { forgetReceipts, type Receipt } from './receipt.ts';

/** Raised whenever the code would land the same file differently, so that known extracts are read again. */
const landingRules = 2;

/**
 * Makes the feed's table as its contract says; returns the fingerprint of contract, rules and key. What was landed
 * under another fingerprint is forgotten, to be landed anew.
 */
export async function prepareFeed(database: Database, feed: string, key: string): Promise<string> {
  const contract = contractOf(feed);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ contract, landingRules, key: keyFingerprint(key) }))
    .digest('hex')
    .slice(0, 16);
  const table = landedTable(feed);
  const receipts = await database.rows<Receipt>('select * from receipt where feed = $1', [feed]);
  const outdated = receipts.filter((receipt) => receipt.fingerprint !== fingerprint);
  const columns = Object.entries(contract.columns).map(
    ([name, column]) => `${identifier(name)} ${databaseType(column.type)}`,
  );
  if (outdated.length > 0) await forgetReceipts(database, outdated);
  // Without a receipt the table may be of any earlier contract.
  if (outdated.length === receipts.length) await database.run(`drop table if exists ${table}`);
  await database.run(
    `create table if not exists ${table} (extract_id integer, extract_line bigint, ${columns.join(', ')})`,
  );
  return fingerprint;
}
