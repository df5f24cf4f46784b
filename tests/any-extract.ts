import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDayOf } from '../src/calendar.ts';
import { type Column, type Contract, headerOf } from '../src/contracts/contract.ts';

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

/**
 * Writes an extract of any feed for a month, one row per name: valid values of every column, text values and
 * references made of the column's name and the row's.
 */
export function writeExtract(
  folder: string,
  { feed, columns }: Contract,
  month: string,
  rows: readonly string[],
  version = 1,
): void {
  const named = Object.entries(columns);
  mkdirSync(join(folder, feed), { recursive: true });
  const lines = [
    named.map(([name, column]) => headerOf(name, column)),
    ...rows.map((row) => named.map(([name, column]) => validValue(name, column, month, row))),
  ];
  writeFileSync(
    join(folder, feed, `${feed}-${month}${version === 1 ? '' : `-v${version}`}.csv`),
    lines.map((line) => `${line.join(',')}\n`).join(''),
  );
}
