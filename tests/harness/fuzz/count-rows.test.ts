import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contractOf } from '../../../src/contracts/index.ts';
import { countRows } from './count-rows.ts';

const missing = contractOf('missing');
const count = (text: string | Buffer, file = 'missing-2018-05.csv') =>
  countRows(missing, file, Buffer.from(text));

test('rows are the lines below the header with something on them', () => {
  expect(count('report_ref,kind\na\n\n \t\r\nb\r\nc')).toBe(3);
  expect(count('report_ref,kind\n')).toBe(0);
  expect(count('')).toBe(0);
});

test('a first line without a name of the contract is a row, even one with an open quotation mark', () => {
  expect(count('R1,missing\nR2,missing\n')).toBe(2);
  expect(count('"R1,missing\nR2,missing\n')).toBe(2);
  expect(count('Report Ref;kind\nR2;missing\n')).toBe(1);
});

test('a first line of nothing but a second byte order mark is no row', () => {
  expect(count('\uFEFF\uFEFF\nR1,missing\n')).toBe(1);
});

test('rows in a .gz are those of its text, and nobody can say where it cannot be unpacked', () => {
  const packed = gzipSync('report_ref\na\nb\n');
  expect(count(packed, 'missing-2018-05.csv.gz')).toBe(2);
  expect(count(packed.subarray(0, -4), 'missing-2018-05.csv.gz')).toBeNull();
  expect(count(packed)).toBe(0);
});
