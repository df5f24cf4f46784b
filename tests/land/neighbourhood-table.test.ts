import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { loadNeighbourhoods } from '../../src/reference/neighbourhoods.ts';
import { type Files, rawFolder } from './raw-folder.ts';

const table = 'LSOA11CD,RUC11CD\nE01000001,A1\nE01000002,F2\n';

async function load(files: Files) {
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  const { file, rows, findings = [] } = await loadNeighbourhoods(database, rawFolder(files));
  const kinds = await database.rows<{ lsoa_code: string; area_kind: string }>(
    'from neighbourhood order by 1',
  );
  return {
    isGiven: file !== null,
    rows,
    kinds: kinds.map((row) => `${row.lsoa_code} ${row.area_kind}`),
    said: findings.map(({ code, line, rows }) => [code, line, rows]),
  };
}

test('classes A to C are urban, D to F rural; the table may be packed', async () => {
  const read = { isGiven: true, rows: 2, kinds: ['E01000001 urban', 'E01000002 rural'], said: [] };
  expect(await load({ 'table.csv': table })).toEqual(read);
  expect(await load({ 'table.csv.gz': gzipSync(table) })).toEqual(read);
  expect(await load({ 'table.csv': `\uFEFF${table.replaceAll('\n', '\r\n')}` })).toEqual(read);
});

test('tables without the columns are left alone', async () => {
  const { isGiven, said } = await load({ 'a.csv': 'offence_code,offence\n1,Murder\n', 'table.csv': table });
  expect({ isGiven, said }).toEqual({ isGiven: true, said: [] });
});

test('a folder without a neighbourhood table is told', async () => {
  expect(await load({ 'a.csv': 'offence_code\n1\n' })).toEqual({
    isGiven: false,
    rows: 0,
    kinds: [],
    said: [['no-neighbourhood-table', null, 0]],
  });
});

test.each([
  ['in Windows-1252', Buffer.from(`${table}E01000003,é\n`, 'latin1'), 'not-utf-8'],
  ['in UTF-16', Buffer.from(table, 'utf16le'), 'utf-16'],
  ['with nothing in it', '', 'empty-file'],
])('a table %s is refused with a finding', async (_, content, code) => {
  const { isGiven, said } = await load({ 'table.csv': content });
  expect({ isGiven, said: said.map(([first]) => first) }).toEqual({
    isGiven: false,
    said: [code, 'no-neighbourhood-table'],
  });
});

test('a damaged .gz and a folder in place of a table are no fault', async () => {
  expect((await load({ 'table.csv.gz': table })).said).toMatchObject([
    ['damaged-gzip', 1, 0],
    ['no-neighbourhood-table', null, 0],
  ]);
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  const folder = rawFolder({});
  mkdirSync(join(folder, 'table.csv'));
  expect(await loadNeighbourhoods(database, folder)).toMatchObject({ file: null, rows: 0 });
  expect(await loadNeighbourhoods(database, join(folder, 'gone'))).toMatchObject({
    findings: [{ code: 'unreadable-file' }, { code: 'no-neighbourhood-table' }],
  });
});

test('a broken line is named and left out', async () => {
  expect(await load({ 'table.csv': `${table}E01000003,A1,x\nE01000004,"A1\n` })).toMatchObject({
    rows: 2,
    said: [
      ['broken-line', 4, 1],
      ['broken-line', 5, 1],
    ],
  });
});

test('a neighbourhood that stands twice counts once; of two kinds it is unknown, and told', async () => {
  const twice = `${table}E01000001,B1\nE01000002,A1\n`;
  expect(await load({ 'table.csv': twice })).toEqual({
    isGiven: true,
    rows: 2,
    kinds: ['E01000001 urban', 'E01000002 unknown'],
    said: [['conflicting-rural-urban-class', 5, 0]],
  });
});

test('a class that is none is told with its first line', async () => {
  expect(await load({ 'table.csv': `${table}E01000003,Z9\nE01000004,\n` })).toMatchObject({
    kinds: ['E01000001 urban', 'E01000002 rural', 'E01000003 unknown', 'E01000004 unknown'],
    said: [['unknown-rural-urban-class', 4, 2]],
  });
});
