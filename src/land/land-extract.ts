import { statSync } from 'node:fs';
import { type Database, identifier } from '../duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { byteFindings } from './byte-findings.ts';
import { checkHeader } from './check-header.ts';
import { checkRows } from './check-rows.ts';
import type { ExtractFile } from './extract-file.ts';
import { type Inspection, inspectBytes } from './inspect-bytes.ts';
import { monthFacts } from './month-findings.ts';
import { rawTable, readRows } from './read-rows.ts';
import { findingsOf, type Receipt, saveReceipt } from './receipt.ts';

/** Above this share of rows in quarantine an extract's month counts as incomplete. */
export const tolerableQuarantineShare = 0.05;

export interface Landed {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Landed before with the same content: not read again. */
  readonly isKnown: boolean;
}

/**
 * Lands one extract: receipt, findings, accepted rows and quarantine. `known` finds the receipt of an extract
 * landed before under the same file name, by its SHA-256. The caller sees to the transaction.
 */
export async function landExtract(
  database: Database,
  extract: ExtractFile,
  extractId: number,
  fingerprint: string,
  known: (sha256: string) => Receipt | undefined,
): Promise<Landed> {
  const inspection = await inspectBytes(extract.path);
  const before = known(inspection.sha256);
  if (before) return { receipt: before, findings: await findingsOf(database, before), isKnown: true };
  const { facts, findings } = await landRows(database, extract, inspection, extractId);
  const receipt: Receipt = {
    extract_id: extractId,
    feed: extract.contract.feed,
    file: extract.file,
    month: extract.month,
    force: extract.force,
    version: extract.version,
    is_synthetic: extract.isSynthetic,
    sha256: inspection.sha256,
    content_sha256: inspection.contentSha256,
    bytes: inspection.bytes,
    received_at: statSync(extract.path).mtime.toISOString(),
    fingerprint,
    ...facts,
  };
  await saveReceipt(database, receipt, findings);
  return { receipt, findings, isKnown: false };
}

type RowFacts = Pick<
  Receipt,
  | 'rows_in'
  | 'rows_accepted'
  | 'rows_quarantined'
  | 'state'
  | 'incomplete'
  | 'first_month'
  | 'last_month'
  | 'columns'
>;

/** A refused extract's rows are all held back. */
function refusedRows(rowsIn: number): RowFacts {
  return {
    rows_in: Math.max(0, rowsIn),
    rows_accepted: 0,
    rows_quarantined: Math.max(0, rowsIn),
    state: 'refused',
    incomplete: null,
    first_month: null,
    last_month: null,
    columns: '',
  };
}

async function landRows(
  database: Database,
  extract: ExtractFile,
  inspection: Inspection,
  extractId: number,
): Promise<{ facts: RowFacts; findings: Finding[] }> {
  const { contract, file } = extract;
  const ofFile = byteFindings(file, inspection);
  if (ofFile.length > 0) return { facts: refusedRows(inspection.lines - 1), findings: ofFile };

  const header = checkHeader(file, inspection.firstLine, contract);
  if (header.findings.some((found) => found.level === 'blocks')) {
    return { facts: refusedRows(inspection.lines - 1), findings: [...header.findings] };
  }
  const { rowsIn, broken } = await readRows(database, extract.path, file, header.columns, inspection);
  const ofRows = rowsIn === 0 ? [noRows(file)] : await doubledRows(database, file, header.columns);
  if (ofRows.length > 0) return { facts: refusedRows(rowsIn), findings: [...header.findings, ...ofRows] };

  await quarantineBroken(database, broken, extractId);
  const failed = await checkRows(database, file, contract, header.columns, extractId);
  const months = await monthFacts(database, extract, extractId);
  const quarantined = broken.length + failed.reduce((sum, found) => sum + found.rows, 0);
  const facts: RowFacts = {
    rows_in: rowsIn,
    rows_accepted: rowsIn - quarantined,
    rows_quarantined: quarantined,
    state: 'accepted',
    incomplete:
      quarantined > tolerableQuarantineShare * rowsIn
        ? `${quarantined.toLocaleString('en-GB')} of its ${rowsIn.toLocaleString('en-GB')} rows are in quarantine`
        : months.incomplete,
    first_month: months.firstMonth,
    last_month: months.lastMonth,
    columns: header.columns.join(','),
  };
  return { facts, findings: [...header.findings, ...broken, ...failed, ...months.findings] };
}

/** Broken lines are kept by number and reason only: which of their parts would be personal is not known. */
async function quarantineBroken(
  database: Database,
  broken: readonly Finding[],
  extractId: number,
): Promise<void> {
  await database.append(
    'quarantine',
    broken.map((found) => [extractId, found.line, `${found.code}: ${found.got}`, null]),
  );
}

/** An extract in which every distinct row stands twice or more was delivered, or joined, twice over. */
async function doubledRows(database: Database, file: string, columns: readonly string[]): Promise<Finding[]> {
  const [fewest] = await database.rows<{ times: number | null; distinct_rows: number; rows: number }>(
    `select min(times) as times, count(*) as distinct_rows, sum(times)::bigint as rows from (
       select count(*) as times from ${rawTable} group by ${columns.map(identifier).join(', ')}
     )`,
  );
  if (!fewest || (fewest.times ?? 0) < 2) return [];
  return [
    finding({
      code: 'doubled-extract',
      level: 'blocks',
      file,
      line: 2,
      expected: 'most rows to stand once',
      got: `every one of its ${fewest.distinct_rows.toLocaleString('en-GB')} distinct rows at least ${fewest.times} times`,
      todo: 'Ask for the extract to be sent again: it was doubled on the way',
      rows: fewest.rows,
    }),
  ];
}

function noRows(file: string): Finding {
  return finding({
    code: 'no-rows',
    level: 'blocks',
    file,
    line: 2,
    expected: 'at least one row below the header',
    got: 'a header only',
    todo: 'Ask for the extract to be sent again; no rows is not taken for nothing happened',
  });
}
