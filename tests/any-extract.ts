import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../src/contracts/contract.ts';
import { textOf, validExtract } from './harness/fuzz/fuzz-case.ts';

/**
 * Writes an extract of any feed for a month, one row per name: valid values of every column, text values and
 * references made of the column's name and the row's.
 */
export function writeExtract(
  folder: string,
  contract: Contract,
  month: string,
  rows: readonly string[],
  version = 1,
): void {
  const { feed } = contract;
  mkdirSync(join(folder, feed), { recursive: true });
  const file = `${feed}-${month}${version === 1 ? '' : `-v${version}`}.csv`;
  writeFileSync(join(folder, feed, file), textOf(validExtract(contract, month, rows)));
}
