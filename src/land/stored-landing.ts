import type { Database } from '../duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import { chooseExtracts } from './choose-extracts.ts';
import type { Landing } from './land.ts';
import type { Receipt } from './receipt.ts';

/** What the last build landed, from the receipts and findings the warehouse keeps. */
export async function storedLanding(
  database: Database,
  feeds: readonly string[] | null,
): Promise<Pick<Landing, 'accepted' | 'refused' | 'findings'>> {
  const all = await database.rows<Receipt>('select * from receipt order by month, file');
  const receipts = all.filter((receipt) => feeds === null || feeds.includes(receipt.feed));
  const findings = await database.rows<Finding>(
    'select code, level, file, line, column_name as "column", expected, got, todo, rows from extract_finding',
  );
  const choice = chooseExtracts(receipts);
  return { ...choice, findings: [...findings, ...choice.findings] };
}
