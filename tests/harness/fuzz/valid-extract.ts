import { lastDayOf } from '../../../src/calendar.ts';
import { type Column, type Contract, headerOf } from '../../../src/contracts/contract.ts';
import type { Draft } from './draft.ts';

/** A valid value of a column, in the last day of a month; the text is told apart by the column and the row. */
function validValue(name: string, { type }: Column, month: string, row: string): string {
  if (typeof type !== 'string') return type[0] ?? '';
  return {
    text: `${name} ${row}`,
    date: lastDayOf(month),
    timestamp: `${lastDayOf(month)} 10:00:00`,
    month,
    boolean: 'true',
    integer: '1',
    decimal: '1.5',
  }[type];
}

/** An extract of any feed for a month: a row per name, valid values in every column. */
export function validExtract(contract: Contract, month: string, rows: readonly string[]): Draft {
  const columns = Object.entries(contract.columns);
  return {
    contract,
    month,
    header: columns.map(([name, column]) => headerOf(name, column)),
    rows: rows.map((row) => columns.map(([name, column]) => validValue(name, column, month, row))),
  };
}

/** The name under which a feed's extract of a month is delivered. */
export function validFileName({ feed, policeUkEnding }: Contract, month: string): string {
  return policeUkEnding ? `${month}-x-${policeUkEnding}.csv` : `${feed}-${month}.csv`;
}

/** The extract as the text of a file: its cells as they are, nothing quoted. */
export function textOf({ header, rows }: Draft): string {
  return [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
