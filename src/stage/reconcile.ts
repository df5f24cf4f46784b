import type { Database } from '../duckdb.ts';
import type { Landing } from '../land/land.ts';
import type { Receipt } from '../land/receipt.ts';
import type { Staging } from './stage.ts';

/** The row reconciliation of one extract: rows_in = rows_accepted + rows_quarantined + rows_skipped. */
export interface Reconciliation {
  readonly receipt: Receipt;
  readonly isCounted: boolean;
  readonly rowsAccepted: number;
  readonly rowsSkipped: number;
}

/** How every row of every extract found was used. Rows of an extract that is not counted are accepted by none. */
export function reconcile({ accepted, refused }: Landing, staging: Staging): Reconciliation[] {
  return [
    ...accepted.map((receipt) => {
      const rowsSkipped = staging.repeatsByExtract.get(receipt.extract_id) ?? 0;
      return { receipt, isCounted: true, rowsAccepted: receipt.rows_accepted - rowsSkipped, rowsSkipped };
    }),
    ...refused.map((receipt) => ({ receipt, isCounted: false, rowsAccepted: 0, rowsSkipped: 0 })),
  ];
}

/** Every staged row stands in the marts exactly once: a join that loses or multiplies rows is a fault of ours. */
export async function assertEveryRowUsed(
  database: Database,
  feeds: readonly string[],
  marts: readonly string[],
): Promise<void> {
  const inMarts = await database.rows<{ feed: string; rows: number }>(
    `select feed, count(*) as rows from receipt join (
       ${marts.map((mart) => `select extract_id from ${mart}`).join(' union all ')}
     ) using (extract_id) group by feed`,
  );
  for (const feed of feeds) {
    const [staged] = await database.rows<{ rows: number }>(`select count(*) as rows from stg_${feed}`);
    const used = inMarts.find((row) => row.feed === feed)?.rows ?? 0;
    if (staged?.rows !== used)
      throw new Error(`rows lost or multiplied: ${feed}: ${staged?.rows} staged, ${used} in marts`);
  }
}
