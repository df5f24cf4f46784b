import type { Contract } from '../contracts/index.ts';
import { type Database, identifier, literal } from '../engine/index.ts';
import { type Finding, finding, quote } from '../findings/index.ts';
import { columnChecks, type RowCheck, typedRows } from './column-checks.ts';
import { rawTable } from './read-rows.ts';

/** Rows that break a check, with the place in the contract's list of the first they break. */
const failedTable = 'failed_row';

interface FailedCheck {
  readonly check: number;
  readonly line: number;
  readonly got: string | null;
  readonly rows: number;
}

/**
 * Holds every row of `extract_row` against its contract: rows that break a check go to `quarantine` with the
 * reason, their person references hashed; the others, typed and hashed, to `landed_<feed>`.
 * Returns one finding per broken check, naming the first row that breaks it.
 */
export async function checkRows(
  database: Database,
  file: string,
  contract: Contract,
  columns: readonly string[],
  extractId: number,
  rowsRead: number,
): Promise<Finding[]> {
  const present = new Set(columns);
  const checks = columnChecks(contract).filter((check) => present.has(check.column));
  const typed = typedRows(contract, columns, rawTable);
  const landed = await landRows(database, contract, present, checks, typed, extractId);
  if (landed === rowsRead) return [];
  const conditions = checks.map((check, index) => `when ${check.fails} then ${index}`).join('\n');
  await database.run(
    `create or replace temp table ${failedTable} as
     select extract_line, case ${conditions} end as failed_check
     from (${typed}) where failed_check is not null`,
  );
  await quarantineRows(database, contract, columns, checks, extractId);
  const failed = await database.rows<FailedCheck>(
    `select failed_check as "check", min(extract_line) as line, count(*) as rows from ${failedTable}
     group by all order by line`,
  );
  const used = landed + failed.reduce((sum, { rows }) => sum + rows, 0);
  if (used !== rowsRead) throw new Error(`rows lost or multiplied: ${file}: ${rowsRead} read, ${used} used`);
  return Promise.all(
    failed.map(async (row) => {
      const check = checks[row.check];
      if (!check) throw new Error(`unknown check: ${row.check}`);
      const column = contract.columns[check.column];
      const [first] = await database.rows<{ got: string | null }>(
        `select ${identifier(check.column)} as got from ${rawTable} where extract_line = $1`,
        [row.line],
      );
      return finding({
        code: check.code,
        level: 'rejects row',
        file,
        line: row.line,
        column: check.header,
        expected: check.expected,
        got: column?.isPersonal ? 'a value that is not shown, as it is personal' : quote(first?.got ?? ''),
        todo: check.todo,
        rows: row.rows,
      });
    }),
  );
}

async function quarantineRows(
  database: Database,
  contract: Contract,
  columns: readonly string[],
  checks: readonly { code: string; header: string }[],
  extractId: number,
): Promise<void> {
  const fields = columns
    .map((name) => `${literal(name)}: ${storedText(name, contract.columns[name]?.isPersonal ?? false)}`)
    .join(', ');
  const reasons = checks.map((check) => literal(`${check.code}: ${check.header}`)).join(', ');
  await database.run(
    `insert into quarantine
     select ${extractId}, extract_line, list_extract([${reasons}], failed_check + 1), to_json({${fields}})
     from ${failedTable} join ${rawTable} using (extract_line)`,
  );
}

/** Lands the rows that break no check, and says how many they are. */
async function landRows(
  database: Database,
  contract: Contract,
  present: ReadonlySet<string>,
  checks: readonly RowCheck[],
  typed: string,
  extractId: number,
): Promise<number> {
  const values = Object.entries(contract.columns).map(([name, column]) => {
    if (!present.has(name)) return 'null';
    return column.isPersonal ? `pseudonym(${identifier(name)})` : identifier(name);
  });
  return database.run(
    `insert into ${landedTable(contract.feed)}
     select ${extractId}, extract_line, ${values.join(', ')}
     from (${typed}) where not coalesce(${checks.map((check) => `(${check.fails})`).join(' or ') || 'false'}, false)`,
  );
}

/** Where a feed's accepted rows are kept, typed, under our names. */
export function landedTable(feed: string): string {
  return `landed_${feed}`;
}

function storedText(name: string, isPersonal: boolean): string {
  const text = `nullif(trim(${identifier(name)}), '')`;
  return isPersonal ? `pseudonym(${text})` : text;
}
