import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../src/engine/duckdb.ts';
import { keptText } from '../../src/land/check-rows.ts';
import { inspectBytes } from '../../src/land/inspect-bytes.ts';
import { LineScan } from '../../src/land/line-scan.ts';
import { type Reading, readRows } from '../../src/land/read-rows.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { antiSocial, burglary, landOne, place, rawFolder, street } from './raw-folder.ts';

const columns = ['a', 'b', 'c'];

const letters = fc.constantFrom(
  'x',
  '0',
  'é',
  ' ',
  '\t',
  '"',
  '""',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\r',
  ';',
  "'",
  '\\',
  'e\u0301',
  '\v',
  '#',
  '|',
);
const bare = fc.string({
  unit: fc.constantFrom('x', '7', ' ', 'é', '\u00A0', '\t', '\u200B', ';', '-'),
  maxLength: 5,
});
const quoted = bare.map((text) => `"${text},""${text}"`);
const field = fc.oneof(
  { weight: 6, arbitrary: bare },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: fc.constantFrom('', '""', ' "x" ', '"x" y', '"x', 'x"y"') },
  { weight: 2, arbitrary: fc.string({ unit: letters, maxLength: 5 }) },
);
const line = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.array(field, { minLength: 3, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(field, { maxLength: 6 }) },
    ),
    fc.constantFrom('', '', '', ',', ',,,', ' ', '\r'),
  )
  .map(([fields, end]) => `${fields.join(',')}${end}`);

async function reader() {
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  return (lines: readonly string[], reading: Reading) => fates(database, lines, reading);
}

/** What became of each line below a header: blank, why it is no row, or its values. */
async function fates(database: Database, lines: readonly string[], reading: Reading = 'in bulk') {
  const path = join(rawFolder({}), 'file.csv');
  writeFileSync(path, `${[columns.join(','), ...lines].join('\n')}\n`);
  const inspection = await inspectBytes(path);
  const [read] = await readRows(database, [{ path, file: 'file.csv', inspection }], columns, reading);
  if (read === undefined || 'code' in read) throw new Error('not read');
  const { rowsIn, brokenLines } = read;
  expect(rowsIn).toBe(inspection.rows);
  const kept = columns.map((name) => keptText(name, inspection.unkept)).join(', ');
  const values = await database.rows<{ line: number; value: string }>(
    `select line::bigint as line, to_json([a, b, c]) as value
     from (select coalesce(extract_line, rowid + 2) as line, ${kept} from extract_row)`,
  );
  const broken =
    brokenLines === 0
      ? []
      : await database.rows<{ line: number; value: string }>(
          'select extract_line::bigint as line, reason as value from broken_line',
        );
  const told = new Map([...values, ...broken].map(({ line, value }) => [line, value]));
  return { isPlain: inspection.isPlain, fates: lines.map((_, index) => told.get(index + 2) ?? 'blank') };
}

function isPlainAlone(text: string): boolean {
  const scan = new LineScan();
  scan.take(Buffer.from(`${columns.join(',')}\n${text}\n`));
  return scan.isPlain;
}

const someLines = (count: number, seed: number) => fc.sample(line, { seed, numRuns: count });

test('the two readers make the same of every line, plain ones by themselves and any beside the others', async () => {
  const read = await reader();
  const lines = someLines(4_000, 7);
  const together = await read(lines, 'in bulk');
  expect(together.isPlain).toBe(false);
  const isPlain = lines.map(isPlainAlone);
  const plain = lines.filter((_, index) => isPlain[index]);
  expect(plain.length).toBeGreaterThan(1_000);
  const inBulk = await read(plain, 'in bulk');
  const byLine = await read(plain, 'line by line');
  expect(inBulk.isPlain).toBe(true);
  expect(inBulk.fates).toEqual(byLine.fates);
  expect(together.fates.filter((_, index) => isPlain[index])).toEqual(inBulk.fates);
});

test('a line has the same fate and values alone, among plain lines and among broken ones', async () => {
  const read = await reader();
  for (const text of someLines(150, 11)) {
    const [alone] = (await read([text], 'in bulk')).fates;
    const [, amongPlain] = (await read(['p,q,r', text, '"p, q",,r'], 'in bulk')).fates;
    const [, amongBroken] = (await read(['"open', text, 'one', 'x"y,,', ''], 'in bulk')).fates;
    expect({ text, amongPlain, amongBroken }).toEqual({ text, amongPlain: alone, amongBroken: alone });
  }
});

