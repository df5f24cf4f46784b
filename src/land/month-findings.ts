import { lastDayOf, monthName } from '../calendar.ts';
import { type Contract, headerIn } from '../contracts/index.ts';
import { type Database, readSql } from '../engine/index.ts';
import { blocking, type Finding, noted } from '../findings/index.ts';
import { hasOffset, landedTable, momentOf } from './contract-sql.ts';
import type { ExtractFile } from './extract-file.ts';

export interface MonthFacts {
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** Why the extract's month is incomplete; null where it is not. */
  readonly incomplete: string | null;
  readonly findings: readonly Finding[];
}

/** What the accepted rows of landed extracts of one feed, by their numbers in a list, say of the months of each. */
export async function monthFacts(
  database: Database,
  contract: Contract,
  extracts: string,
): Promise<(extract: ExtractFile, extractId: number, acceptedRows: number) => MonthFacts> {
  const all = await database.rows<MonthRows & { extract_id: number }>(
    readSql('land/months.sql', {
      landed: landedTable(contract.feed),
      moment: momentOf(contract),
      has_offset: hasOffset(contract),
      extracts,
    }),
  );
  return (extract, extractId, acceptedRows) => {
    const months = all.filter(({ extract_id }) => extract_id === extractId);
    return factsOfMonths(extract, months, acceptedRows);
  };
}

function factsOfMonths(extract: ExtractFile, months: readonly MonthRows[], acceptedRows: number): MonthFacts {
  const { contract, file, month } = extract;
  const own = months.find((rows) => rows.month === month);
  const firstMonth = months[0]?.month ?? null;
  const lastMonth = months.at(-1)?.month ?? null;
  if (!own) {
    const findings = [noRowOfMonth(extract, firstMonth ?? '', acceptedRows)];
    return { firstMonth, lastMonth, incomplete: null, findings };
  }
  const moved = timesWithOffset(file, months);
  const late = months.filter((rows) => rows !== own).map((other) => otherMonth(extract, other));
  const isWhole = !contract.isDaily || own.last_day === lastDayOf(month);
  const incomplete = isWhole ? null : `its last row is of ${own.last_day}`;
  return {
    firstMonth,
    lastMonth,
    incomplete,
    findings: [...moved, ...late, ...(incomplete ? [incompleteMonth(file, month, incomplete)] : [])],
  };
}

interface MonthRows {
  readonly month: string;
  readonly line: number;
  readonly rows: number;
  readonly last_day: string;
  readonly rows_with_offset: number;
  readonly line_with_offset: number | null;
}

function otherMonth({ file, contract, month }: ExtractFile, other: MonthRows): Finding {
  return noted('row-of-another-month', file, {
    line: other.line,
    column: headerIn(contract, contract.monthColumn),
    expected: `rows of ${monthName(month)}`,
    got: `a row of ${monthName(other.month)}`,
    todo: 'Nothing: it is counted in its own month',
    rows: other.rows,
  });
}

/** Times of another zone, which are moved to London's. */
function timesWithOffset(file: string, months: readonly MonthRows[]): Finding[] {
  const moved = months.filter(({ rows_with_offset: rows }) => rows > 0);
  if (moved.length === 0) return [];
  return [
    noted('time-with-offset', file, {
      line: Math.min(...moved.map(({ line_with_offset: line }) => line ?? Number.POSITIVE_INFINITY)),
      expected: 'times as clocks in London show them, or in UTC',
      got: 'a time with another offset from UTC',
      todo: 'Nothing: it is moved to the time in London, and counted in the month it has there',
      rows: moved.reduce((sum, { rows_with_offset: rows }) => sum + rows, 0),
    }),
  ];
}

/** Taken as it is, such an extract would say that nothing happened in the month of its name. */
function noRowOfMonth({ file, contract, month }: ExtractFile, first: string, rows: number): Finding {
  return blocking('wrong-month', file, {
    line: 2,
    column: headerIn(contract, contract.monthColumn),
    expected: `rows of ${monthName(month)}`,
    got: `not one; they begin with ${monthName(first)}`,
    todo: 'Put the extract of the month in its place, or name it after the month it covers',
    rows,
  });
}

function incompleteMonth(file: string, month: string, reason: string): Finding {
  return noted('incomplete-month', file, {
    expected: `rows through ${lastDayOf(month)}, as this feed has some every day`,
    got: reason,
    todo: 'Windows that touch the month are withheld: ask for the whole month',
  });
}
