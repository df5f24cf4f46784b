import { expect, it } from 'vitest';
import { machineFault } from '../../src/commands/end-with.ts';
import { isDamage } from '../../src/land/warehouse.ts';

const cutShort = (file: string) =>
  new Error(`IO Error: Could not read enough bytes from file "${file}": attempted to read 4096 bytes`);

it('a published mart that is cut short is no damage of the warehouse: it is not set aside', () => {
  expect(isDamage(cutShort('/out/warehouse/warehouse.duckdb'))).toBe(true);
  expect(isDamage(cutShort('/out/data-mart/insight.duckdb'))).toBe(false);
});

it('whichever database is cut short, people are told that it is damaged', () => {
  for (const file of ['/out/warehouse/warehouse.duckdb', '/out/data-mart/insight.duckdb'])
    expect(machineFault(cutShort(file))).toContain('is damaged');
  expect(machineFault(cutShort('/raw/crime.parquet'))).toBeNull();
});
