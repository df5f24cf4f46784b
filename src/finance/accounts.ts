import { parseTable } from '../csv.ts';
import { type Finding, finding, quote } from '../findings/index.ts';
import { formatNumber } from '../words/index.ts';

/** A printed amount: one line of one table of the accounts in one year. */
export interface Amount {
  readonly table: string;
  readonly line: string;
  /** As it is printed, such as `2015-16`. */
  readonly year: string;
  /** In the unit of its table, negative where it is printed in brackets. */
  readonly value: number;
  /** The last decimal that is printed: it stands for anything within half of it. */
  readonly decimals: number;
}

/** The amounts of a plan, and what could not be read. */
export interface Accounts {
  readonly amounts: readonly Amount[];
  /** Lines of each table, `table` and `line` on two lines, with an amount or without. */
  readonly lines: ReadonlySet<string>;
  /** Years in the order in which they first stand. */
  readonly years: readonly string[];
  readonly findings: readonly Finding[];
}

/** The name under which an amount is looked up. */
export function nameOf({ table, line, year }: Pick<Amount, 'table' | 'line' | 'year'>): string {
  return [table, line, year].join('\n');
}

/** Where an amount stands, and the amount: `195.8 (net expenditure, Previous year, 2015-16)`. */
export function describeAmount(amount: Amount): string {
  return `${printed(amount)} (${amount.table}, ${amount.line}, ${amount.year})`;
}

/** An amount as accounts print it: the decimals that it has, a minus for what is taken away. */
export function printed({ value, decimals }: Pick<Amount, 'value' | 'decimals'>): string {
  return formatNumber(value, decimals);
}

/**
 * Reads a table of `table,line,year,amount`. Amounts stand as they were printed: `(10.5)`, `-10.5` and `−10.5` are
 * below 0, thousands may have commas; a blank is a line without an amount in that year, and counts as 0. What is no
 * amount, and a second amount in one place, is a finding and counts for nothing.
 */
export function readAccounts(text: string, file: string): Accounts {
  const amounts = new Map<string, Amount>();
  const lines = new Set<string>();
  const years = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, { table = '', line = '', year = '', amount = '' }] of parseTable(text).entries()) {
    years.add(year);
    lines.add(`${table}\n${line}`);
    if (amount === '') continue;
    const place = { table, line, year };
    const number = numberIn(amount);
    const isSecond = amounts.has(nameOf(place));
    if (number !== null && !isSecond) amounts.set(nameOf(place), { ...place, ...number });
    else
      findings.push(
        finding({
          code: 'wrong-in-table',
          level: 'notes',
          file,
          line: index + 2,
          column: 'amount',
          expected: isSecond ? 'one amount for a line in a year' : 'an amount such as 10.5 or (10.5)',
          got: isSecond ? `a second one, ${quote(amount)}` : quote(amount),
          todo: 'Correct the table; until then the amount counts for nothing',
          rows: 1,
        }),
      );
  }
  return { amounts: [...amounts.values()], lines, years: [...years], findings };
}

function numberIn(text: string): { value: number; decimals: number } | null {
  const match = /^(\()?([-−])?£?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(\))?$/.exec(text.trim());
  if (!match || (match[1] === undefined) !== (match[5] === undefined)) return null;
  const size = Number((match[3] ?? '').replaceAll(',', ''));
  const isNegative = match[1] !== undefined || match[2] !== undefined;
  return { value: isNegative ? -size : size, decimals: match[4]?.length ?? 0 };
}
