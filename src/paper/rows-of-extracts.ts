import { withoutCounts } from '../disclosure/index.ts';
import type { Finding } from '../findings/index.ts';
import { type Reconciliation, reconcile } from '../stage/index.ts';
import type { PaperMaterial } from './material.ts';

/** How the rows of an extract were used; blank where it may not be said how many there are. */
export interface RowsOfExtract extends Pick<Reconciliation, 'receipt' | 'state'> {
  /** Blank too: who guesses the rows of a small extract can tell by its hash that he has guessed right. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly rowsIn: number | null;
  readonly rowsAccepted: number | null;
  readonly rowsQuarantined: number | null;
  readonly rowsSkipped: number | null;
}

const notSaid = {
  sha256: null,
  bytes: null,
  rowsIn: null,
  rowsAccepted: null,
  rowsQuarantined: null,
  rowsSkipped: null,
};

/** How the rows of every extract were used, as far as it may be said. */
export function rowsOfExtracts({
  landed,
  staged,
  shown,
}: Pick<PaperMaterial, 'landed' | 'staged' | 'shown'>): RowsOfExtract[] {
  return reconcile(landed, staged).map((one) => ({
    ...one,
    sha256: one.receipt.sha256,
    bytes: one.receipt.bytes,
    rowsIn: one.receipt.rows_in,
    ...(shown.withheldFeeds.has(one.receipt.feed) ? notSaid : {}),
  }));
}

/** Every finding; of an extract of which it may not be said how many rows it has, without what it says of rows. */
export function shownFindings({
  landed,
  findings,
  shown,
}: Pick<PaperMaterial, 'landed' | 'findings' | 'shown'>): Finding[] {
  const { withheldFeeds } = shown;
  const receipts = [...landed.accepted, ...landed.refused, ...landed.skipped];
  const withheld = new Set(
    receipts.flatMap(({ feed, file }) => (withheldFeeds.has(feed) ? [file, `feed ${feed}`] : [])),
  );
  return findings.map((found) =>
    withheld.has(found.file)
      ? {
          ...found,
          line: null,
          rows: 0,
          expected: withoutCounts(found.expected),
          got: withoutCounts(found.got),
        }
      : found,
  );
}
