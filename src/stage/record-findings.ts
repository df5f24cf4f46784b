import { monthName } from '../calendar.ts';
import { type Contract, headerIn, headerOf, referenceOf } from '../contracts/index.ts';
import { type Engine, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, noted } from '../findings/index.ts';
import { landedTable, type Receipt } from '../land/index.ts';
import { formatNumber, listInWords } from '../words/index.ts';
import { damagedTable, sharedKeyTable } from './records-sql.ts';

interface RowsOfExtract {
  readonly extract_id: number;
  readonly line: number;
  readonly rows: number;
}

/** Repeats of an extract that are alike in what they differ in. */
interface Repeats extends RowsOfExtract {
  /** Our names of the columns, with a space after each. */
  readonly differs: string;
  /** The month of the row that counts, where it is another. */
  readonly moved_to: string | null;
}

/** What rows with one key were taken for. */
export interface RecordsTold {
  readonly findings: readonly Finding[];
  /** Rows skipped as repeats, by extract. */
  readonly repeatsByExtract: ReadonlyMap<number, number>;
}

/** Says what rows with one key were taken for, and how many of each extract are skipped. */
export async function findingsOfRecords(
  engine: Engine,
  contract: Contract,
  receipts: readonly Receipt[],
): Promise<RecordsTold> {
  const { feed } = contract;
  const records = sharedKeyTable(feed);
  const repeats = await engine.rows<Repeats>(readSql('staging/repeats_by_extract.sql', { records }));
  const damaged = await engine.rows<RowsOfExtract & { damage: string }>(
    readSql('staging/damaged_by_extract.sql', { damaged: damagedTable(feed) }),
  );
  const usedAgain = await engine.rows<RowsOfExtract>(readSql('staging/used_again.sql', { records }));
  const fileOf = (extract: number) => receipts.find(({ extract_id }) => extract_id === extract)?.file ?? '';
  const findings: Finding[] = damaged.map((rows) => damagedFinding(fileOf(rows.extract_id), contract, rows));
  const [first] = usedAgain;
  if (first) findings.push(usedAgainFinding(fileOf(first.extract_id), contract, first.line, usedAgain));
  const repeatsByExtract = new Map<number, number>();
  for (const extract of new Set(repeats.map(({ extract_id }) => extract_id))) {
    const ofExtract = repeats.filter(({ extract_id }) => extract_id === extract);
    const file = fileOf(extract);
    repeatsByExtract.set(extract, totalOf(ofExtract));
    const same = ofExtract.filter(({ differs }) => differs === '');
    const moved = ofExtract.filter(({ moved_to }) => moved_to !== null);
    const other = ofExtract.filter(({ differs, moved_to }) => differs !== '' && moved_to === null);
    if (same.length > 0) findings.push(repeatedFinding(file, contract, same));
    if (other.length > 0) findings.push(differingFinding(file, contract, other));
    if (moved.length > 0) findings.push(movedFinding(file, contract, moved));
  }
  return { findings, repeatsByExtract };
}

function totalOf(rows: readonly Pick<RowsOfExtract, 'rows'>[]): number {
  return rows.reduce((sum, each) => sum + each.rows, 0);
}

/** A note about rows of an extract: the first of them is named, and all are counted. */
function noteOf(
  code: string,
  file: string,
  rows: readonly RowsOfExtract[],
  told: Pick<Finding, 'column' | 'expected' | 'got' | 'todo'> & Partial<Pick<Finding, 'line'>>,
): Finding {
  const line = Math.min(...rows.map((each) => each.line));
  return noted(code, file, { line, ...told, rows: totalOf(rows) });
}

/** The columns of the key under their names in the extract. */
function keyOf({ key, columns }: Contract): string {
  return listInWords(key.map((name) => headerIn({ columns }, name)));
}

function repeatedFinding(file: string, contract: Contract, repeats: readonly Repeats[]): Finding {
  return noteOf('repeated-row', file, repeats, {
    column: keyOf(contract),
    expected: `each ${keyOf(contract)} once`,
    got: 'one that stands in another row, which is the same in every column',
    todo: 'Nothing: it is counted once; the repeats are skipped',
  });
}

/** In what repeats differ from the rows that count: each column with the number of rows, the most first. */
function differencesOf(contract: Contract, repeats: readonly Repeats[]): string {
  const counts = new Map<string, number>();
  for (const { differs, rows } of repeats)
    for (const name of differs.split(' ').filter(Boolean)) counts.set(name, (counts.get(name) ?? 0) + rows);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  return listInWords(
    most.map(([name, rows]) => `${headerIn(contract, name)} (${rows.toLocaleString('en-GB')})`),
  );
}