const commas = ',,,,,,,,,,,';

test.each([
  ['commas only', commas],
  ['commas and spaces', ` ,${commas}\t`],
  ['empty quotation marks', commas.replaceAll(',', '"",')],
  ['no-break spaces', commas.replaceAll(',', '\u00A0,')],
  ['zero-width spaces', `\u200B${commas}`],
])('lines of %s are blank lines, at the end and in the middle', async (_, blank) => {
  const many = Array.from({ length: 25 }, () => blank);
  for (const lines of [
    [burglary('id1'), antiSocial, ...many],
    [burglary('id1'), blank, antiSocial],
  ]) {
    expect(await landOne(street(...lines))).toMatchObject({ findings: [], rows: [2, 2, 0, 0] });
  }
});

test('lines of commas only are blank in every feed, and in a file that is refused', async () => {
  const content = 'detention_ref,detained_on,age\nD1,2018-05-01,20\n,,\n,,\n';
  expect(await landOne(content, 'custody-2018-05.csv', ['custody'])).toMatchObject({
    findings: [],
    rows: [1, 1, 0, 0],
  });
  expect((await landOne(content.replace('age', 'years'), 'custody-2018-05.csv', ['custody'])).rows).toEqual([
    1, 0, 1, 0,
  ]);
  const { findings } = await landOne('detention_ref,detained_on,age\n,,\n', 'custody-2018-05.csv', [
    'custody',
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['no-rows']);
});

test('a comma too many at the end of rows loses none, whether another line is broken or not', async () => {
  const rows = ['D1,2018-05-01,20,', 'D2,2018-05-02,21,', 'D3,2018-05-03,22,,,'];
  const land = (...lines: string[]) =>
    landOne(`detention_ref,detained_on,age\n${lines.join('\n')}\n`, 'custody-2018-05.csv', ['custody']);
  expect(await land(...rows)).toMatchObject({ findings: [], rows: [3, 3, 0, 0] });
  const { findings, rows: used } = await land(...rows, 'D4,"2018-05-04,23,');
  expect(findings.map(place)).toMatchObject([{ code: 'broken-line', line: 5, rows: 1 }]);
  expect(used).toEqual([4, 3, 1, 0]);
  expect((await land(...rows, 'D4,2018-05-04,23,x')).rows).toEqual([4, 3, 1, 0]);
});

test('a hundred thousand blank fields are no row; as many as a spreadsheet has columns are left out', async () => {
  const content = street(burglary('id1'), `${burglary('id2')}${','.repeat(100_000)}`);
  const { findings, rows } = await landOne(content);
  expect(findings).toMatchObject([{ code: 'broken-line', line: 3, got: '100,012 fields' }]);
  expect(rows).toEqual([2, 1, 1, 0]);
  const wide = street(burglary('id1'), `${burglary('id2')}${','.repeat(16_372)}`);
  expect(await landOne(wide)).toMatchObject({ findings: [], rows: [2, 2, 0, 0] });
});

test('a line of nearly 1 MiB is read like any other', async () => {
  const long = burglary('id2', '2018-05', 'x'.repeat(1_000_000));
  expect(await landOne(street(burglary('id1'), long))).toMatchObject({ findings: [], rows: [2, 2, 0, 0] });
  expect(await landOne(street(burglary('id1'), long, 'broken'))).toMatchObject({ rows: [3, 2, 1, 0] });
});

test('what cannot be seen tells no two values apart: zero-width letters, kinds of space, composed letters', async () => {
  const { database, findings } = await landOne(
    street(
      burglary('id\u200B1', '\u00A02018-05', 'Caf\u00E9\u00A0Street'),
      burglary('\uFEFFid2', '2018-05\u200B', 'Cafe\u0301 Street\t'),
    ),
  );
  expect(findings).toEqual([]);
  expect(await database.rows('select crime_id, month, location from landed_police_uk_street')).toEqual([
    { crime_id: 'id1', month: '2018-05', location: 'Caf\u00E9 Street' },
    { crime_id: 'id2', month: '2018-05', location: 'Caf\u00E9 Street' },
  ]);
});
