import { addMonths, lastDayOf, monthName } from '../calendar.ts';
import { type Contract, headerOf } from '../contracts/contract.ts';
import { type Database, identifier } from '../duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { landedTable } from './check-rows.ts';
import type { ExtractFile } from './extract-file.ts';

export interface MonthFacts {
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** Why the extract's month is incomplete; null where it is not. */
  readonly incomplete: string | null;
  readonly findings: readonly Finding[];
}

/** What the accepted rows of a landed extract say of its months. */
export async function monthFacts(
  database: Database,
  extract: ExtractFile,
  extractId: number,
  acceptedRows: number,
): Promise<MonthFacts> {
  const { contract, file, month } = extract;
  const column = identifier(contract.monthColumn);
  const rows = `from ${landedTable(contract.feed)} where extract_id = ${extractId}`;
  const [months] = await database.rows<{ first: string | null; last: string | null }>(
    `select strftime(min(${column}), '%Y-%m') as first, strftime(max(${column}), '%Y-%m') as last ${rows}`,
  );
  const others = await database.rows<{ month: string; line: number; rows: number }>(
    `select strftime(${column}, '%Y-%m') as month, min(extract_line) as line, count(*) as rows ${rows}
     and strftime(${column}, '%Y-%m') <> $1 group by all order by month`,
    [month],
  );
  const outside = others.reduce((sum, other) => sum + other.rows, 0);
  const late =
    outside === acceptedRows
      ? [noRowOfMonth(extract, months?.first ?? '', outside)]
      : others.map((other) => otherMonth(file, contract, month, other));
  const incomplete =
    contract.isDaily && outside < acceptedRows ? await lastDayMissing(database, column, rows, month) : null;
  return {
    firstMonth: months?.first ?? null,
    lastMonth: months?.last ?? null,
    incomplete,
    findings: incomplete ? [...late, incompleteMonth(file, month, incomplete)] : late,
  };
}

async function lastDayMissing(
  database: Database,
  column: string,
  rows: string,
  month: string,
): Promise<string | null> {
  const [last] = await database.rows<{ day: string | null }>(
    `select strftime(max(${column}), '%Y-%m-%d') as day ${rows} and ${column} < $1::date`,
    [`${addMonths(month, 1)}-01`],
  );
  return last?.day === lastDayOf(month) ? null : `its last row is of ${last?.day ?? 'no day'}`;
}

function otherMonth(
  file: string,
  contract: Contract,
  month: string,
  other: { month: string; line: number; rows: number },
): Finding {
  return finding({
    code: 'row-of-another-month',
    level: 'notes',
    file,
    line: other.line,
    column: headerOfMonth(contract),
    expected: `rows of ${monthName(month)}`,
    got: `a row of ${monthName(other.month)}`,
    todo: 'Nothing: it is counted in its own month',
    rows: other.rows,
  });
}

/** Taken as it is, such an extract would say that nothing happened in the month of its name. */
function noRowOfMonth({ file, contract, month }: ExtractFile, first: string, rows: number): Finding {
  return finding({
    code: 'wrong-month',
    level: 'blocks',
    file,
    line: 2,
    column: headerOfMonth(contract),
    expected: `rows of ${monthName(month)}`,
    got: `not one; they begin with ${monthName(first)}`,
    todo: 'Put the extract of the month in its place, or name it after the month it covers',
    rows,
  });
}

function headerOfMonth({ columns, monthColumn }: Contract): string {
  const column = columns[monthColumn];
  return column ? headerOf(monthColumn, column) : monthColumn;
}

function incompleteMonth(file: string, month: string, reason: string): Finding {
  return finding({
    code: 'incomplete-month',
    level: 'notes',
    file,
    expected: `rows through ${lastDayOf(month)}, as this feed has some every day`,
    got: reason,
    todo: 'Windows that touch the month are withheld: ask for the whole month',
  });
}
