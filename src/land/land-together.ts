import { type Database, identifier, readSql } from '../engine/index.ts';
import { blocking, type Finding } from '../findings/index.ts';
import { formatNumber } from '../words/index.ts';
import { byteFindings } from './byte-findings.ts';
import { checkHeader, isRow } from './check-header.ts';
import { type Alike, type CheckedExtract, checkRows } from './check-rows.ts';
import { landedTable } from './contract-sql.ts';
import type { ExtractFile } from './extract-file.ts';
import { changedWhileRead, type FileState, fileState, hasChanged, orFinding } from './file-state.ts';
import { hashFile, inspectBytes, isPacked } from './inspect-bytes.ts';
import { monthFacts } from './month-findings.ts';
import { type InspectedFile, readRows } from './read-rows.ts';
import { type Receipt, type RowFacts, saveReceipts } from './receipt.ts';
import { anotherForce, fallsWithinFindings } from './reported-force.ts';
import { noteContents } from './unlikely-months.ts';

export interface Landed {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Landed before with the same content: not read again. */
  readonly isKnown: boolean;
}

/** An extract, with the number it has in the warehouse if it is landed. */
export interface NumberedExtract {
  readonly extract: ExtractFile;
  readonly extractId: number;
}

/** What a file was found to be, before its rows are read. */
export interface Look extends NumberedExtract, InspectedFile {
  readonly state: FileState;
}

/** What landing knows of extracts landed before. */
export interface KnownExtracts {
  /** The receipts of extracts of a file's name. */
  receiptsOf(file: string): readonly Receipt[];
  findingsOf(receipt: Receipt): readonly Finding[];
}

/**
 * Lands extracts of one feed: accepted rows, quarantine, receipts and findings, in one transaction for those that are
 * alike. One that was landed before with the same content, under its name, is not read again. Returns what came of
 * each, in their order.
 */
export async function landTogether(
  database: Database,
  extracts: readonly NumberedExtract[],
  fingerprint: string,
  known: KnownExtracts,
): Promise<Landed[]> {
  const landed = new Map<number, Landed>();
  const looks: Look[] = [];
  for (const numbered of extracts) {
    const { extract, extractId } = numbered;
    const look = await orFinding(extract.file, () => lookAt(numbered, known));
    if ('receipt' in look) landed.set(extractId, look);
    else if ('inspection' in look) looks.push(look);
    else {
      const gone = landedNow(numbered, null, refusal(0, look), fingerprint);
      await saveReceipts(database, [gone]);
      landed.set(extractId, gone);
    }
  }
  await landRows(database, looks, async (rows) => {
    const fresh = looks.flatMap((look) => {
      const ofLook = rows.get(look.extractId);
      return ofLook === undefined ? [] : [landedNow(look, look, ofLook, fingerprint)];
    });
    await saveReceipts(database, fresh);
    for (const each of fresh) landed.set(each.receipt.extract_id, each);
  });
  return extracts.flatMap(({ extractId }) => landed.get(extractId) ?? []);
}

/** Looks at a file: what it is, or the receipt it got before. */
async function lookAt(numbered: NumberedExtract, known: KnownExtracts): Promise<Look | Landed> {
  const { path, file } = numbered.extract;
  const state = fileState(path);
  // What was not read whole has no hash, and is never known.
  const before = known.receiptsOf(file).filter(({ sha256 }) => sha256 !== '');
  const find = (sha256: string) => before.find((receipt) => receipt.sha256 === sha256);
  const asKnown = (receipt: Receipt): Landed => ({
    receipt,
    findings: known.findingsOf(receipt),
    isKnown: true,
  });
  // A hash is sooner made than all that is asked of bytes that are new.
  if (before.some(({ bytes }) => bytes === state.bytes)) {
    const receipt = find((await hashFile(path)).sha256);
    if (receipt) return asKnown(receipt);
  }
  const inspection = await inspectBytes(path);
  const receipt = find(inspection.sha256);
  return receipt ? asKnown(receipt) : { ...numbered, path, file, state, inspection };
}

/** What landing an extract came to, with its receipt; no look: it could not be read. */
function landedNow(
  { extract, extractId }: NumberedExtract,
  look: Look | null,
  { facts, findings }: LandedRows,
  fingerprint: string,
): Landed {
  const isWhole = !findings.some((found) => passing.includes(found.code));
  const receipt = {
    extract_id: extractId,
    feed: extract.contract.feed,
    file: extract.file,
    month: extract.month,
    force: extract.force,
    version: extract.version,
    is_synthetic: extract.isSynthetic,
    // Without its hash a file is never known: the next build looks at it again.
    sha256: isWhole && look ? look.inspection.sha256 : '',
    content_sha256: isWhole && look ? look.inspection.contentSha256 : '',
    bytes: look?.inspection.bytes ?? 0,
    received_at: (look?.state.writtenAt ?? new Date()).toISOString(),
    fingerprint,
    ...facts,
  };
  return { receipt, findings, isKnown: false };
}

