import { type Database, identifier, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import type { Inspection } from './byte-findings.ts';
import { byteFindings } from './byte-findings.ts';
import { checkHeader, isRow } from './check-header.ts';
import { checkRows } from './check-rows.ts';
import { landedTable } from './contract-sql.ts';
import type { ExtractFile } from './extract-file.ts';
import {
  changedWhileRead,
  type FileState,
  fileState,
  hasChanged,
  isFileError,
  unreadableFile,
} from './file-state.ts';
import { inspectBytes, isZlibError } from './inspect-bytes.ts';
import { monthFacts } from './month-findings.ts';
import { type Reading, readRows } from './read-rows.ts';
import { findingsOf, type Receipt } from './receipt.ts';
import { anotherForce, fallsWithinFindings } from './reported-force.ts';

export interface Landed {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Landed before with the same content: not read again. */
  readonly isKnown: boolean;
}

/** What a file was found to be, before its rows are read. */
interface Look {
  readonly state: FileState;
  readonly inspection: Inspection;
}

/**
 * Lands one extract: accepted rows and quarantine, and gives its receipt and findings. `known` finds the receipt
 * of an extract landed before under the same file name, by its SHA-256. The caller sees to the transaction, and
 * keeps the receipt in it.
 */
export async function landExtract(
  database: Database,
  extract: ExtractFile,
  given: { readonly extractId: number; readonly fingerprint: string; readonly reading: Reading },
  known: (sha256: string) => Receipt | undefined,
): Promise<Landed> {
  const look = await orFinding(extract.file, async (): Promise<Look> => {
    const state = fileState(extract.path);
    return { state, inspection: await inspectBytes(extract.path) };
  });
  const before = 'inspection' in look ? known(look.inspection.sha256) : undefined;
  if (before) return { receipt: before, findings: await findingsOf(database, before), isKnown: true };

  const rows =
    'inspection' in look
      ? await orFinding(extract.file, () => landRows(database, extract, look, given))
      : look;
  const { facts, findings } =
    'facts' in rows
      ? rows
      : { facts: refusedRows('inspection' in look ? look.inspection.rows : 0), findings: [rows] };
  const isWhole = !findings.some((found) => passing.includes(found.code));
  const receipt: Receipt = {
    extract_id: given.extractId,
    feed: extract.contract.feed,
    file: extract.file,
    month: extract.month,
    force: extract.force,
    version: extract.version,
    is_synthetic: extract.isSynthetic,
    // Without its hash a file is never known: the next build looks at it again.
    sha256: isWhole && 'inspection' in look ? look.inspection.sha256 : '',
    content_sha256: isWhole && 'inspection' in look ? look.inspection.contentSha256 : '',
    bytes: 'inspection' in look ? look.inspection.bytes : 0,
    received_at: ('inspection' in look ? look.state.writtenAt : new Date()).toISOString(),
    fingerprint: given.fingerprint,
    ...facts,
  };
  return { receipt, findings, isKnown: false };
}

/** Findings about the moment, not about the content. */
const passing = ['unreadable-file', 'changed-while-read'];

/**
 * The work's result, or the finding that the file cannot be read; any other error is a fault. Damage to a .gz is
 * found when it is inspected: met later, it was done in between.
 */
async function orFinding<Result>(file: string, work: () => Promise<Result>): Promise<Result | Finding> {
  try {
    return await work();
  } catch (error) {
    if (isFileError(error)) return unreadableFile(file, error);
    if (isZlibError(error)) return changedWhileRead(file);
    throw error;
  }
}

/** Above this share of rows in quarantine an extract's month counts as incomplete. */
const tolerableQuarantineShare = 0.05;

/** What a receipt says of an extract's rows. */
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

interface LandedRows {
  readonly facts: RowFacts;
  readonly findings: readonly Finding[];
}

/** A refused extract's rows are all held back. */
function refusedRows(rowsIn: number): RowFacts {
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

  if (brokenLines > 0) await database.run(readSql('land/quarantine_broken.sql', { extract: extractId }));
  const rows = rowsIn - brokenLines;
  const failed = await checkRows(database, {
    file,
    contract,
    force: extract.force,
    columns,
    extractId,
    rows,
    unkept: inspection.unkept,
  });
  const quarantined = brokenLines + failed.reduce((sum, found) => sum + found.rows, 0);
  const findings = [...header.findings, ...broken, ...failed];
  if (quarantined === rowsIn) {
    const ofAnother = failed.find(({ code, rows }) => code === 'row-of-another-force' && rows === rowsIn);
    return refuse(
      rowsIn,
      ...(ofAnother ? [anotherForce(ofAnother)] : [...findings, noUsableRow(file, rowsIn)]),
    );
  }
  const months = await monthFacts(database, extract, extractId, rowsIn - quarantined);
  findings.push(...months.findings, ...(await fallsWithinFindings(database, extract, extractId)));
  if (months.findings.some((found) => found.level === 'blocks')) {
    const table = landedTable(contract.feed);
    await database.run(readSql('land/forget_extract.sql', { table }), [extractId]);
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

/** An extract in which every distinct row stands twice or more was delivered, or joined, twice over. */
async function doubledRows(database: Database, file: string, columns: readonly string[]): Promise<Finding[]> {
  const names = columns.map(identifier);
  // A first row that stands once settles it, and costs no count of every row.
  const same = names.map((name) => `extract_row.${name} is not distinct from first_row.${name}`);
  const [first] = await database.rows<{ times: number }>(
    readSql('land/times_of_first_row.sql', { same: same.join(' and ') }),
  );
  if ((first?.times ?? 0) < 2) return [];
  const [fewest] = await database.rows<{ times: number | null; distinct_rows: number; rows: number }>(
    readSql('land/times_of_rows.sql', { columns: names.join(', ') }),
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