function differingFinding(file: string, contract: Contract, repeats: readonly Repeats[]): Finding {
  const { resolvedBy } = contract;
  return noteOf('repeated-key', file, repeats, {
    column: keyOf(contract),
    expected: `rows with one ${keyOf(contract)} to be the same`,
    got: `rows that differ from the one that counts in ${differencesOf(contract, repeats)}`,
    todo:
      resolvedBy === undefined
        ? 'The first row of the newest extract counts, the others are skipped: ask the supplier which is right'
        : `They count as one, as the first of them says, with a positive ${headerIn(contract, resolvedBy)} if any has one`,
  });
}

function movedFinding(file: string, contract: Contract, repeats: readonly Repeats[]): Finding {
  const months = [...new Set(repeats.flatMap(({ moved_to }) => moved_to ?? []))].sort().map(monthName);
  return noteOf('moved-to-another-month', file, repeats, {
    column: headerIn(contract, contract.monthColumn),
    expected: `rows with one ${keyOf(contract)} to be of one month`,
    got: `rows that a newer extract, or an earlier line, states for ${listInWords(months)}; they differ in ${differencesOf(contract, repeats)}`,
    todo: 'They count once, in the month that the newest extract gives: ask the supplier if they are records of their own',
  });
}

function damagedFinding(
  file: string,
  contract: Contract,
  damaged: RowsOfExtract & { damage: string },
): Finding {
  return noteOf('damaged-references', file, [damaged], {
    column: headerIn(contract, referenceOf(contract) ?? ''),
    expected: 'references as their system gives them',
    got: `references ${damaged.damage}`,
    todo: 'Each row counts, without a reference: repeats among them cannot be told. Ask for the extract again, not saved by a spreadsheet',
  });
}

function usedAgainFinding(file: string, contract: Contract, line: number, all: readonly RowsOfExtract[]) {
  return noteOf('key-used-again', file, all, {
    line,
    column: keyOf(contract),
    expected: `a ${keyOf(contract)} that is given once`,
    got: `numbers that start again: rows of ${all.length.toLocaleString('en-GB')} extracts share theirs with rows of other times`,
    todo: 'Each counts as a record of its own: ask the supplier for references that are never used again',
  });
}

/** Extracts whose share of rows with a reference is further from the usual share are in doubt. */
const tolerableDifference = 0.05;

interface Supply {
  readonly extract_id: number;
  readonly rows: number;
  readonly with_reference: number;
}

/**
 * Where references are supplied in some extracts and not in others, repeats are told in some months only: these are in
 * doubt. The usual share is that of the extract in the middle; of two, of the one with more.
 */
export async function suppliedReferences(
  engine: Engine,
  contract: Contract,
  receipts: readonly Receipt[],
): Promise<{ findings: Finding[]; doubts: Map<number, string> }> {
  const none = { findings: [], doubts: new Map<number, string>() };
  const { feed, columns, withoutReference } = contract;
  const reference = referenceOf(contract);
  const column = columns[reference ?? ''];
  if (reference === null || column === undefined) return none;
  const damaged = damagedTable(feed);
  const [damage] = await engine.rows(readSql('staging/any_row.sql', { table: damaged }));
  if (!column.mayBeBlank && damage === undefined) return none;
  const isDue =
    withoutReference === undefined
      ? 'true'
      : `landed.${identifier(withoutReference.column)} <> ${literal(withoutReference.value)}`;
  const supplies = await engine.rows<Supply>(
    readSql('staging/references_by_extract.sql', {
      landed: landedTable(feed),
      damaged,
      reference: `landed.${identifier(reference)}`,
      is_due: isDue,
    }),
  );
  const share = ({ rows, with_reference }: Supply) => with_reference / rows;
  const receiptOf = ({ extract_id }: Supply) => receipts.find((receipt) => receipt.extract_id === extract_id);
  const usualOf = (supply: Supply) => {
    const alike = supplies.filter((other) => receiptOf(other)?.force === receiptOf(supply)?.force);
    const shares = alike.map(share).sort((a, b) => a - b);
    return shares[Math.floor(shares.length / 2)] ?? 1;
  };
  const unusual = supplies.filter((each) => Math.abs(share(each) - usualOf(each)) > tolerableDifference);
  const header = headerOf(reference, column);
  const doubts = new Map(
    unusual.map(({ extract_id, rows, with_reference }) => [
      extract_id,
      `${header} on ${formatNumber(with_reference)} of ${formatNumber(rows)} rows, unlike most months: repeats are not told alike`,
    ]),
  );
  const [first] = unusual;
  if (!first) return none;
  const ofThese = receipts.filter(({ extract_id }) => doubts.has(extract_id));
  return {
    doubts,
    findings: [
      noted('references-supplied-otherwise', ofThese[0]?.file ?? '', {
        column: header,
        expected: `as many rows with a ${header} as in most extracts: ${percent(usualOf(first))}`,
        got: `${percent(share(first))}, and in ${ofThese.length === 1 ? 'no other extract' : `${ofThese.length} extracts in all`} more or fewer`,
        todo: 'Figures that touch these months are provisional, as repeats are not told alike: ask for the extracts with their references',
        rows: totalOf(unusual),
      }),
    ],
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
