import { type Database, readSql } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Choice } from './choose-extracts.ts';
import { findingRow, type Receipt } from './receipt.ts';

type Chosen = Pick<Choice, 'accepted' | 'refused' | 'skipped' | 'findings'>;

/**
 * Keeps which extracts of the feeds count, in the place of what was kept of these feeds before. The caller sees to
 * the transaction.
 */
export async function storeChoice(
  database: Database,
  feeds: readonly string[],
  choice: Chosen,
): Promise<void> {
  const list = feeds.map((_, index) => `$${index + 1}`).join(', ');
  for (const table of ['extract_choice', 'choice_finding'])
    await database.run(`delete from ${table} where feed in (${list})`, [...feeds]);
  const chosen = (['accepted', 'refused', 'skipped'] as const).flatMap((state) =>
    choice[state].map(({ extract_id, feed }) => [extract_id, feed, state] as const),
  );
  await database.append('extract_choice', chosen);
  const [feed = ''] = feeds;
  await database.append(
    'choice_finding',
    choice.findings.map((found) => [feed, ...findingRow(found)]),
  );
}

/** What the last build landed of the feeds, or of all: the extracts it counted, refused and skipped, and its findings. */
export async function storedLanding(database: Database, feeds: readonly string[] | null): Promise<Chosen> {
  const all = await database.rows<Receipt & { choice: keyof Chosen }>(readSql('land/chosen_extracts.sql'));
  const receipts = all.filter((receipt) => feeds === null || feeds.includes(receipt.feed));
  const findings = await database.rows<Finding>(readSql('land/stored_findings.sql'));
  const chosen = (state: string) =>
    receipts.filter(({ choice }) => choice === state).map(({ choice, ...receipt }) => receipt);
  return {
    accepted: chosen('accepted'),
    refused: chosen('refused'),
    skipped: chosen('skipped'),
    findings,
  };
}
