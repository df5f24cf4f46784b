import { type Database, identifier } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { byteFindings } from './byte-findings.ts';
import { checkHeader, isRow } from './check-header.ts';
import { checkRows, landedTable } from './check-rows.ts';
import type { ExtractFile } from './extract-file.ts';
import { changedWhileRead, type FileState, hasChanged } from './file-state.ts';
import type { Inspection } from './inspect-bytes.ts';
import { monthFacts } from './month-findings.ts';
import { brokenTable, type Reading, rawTable, readRows } from './read-rows.ts';
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

/** An extract in which every distinct row stands twice or more was delivered, or joined, twice over. */
async function doubledRows(database: Database, file: string, columns: readonly string[]): Promise<Finding[]> {
  const names = columns.map(identifier);
  // A first row that stands once settles it, and costs no count of every row.
  const [first] = await database.rows<{ times: number }>(
    `select count(*) as times from ${rawTable}, (from ${rawTable} limit 1) as first_row
     where ${names.map((name) => `${rawTable}.${name} is not distinct from first_row.${name}`).join(' and ')}`,
  );
  if ((first?.times ?? 0) < 2) return [];
  const [fewest] = await database.rows<{ times: number | null; distinct_rows: number; rows: number }>(
    `select min(times) as times, count(*) as distinct_rows, sum(times)::bigint as rows from (
       select count(*) as times from ${rawTable} group by ${names.join(', ')}
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

/** An extract with nothing below its header. */
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

/** An extract whose rows all break its contract. */
function noUsableRow(file: string, rows: number): Finding {
  return finding({
    code: 'no-usable-row',
    level: 'blocks',
    file,
    expected: 'rows that keep the contract',
    got: 'none: every row is in quarantine',
    todo: 'See what the other findings say of the rows, and ask for the extract to be sent again',
    rows,
  });
}
