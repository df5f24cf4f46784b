import { thisMonth } from '../calendar.ts';
import type { Contract } from '../contracts/index.ts';
import { type Database, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, finding, formOf, quote } from '../findings/index.ts';
import { landedTable, type RowCheck, rowChecks } from './contract-sql.ts';
import type { Unkept } from './line-scan.ts';
import type { RawRows } from './read-rows.ts';
import { forceChecks } from './reported-force.ts';

interface FailedCheck {
  readonly extract_id: number;
  readonly check: number;
  readonly line: number;
  readonly rows: number;
}

/** An extract whose rows stand in `numbered_row`. */
export interface CheckedExtract {
  readonly file: string;
  readonly extractId: number;
  readonly rows: RawRows;
}

/** What extracts have in common that are checked together. */
export interface Alike {
  readonly contract: Contract;
  /** The force that the files are named after. */
  readonly force: string | null;
  /** Our names of their columns. */
  readonly columns: readonly string[];
  readonly unkept: Unkept;
}

/**
 * Holds every row of `numbered_row` against its contract: rows that break a check go to `quarantine` with the
 * reason, hashed wherever something of a person may stand; the others, trimmed and hashed, to `landed_<feed>`.
 * Returns one finding per extract and broken check, naming the first row that breaks it, by extract.
 */
export async function checkRows(
  database: Database,
  extracts: readonly CheckedExtract[],
  alike: Alike,
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const { contract, columns, unkept } = alike;
  const ofForce = await forceChecks(database, alike);
  const checks = [...rowChecks(contract, thisMonth()), ...ofForce].filter((check) =>
    columns.includes(check.column),
  );
  const values = columns.map((name) => keptText(identifier(name), unkept));
  await database.run(readSql('land/trimmed_row.sql', { columns: values.join(', ') }));
  const landed = await landRows(database, alike, checks);
  const rows = extracts.reduce((sum, { rows: { rowsIn, brokenLines } }) => sum + rowsIn - brokenLines, 0);
  if (landed === rows) return new Map();
  const conditions = checks.map((check, index) => `when ${check.fails} then ${index}`).join('\n');
  await database.run(readSql('land/failed_row.sql', { conditions }));
  await quarantineRows(database, alike, checks);
  const failed = await database.rows<FailedCheck>(readSql('land/failed_checks.sql'));
  const used = landed + failed.reduce((sum, check) => sum + check.rows, 0);
  if (used !== rows) throw new Error(`rows lost or multiplied: ${contract.feed}: ${rows} read, ${used} used`);
  const findings = new Map<number, Finding[]>();
  for (const row of failed) {
    const file = extracts.find(({ extractId }) => extractId === row.extract_id)?.file ?? '';
    const found = await failedFinding(database, { file, contract }, checks[row.check], row);
    findings.set(row.extract_id, [...(findings.get(row.extract_id) ?? []), found]);
  }
  return findings;
}

/** A value without what is not kept of it: `cleaned` would give the same of every text, and take longer. */
export function keptText(name: string, unkept: Unkept): string {
  if (unkept === 'nothing') return name;
  return `${unkept === 'spaces' ? 'trimmed' : 'cleaned'}(${name}) as ${name}`;
}

async function failedFinding(
  database: Database,
  { file, contract }: { readonly file: string; readonly contract: Contract },
  check: RowCheck | undefined,
  { extract_id, line, rows }: FailedCheck,
): Promise<Finding> {
  if (!check) throw new Error(`a check of no contract failed on line ${line} of ${file}`);
  const [first] = await database.rows<{ value: string | null }>(
    readSql('land/first_value.sql', { column: identifier(check.column) }),
    [extract_id, line],
  );
  const { code, header, expected, todo } = check;
  const got = contract.columns[check.column]?.isPersonal
    ? 'a value that is not shown, as it is personal'
    : gotOf(contract, first?.value ?? '');
  return finding({ code, level: 'rejects row', file, line, column: header, expected, got, todo, rows });
}

/** A value as it may be told: where columns are shifted, any may hold the reference or the name of a person. */
function gotOf(contract: Contract, value: string): string {
  const isShown = contract.isFreeOfPersons || value === '' || wordsOf(contract).has(value.toLowerCase());
  return isShown ? quote(value) : `a value of the form ${formOf(value)}, where x is letters and 9 a digit`;
}

/** What systems write for yes and no, and where they have no value. */
const usualWords = 'true false yes no y n t f 0 1 null n/a na unknown none'.split(' ');

/** Words that are of no person, in whichever column they stand: those that the contract lists, and usual ones. */
function wordsOf({ columns }: Contract): ReadonlySet<string> {
  const listed = Object.values(columns).flatMap(({ type }) => (typeof type === 'string' ? [] : type));
  return new Set([...listed.map((word) => word.toLowerCase()), ...usualWords]);
}

async function quarantineRows(
  database: Database,
  { columns, contract }: Alike,
  checks: readonly RowCheck[],
): Promise<void> {
  const fields = columns.map((name) => `${literal(name)}: ${quarantinedText(contract, name)}`);
  const reasons = checks.map((check) => literal(`${check.code}: ${check.header}`));
  await database.run(
    readSql('land/quarantine_failed.sql', {
      reasons: reasons.join(', '),
      record: `{${fields.join(', ')}}`,
    }),
  );
}

/** Lands the rows that break no check, and says how many they are. */
async function landRows(
  database: Database,
  { contract, columns }: Alike,
  checks: readonly RowCheck[],
): Promise<number> {
  const values = Object.keys(contract.columns).map((name) =>
    columns.includes(name) ? storedText(contract, name) : 'null',
  );
  return database.run(
    readSql('land/land_rows.sql', {
      landed: landedTable(contract.feed),
      values: values.join(', '),
      fails: checks.map((check) => `(${check.fails})`).join(' or ') || 'false',
    }),
  );
}

/** A column's text as quarantine keeps it: as it stands only where it is one of the words that the column lists. */
function quarantinedText(contract: Contract, name: string): string {
  const text = storedText(contract, name);
  const { type, isPersonal } = contract.columns[name] ?? {};
  if (contract.isFreeOfPersons || isPersonal) return text;
  const listed = type === 'boolean' ? ['true', 'false'] : typeof type === 'object' ? type : [];
  return `hashed_unless([${listed.map(literal).join(', ')}], ${text})`;
}

/** A column's text as it is kept: a person's reference is hashed. */
function storedText({ columns }: Contract, name: string): string {
  return columns[name]?.isPersonal ? `pseudonym(${identifier(name)})` : identifier(name);
}