/** Findings about the moment, not about the content. */
const passing = ['unreadable-file', 'changed-while-read'];

/** Above this share of rows in quarantine an extract's month counts as incomplete. */
const tolerableQuarantineShare = 0.05;

/** What came of an extract's rows. */
export interface LandedRows {
  readonly facts: RowFacts;
  readonly findings: readonly Finding[];
}

/** What came of an extract that is refused: its rows are all held back. */
function refusal(rowsIn: number, ...findings: Finding[]): LandedRows {
  const facts: RowFacts = {
    rows_in: rowsIn,
    rows_accepted: 0,
    rows_quarantined: rowsIn,
    state: 'refused',
    incomplete: null,
    first_month: null,
    last_month: null,
    columns: '',
  };
  return { facts, findings };
}

/** A look at an extract whose header can be used. */
interface UsableLook extends Look {
  readonly columns: readonly string[];
  readonly ofHeader: readonly Finding[];
}

/**
 * Reads and checks the rows of extracts of one feed: accepted ones are landed, others quarantined; or all of an extract
 * is refused. `keep` is told what came of extracts, by number, in the transaction in which they are landed.
 */
export async function landRows(
  database: Database,
  looks: readonly Look[],
  keep: (rows: ReadonlyMap<number, LandedRows>) => Promise<void>,
): Promise<void> {
  const refused = new Map<number, LandedRows>();
  const alike = new Map<string, UsableLook[]>();
  for (const look of looks) {
    const { extractId, extract, file, path, inspection } = look;
    const { contract } = extract;
    const rowsFound = inspection.rows + (isRow(inspection.firstLine, contract) ? 1 : 0);
    const ofFile = byteFindings(file, inspection);
    const header = ofFile.length > 0 ? null : checkHeader(file, inspection.firstLine, contract);
    const found = header?.findings ?? ofFile;
    if (header === null || found.some(({ level }) => level === 'blocks')) {
      refused.set(extractId, refusal(rowsFound, ...found));
      continue;
    }
    const { columns } = header;
    const key = [isPacked(path), inspection.unkept, extract.force, ...columns].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), { ...look, columns, ofHeader: found }]);
  }
  if (refused.size > 0) await database.transaction(() => keep(refused));
  for (const group of alike.values()) {
    const [first] = group;
    if (first) await landAlike(database, first, group, keep);
  }
}

/** A look at an extract whose rows stand in `extract_row`, and can be checked. */
type CheckedLook = UsableLook & CheckedExtract;

/** Lands extracts that have the same columns, in the same order, of one force. */
async function landAlike(
  database: Database,
  { extract: { contract, force }, columns, inspection: { unkept } }: UsableLook,
  looks: readonly UsableLook[],
  keep: (rows: ReadonlyMap<number, LandedRows>) => Promise<void>,
): Promise<void> {
  const refused = new Map<number, LandedRows>();
  const read = await readRows(database, looks, columns);
  const firstRowOften = await placesOfDoubt(database, columns);
  const checked: CheckedLook[] = [];
  for (const [index, look] of looks.entries()) {
    const { extractId, file, inspection, ofHeader } = look;
    const rows = read[index];
    if (rows === undefined) throw new Error(`not read: ${file}`);
    if ('code' in rows) {
      refused.set(extractId, refusal(inspection.rows, rows));
      continue;
    }
    const { rowsIn, brokenLines, broken, place } = rows;
    const isOther = rowsIn !== inspection.rows || inspection.bytes !== look.state.bytes;
    if (isOther || hasChanged(look.path, look.state)) {
      refused.set(extractId, refusal(inspection.rows, changedWhileRead(file)));
      continue;
    }
    if (rowsIn === 0) {
      refused.set(extractId, refusal(0, ...ofHeader, noRows(file)));
      continue;
    }
    // A single broken line is a row that stands once.
    const isInDoubt = brokenLines !== 1 && firstRowOften.has(place);
    const doubled = isInDoubt ? await doubledRows(database, file, columns, place) : [];
    if (doubled.length > 0) refused.set(extractId, refusal(rowsIn, ...ofHeader, ...broken, ...doubled));
    else checked.push({ ...look, rows });
  }
  await database.transaction(async () => {
    const alike = { contract, force, columns, unkept };
    const landed = checked.length === 0 ? [] : await landChecked(database, alike, checked);
    await keep(new Map([...refused, ...landed]));
  });
}

