import { type Database, readSql } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';

/** What a receipt says of an extract's rows. */
export interface RowFacts {
  /** rows_in = rows_accepted + rows_quarantined; which accepted rows repeat another is told when staging. */
  readonly rows_in: number;
  readonly rows_accepted: number;
  readonly rows_quarantined: number;
  readonly state: 'accepted' | 'refused';
  /** Why its month is incomplete although it was accepted; null where it is not. */
  readonly incomplete: string | null;
  readonly first_month: string | null;
  readonly last_month: string | null;
  /** Our names of the columns it has, with commas between them. */
  readonly columns: string;
}

/** Machine-written facts of one extract. */
export interface Receipt extends RowFacts {
  readonly extract_id: number;
  readonly feed: string;
  /** Path below the raw folder. */
  readonly file: string;
  /** The month its name says, `YYYY-MM`. */
  readonly month: string;
  readonly force: string | null;
  readonly version: number;
  readonly is_synthetic: boolean;
  /** Of the file as delivered; `content_sha256` of the text in it, the same for a file and its .gz. */
  readonly sha256: string;
  readonly content_sha256: string;
  readonly bytes: number;
  /** When the file was last written, ISO 8601. */
  readonly received_at: string;
  /** What it was checked against, contract and key: under another fingerprint it is landed again. */
  readonly fingerprint: string;
}

/** Whether any of the extracts is made up: then all that is made from them says so. */
export function isAnySynthetic(receipts: readonly Receipt[]): boolean {
  return receipts.some((receipt) => receipt.is_synthetic);
}

const receiptColumns = [
  'extract_id',
  'feed',
  'file',
  'month',
  'force',
  'version',
  'is_synthetic',
  'sha256',
  'content_sha256',
  'bytes',
  'rows_in',
  'rows_accepted',
  'rows_quarantined',
  'state',
  'incomplete',
  'first_month',
  'last_month',
  'columns',
  'received_at',
  'fingerprint',
] as const satisfies readonly (keyof Receipt)[];

/** The receipts of all extracts landed of a feed, or of all feeds. */
export function receiptsOf(database: Database, feed: string | null = null): Promise<Receipt[]> {
  return database.rows<Receipt>(readSql('land/receipts.sql'), [feed]);
}

/** Keeps receipts and their findings. */
export async function saveReceipts(
  database: Database,
  landed: readonly { readonly receipt: Receipt; readonly findings: readonly Finding[] }[],
): Promise<void> {
  await database.append(
    'receipt',
    landed.map(({ receipt }) => receiptColumns.map((name) => receipt[name])),
  );
  await database.append(
    'extract_finding',
    landed.flatMap(({ receipt, findings }) =>
      findings.map((found) => [receipt.extract_id, ...findingRow(found)]),
    ),
  );
}

/** A finding as the columns of a table of findings. */
export function findingRow(found: Finding): (string | number | null)[] {
  const { code, level, file, line, column, expected, got, todo, rows } = found;
  return [code, level, file, line, column, expected, got, todo, rows];
}

/** The findings kept with receipts, by the numbers of their extracts. */
export async function keptFindings(database: Database): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const all = await database.rows<Finding & { extract_id: number }>(readSql('land/extract_findings.sql'));
  const findings = new Map<number, Finding[]>();
  for (const { extract_id, ...found } of all)
    findings.set(extract_id, [...(findings.get(extract_id) ?? []), found]);
  return findings;
}

/** Forgets extracts whole: their rows, findings and receipts. */
export async function forgetReceipts(database: Database, receipts: readonly Receipt[]): Promise<void> {
  for (const feed of new Set(receipts.map((receipt) => receipt.feed))) {
    const ofFeed = receipts.filter((receipt) => receipt.feed === feed);
    const extracts = ofFeed.map(({ extract_id }) => extract_id).join(', ');
    for (const table of [`landed_${feed}`, 'quarantine', 'extract_finding', 'extract_content', 'receipt'])
      await database.run(readSql('land/forget_extract.sql', { table, extracts }));
  }
}
