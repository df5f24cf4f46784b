import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../src/contracts/contract.ts';
import { textOf, validExtract } from '../src/fuzz/valid-extract.ts';

/**
 * Writes an extract of any feed for a month, one row per name: valid values of every column, text values and
 * references made of the column's name and the row's.
 */
export function writeExtract(
  folder: string,
  contract: Contract,
  month: string,
  rows: readonly string[],
): void {
  const { feed } = contract;
  mkdirSync(join(folder, feed), { recursive: true });
  writeFileSync(join(folder, feed, `${feed}-${month}.csv`), textOf(validExtract(contract, month, rows)));
}