/** Checks and lands the rows of extracts that are alike; what came of each, by its number. */
async function landChecked(
  database: Database,
  alike: Alike,
  checked: readonly CheckedLook[],
): Promise<Map<number, LandedRows>> {
  const { contract, columns } = alike;
  await database.run(readSql('warehouse/reading.sql'));
  await database.append(
    'reading',
    checked.map(({ extractId, rows: { place, firstRow } }) => [place, extractId, firstRow]),
  );
  await database.run(readSql('land/numbered_row.sql'));
  if (checked.some(({ rows }) => rows.brokenLines > 0))
    await database.run(readSql('land/quarantine_broken.sql'));
  const failed = await checkRows(database, checked, alike);
  const results = new Map<number, LandedRows>();
  const used: (CheckedLook & { readonly quarantined: number; readonly found: readonly Finding[] })[] = [];
  for (const look of checked) {
    const { extractId, file, ofHeader } = look;
    const { rowsIn, brokenLines, broken } = look.rows;
    const ofRows = failed.get(extractId) ?? [];
    const quarantined = brokenLines + ofRows.reduce((sum, { rows }) => sum + rows, 0);
    const found = [...ofHeader, ...broken, ...ofRows];
    if (quarantined < rowsIn) {
      used.push({ ...look, quarantined, found });
      continue;
    }
    const ofAnother = ofRows.find(({ code, rows }) => code === 'row-of-another-force' && rows === rowsIn);
    const why = ofAnother ? [anotherForce(ofAnother)] : [...found, noUsableRow(file, rowsIn)];
    results.set(extractId, refusal(rowsIn, ...why));
  }
  if (used.length === 0) return results;
  const ids = used.map(({ extractId }) => extractId).join(', ');
  const within = await fallsWithinFindings(database, contract, used, ids);
  const months = await monthFacts(database, contract, ids);
  for (const { extract, extractId, rows, quarantined, found } of used) {
    const { rowsIn } = rows;
    const accepted = rowsIn - quarantined;
    const ofMonths = months(extract, extractId, accepted);
    const findings = [...found, ...ofMonths.findings, ...(within.get(extractId) ?? [])];
    if (ofMonths.findings.some(({ level }) => level === 'blocks')) {
      const table = landedTable(contract.feed);
      await database.run(readSql('land/forget_extract.sql', { table, extracts: extractId }));
      results.set(extractId, refusal(rowsIn, ...findings));
      continue;
    }
    const facts: RowFacts = {
      rows_in: rowsIn,
      rows_accepted: accepted,
      rows_quarantined: quarantined,
      state: 'accepted',
      incomplete:
        quarantined > tolerableQuarantineShare * rowsIn
          ? `${formatNumber(quarantined)} of its ${formatNumber(rowsIn)} rows are in quarantine`
          : ofMonths.incomplete,
      first_month: ofMonths.firstMonth,
      last_month: ofMonths.lastMonth,
      columns: columns.join(','),
    };
    results.set(extractId, { facts, findings });
  }
  await noteContents(database, contract, ids);
  return results;
}

/** Where in `extract_row` extracts stand whose first row stands in them again: a first row that stands once settles it. */
async function placesOfDoubt(database: Database, columns: readonly string[]): Promise<ReadonlySet<number>> {
  const namesIn = (table: string) => columns.map((name) => `${table}.${identifier(name)}`).join(', ');
  const places = await database.rows<{ place: number }>(
    readSql('land/times_of_first_row.sql', { row: namesIn('extract_row'), first: namesIn('first_row') }),
  );
  return new Set(places.map(({ place }) => place));
}

/** An extract in which every distinct row stands twice or more was delivered, or joined, twice over. */
async function doubledRows(
  database: Database,
  file: string,
  columns: readonly string[],
  place: number,
): Promise<Finding[]> {
  const [fewest] = await database.rows<{ times: number | null; distinct_rows: number; rows: number }>(
    readSql('land/times_of_rows.sql', { columns: columns.map(identifier).join(', ') }),
    [place],
  );
  if (!fewest || (fewest.times ?? 0) < 2) return [];
  return [
    blocking('doubled-extract', file, {
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
  return blocking('no-rows', file, {
    line: 2,
    expected: 'at least one row below the header',
    got: 'a header only',
    todo: 'Ask for the extract to be sent again; no rows is not taken for nothing happened',
  });
}

/** An extract whose rows all break its contract. */
function noUsableRow(file: string, rows: number): Finding {
  return blocking('no-usable-row', file, {
    expected: 'rows that keep the contract',
    got: 'none: every row is in quarantine',
    todo: 'See what the other findings say of the rows, and ask for the extract to be sent again',
    rows,
  });
}
