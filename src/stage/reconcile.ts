import { type Engine, readSql, unionOf } from '../engine/index.ts';
import type { Landing, Receipt } from '../land/index.ts';
import type { RecordsTold } from './record-findings.ts';

/** How the rows of one extract were used: rows in = accepted + quarantined + skipped, always. */
export interface Reconciliation {
  readonly receipt: Receipt;
  readonly state: 'accepted' | 'refused' | 'skipped';
  readonly rowsAccepted: number;
  /** Rows that broke the contract; all rows of an extract that is refused. */
  readonly rowsQuarantined: number;
  /** Rows that repeat the key of another; all rows of an extract that another one states. */
  readonly rowsSkipped: number;
}

/** Accounts for every row of every extract found. */
export function reconcile(
  { accepted, refused, skipped }: Pick<Landing, 'accepted' | 'refused' | 'skipped'>,
  { repeatsByExtract }: Pick<RecordsTold, 'repeatsByExtract'>,
): Reconciliation[] {
  const used = (receipt: Receipt, state: Reconciliation['state'], rows: Partial<Reconciliation>) => {
    return { receipt, state, rowsAccepted: 0, rowsQuarantined: 0, rowsSkipped: 0, ...rows };
  };
  return [
    ...accepted.map((receipt) => {
      const rowsSkipped = repeatsByExtract.get(receipt.extract_id) ?? 0;
      const rowsAccepted = receipt.rows_accepted - rowsSkipped;
      return used(receipt, 'accepted', {
        rowsAccepted,
        rowsQuarantined: receipt.rows_quarantined,
        rowsSkipped,
      });
    }),
    ...refused.map((receipt) => used(receipt, 'refused', { rowsQuarantined: receipt.rows_in })),
    ...skipped.map((receipt) => used(receipt, 'skipped', { rowsSkipped: receipt.rows_in })),
  ];
}

/** Every staged row stands in the marts exactly once: a join that loses or multiplies rows is a fault of ours. */
export async function assertEveryRowUsed(
  engine: Engine,
  accepted: readonly Pick<Receipt, 'extract_id' | 'feed'>[],
  marts: readonly string[],
): Promise<void> {
  const rows = unionOf(marts.map((mart) => `select extract_id from ${mart}`));
  const inMarts = await engine.rows<{ extract_id: number; rows: number }>(
    readSql('checks/rows_used.sql', { rows }),
  );
  const feedOf = new Map(accepted.map(({ extract_id, feed }) => [extract_id, feed]));
  const used = new Map<string, number>();
  for (const { extract_id, rows: inMart } of inMarts) {
    const feed = feedOf.get(extract_id);
    if (feed === undefined)
      throw new Error(`rows of extract ${extract_id}, which does not count, are in marts`);
    used.set(feed, (used.get(feed) ?? 0) + inMart);
  }
  for (const feed of new Set(feedOf.values())) {
    const [staged] = await engine.rows<{ rows: number }>(readSql('checks/rows_staged.sql', { feed }));
    const inMart = used.get(feed) ?? 0;
    if (staged?.rows !== inMart)
      throw new Error(`rows lost or multiplied: ${feed}: ${staged?.rows} staged, ${inMart} in marts`);
  }
}
