import { type Contract, contractOf, referenceOf } from '../contracts/index.ts';
import { type Engine, identifier, literal, readSql } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import { landedTable, type Receipt } from '../land/index.ts';
import { findingsOfRecords, type RecordsTold, suppliedReferences } from './record-findings.ts';
import { damagedTable, sharedKeyTable, tellRecordsApart } from './records-sql.ts';

export interface Staging extends RecordsTold {
  /** What is in doubt about the rows of an extract, in words, by extract. */
  readonly doubts: ReadonlyMap<number, string>;
}

/**
 * Makes `stg_<feed>` of each feed from the rows of the extracts that count, each record once. Rows with one key are
 * one record by the rule of `docs/decisions.md`, "Keys": the newest extract's first row counts. Needs the reference
 * tables.
 */
export async function stageFeeds(
  engine: Engine,
  feeds: readonly string[],
  accepted: readonly Receipt[],
): Promise<Staging> {
  const findings: Finding[] = [];
  const repeatsByExtract = new Map<number, number>();
  const doubts = new Map<number, string>();
  await listAccepted(engine, accepted);
  for (const feed of feeds) {
    const contract = contractOf(feed);
    const receipts = accepted.filter((receipt) => receipt.feed === feed);
    const rows = receipts.reduce((sum, { rows_accepted }) => sum + rows_accepted, 0);
    await tellRecordsApart(engine, contract, rows);
    await viewAccepted(engine, contract);
    const found = await findingsOfRecords(engine, contract, receipts);
    const supplied = await suppliedReferences(engine, contract, receipts);
    findings.push(...found.findings, ...supplied.findings);
    for (const [extract, repeats] of found.repeatsByExtract) repeatsByExtract.set(extract, repeats);
    for (const [extract, doubt] of supplied.doubts) doubts.set(extract, doubt);
    await engine.replaceTemporaryView(`stg_${feed}`, [readSql(`staging/stg_${feed}.sql`)]);
  }
  return { findings, repeatsByExtract, doubts };
}

/** `accepted_<feed>`: the landed rows of the extracts that count, each record once, as text. */
async function viewAccepted(engine: Engine, contract: Contract): Promise<void> {
  const { feed, columns, resolvedBy } = contract;
  const reference = referenceOf(contract);
  const values = Object.entries(columns).map(([name, { valueOfBlank }]) => {
    const landed = `landed.${identifier(name)}`;
    const text = name === resolvedBy ? `coalesce(record.resolved, ${landed})` : landed;
    const value = valueOfBlank === undefined ? text : `coalesce(${text}, ${literal(valueOfBlank)})`;
    const usable = name === reference ? `case when damaged.extract_id is null then ${value} end` : value;
    return `${usable} as ${identifier(name)}`;
  });
  await engine.replaceTemporaryView(`accepted_${feed}`, [
    readSql('staging/accepted.sql', {
      landed: landedTable(feed),
      records: sharedKeyTable(feed),
      damaged: damagedTable(feed),
      columns: values.join(', '),
    }),
  ]);
}

/** `accepted_extract`: the extracts that count, the newest first in precedence. */
async function listAccepted(engine: Engine, accepted: readonly Receipt[]): Promise<void> {
  const newestFirst = [...accepted].sort(
    (a, b) => b.month.localeCompare(a.month) || b.version - a.version || a.file.localeCompare(b.file),
  );
  await engine.replaceTemporaryTable('accepted_extract', readSql('staging/accepted_extract.sql'));
  await engine.append(
    'accepted_extract',
    newestFirst.map(({ extract_id }, precedence) => [extract_id, precedence]),
  );
}
