import type { Database } from '../engine/duckdb.ts';
import type { Finding } from '../findings/finding.ts';
import { byteFindings } from './byte-findings.ts';
import { checkHeader, isRow } from './check-header.ts';
import { checkRows, landedTable } from './check-rows.ts';
import type { ExtractFile } from './extract-file.ts';
import { doubledRows, noRows, noUsableRow } from './extract-findings.ts';
import { changedWhileRead, type FileState, hasChanged } from './file-state.ts';
import type { Inspection } from './inspect-bytes.ts';
import { monthFacts } from './month-findings.ts';
import { brokenTable, type Reading, readRows } from './read-rows.ts';
import type { Receipt } from './receipt.ts';

/** Above this share of rows in quarantine an extract's month counts as incomplete. */
export const tolerableQuarantineShare = 0.05;

/** What a receipt says of an extract's rows. */
export type RowFacts = Pick<
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

interface LandedRows {
  readonly facts: RowFacts;
  readonly findings: readonly Finding[];
}

/** A refused extract's rows are all held back. */
export function refusedRows(rowsIn: number): RowFacts {
  return {
    rows_in: rowsIn,
    rows_accepted: 0,
    rows_quarantined: rowsIn,
    state: 'refused',
    incomplete: null,
    first_month: null,
    last_month: null,
    columns: '',
  };
}

/** Reads and checks an extract's rows: accepted ones are landed, others quarantined; or all of it is refused. */
export async function landRows(
  database: Database,
  extract: ExtractFile,
  { state, inspection }: { readonly state: FileState; readonly inspection: Inspection },
  { extractId, reading }: { readonly extractId: number; readonly reading: Reading },
): Promise<LandedRows> {
  const { contract, file } = extract;
  const rowsFound = inspection.rows + (isRow(inspection.firstLine, contract) ? 1 : 0);
  const refuse = (rowsIn: number, ...findings: Finding[]) => ({ facts: refusedRows(rowsIn), findings });
  const ofFile = byteFindings(file, inspection);
  if (ofFile.length > 0) return refuse(rowsFound, ...ofFile);
  const header = checkHeader(file, inspection.firstLine, contract);
  if (header.findings.some((found) => found.level === 'blocks')) {
    return refuse(rowsFound, ...header.findings);
  }

  const { columns } = header;
  const { rowsIn, brokenLines, broken } = await readRows(database, extract, columns, inspection, reading);
  if (hasChanged(extract.path, state) || rowsIn !== inspection.rows || inspection.bytes !== state.bytes) {
    return refuse(inspection.rows, changedWhileRead(file));
  }
  if (rowsIn === 0) return refuse(0, ...header.findings, noRows(file));
  // A single broken line is a row that stands once.
  const doubled = brokenLines === 1 ? [] : await doubledRows(database, file, columns);
  if (doubled.length > 0) return refuse(rowsIn, ...header.findings, ...broken, ...doubled);

  if (brokenLines > 0) await quarantineBroken(database, extractId);
  const failed = await checkRows(database, file, contract, columns, extractId, rowsIn - brokenLines);
  const quarantined = brokenLines + failed.reduce((sum, found) => sum + found.rows, 0);
  const findings = [...header.findings, ...broken, ...failed];
  if (quarantined === rowsIn) return refuse(rowsIn, ...findings, noUsableRow(file, rowsIn));
  const months = await monthFacts(database, extract, extractId, rowsIn - quarantined);
  findings.push(...months.findings);
  if (months.findings.some((found) => found.level === 'blocks')) {
    await database.run(`delete from ${landedTable(contract.feed)} where extract_id = $1`, [extractId]);
    return refuse(rowsIn, ...findings);
  }
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
    columns: columns.join(','),
  };
  return { facts, findings };
}

/** Broken lines are kept by number and reason only: which of their parts would be personal is not known. */
async function quarantineBroken(database: Database, extractId: number): Promise<void> {
  await database.run(
    `insert into quarantine select ${extractId}, extract_line::bigint, reason, null from ${brokenTable}`,
  );
}
