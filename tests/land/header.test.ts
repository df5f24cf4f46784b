import { expect, test } from 'vitest';
import { describeFinding } from '../../src/findings/finding.ts';
import {
  burglary,
  call,
  callHeader,
  feedsOf,
  landOne,
  place,
  street,
  streetFile,
  streetHeader,
} from './raw-folder.ts';

const rows = `${burglary('id1')}\n${burglary('id2')}\n`;

/** Code and column of each finding about the header of a file that is refused with both its rows. */
async function refusal(header: string, below = rows) {
  const { findings, state, rows } = await landOne(`${header}\n${below}`);
  expect({ state, rows }).toEqual({ state: 'refused', rows: [2, 0, 2, 0] });
  for (const found of findings) {
    expect(found).toMatchObject({ level: 'blocks', file: streetFile, line: 1 });
  }
  return findings.map(({ code, column }) => [code, column]);
}

test('a header may be quoted and have spaces around its names', async () => {
  for (const header of [streetHeader.replace(/[^,]+/g, '"$&"'), streetHeader.replaceAll(',', ' , ')]) {
    expect(await landOne(`${header}\n${rows}`)).toMatchObject({ rows: [2, 2, 0, 0], findings: [] });
  }
});

test('a column that is missing, and one too many, are named', async () => {
  expect(await refusal(streetHeader.replace(',Context', ''))).toEqual([['missing-column', 'Context']]);
  expect(await refusal(`${streetHeader},Officer`)).toEqual([['unknown-column', 'Officer']]);
  expect(await refusal(`${streetHeader},`)).toEqual([['unknown-column', null]]);
});

test('a renamed column is told by both names', async () => {
  expect(await refusal(streetHeader.replace('LSOA code', 'LSOA21 code'))).toEqual([
    ['missing-column', 'LSOA code'],
    ['unknown-column', 'LSOA21 code'],
  ]);
});

test('a name in other capitals or spaces is told once', async () => {
  expect(await refusal(streetHeader.replace('LSOA code', 'lsoa_code'))).toEqual([
    ['renamed-column', 'LSOA code'],
  ]);
});

test('a column that stands twice is refused', async () => {
  expect(await refusal(streetHeader.replace('Falls within', 'Reported by'))).toEqual([
    ['missing-column', 'Falls within'],
    ['repeated-column', 'Reported by'],
  ]);
});

test.each([
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['vertical bars', '|'],
])('columns separated by %s are told as such', async (name, delimiter) => {
  const { findings, rows } = await landOne(street(burglary('id1')).replaceAll(',', delimiter));
  expect(rows).toEqual([1, 0, 1, 0]);
  expect(findings).toMatchObject([{ code: 'wrong-delimiter', line: 1, got: `columns separated by ${name}` }]);
});

test.each([
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['vertical bars', '|'],
])(
  'columns separated by %s are told as such with quotation marks too, and with commas in values',
  async (name, delimiter) => {
    const quoted = (line: string) => line.replace(/[^,\n]+/g, '"$&"').replaceAll(',', delimiter);
    const streets = quoted(street(burglary('id1'))).replace('A Street', 'A Street, B Town');
    const calls = quoted(`${callHeader}\n${call('c1')}\n`);
    for (const { findings, rows } of [
      await landOne(streets),
      await landOne(calls, 'call-2018-05.csv', feedsOf.own),
      await landOne(calls.replaceAll('"', ''), 'call-2018-05.csv', feedsOf.own),
    ]) {
      expect(rows).toEqual([1, 0, 1, 0]);
      expect(findings).toMatchObject([
        { code: 'wrong-delimiter', line: 1, got: `columns separated by ${name}` },
      ]);
    }
  },
);

test('a comma inside quotation marks divides nothing: such a header is read', async () => {
  const content = street(burglary('id1', '2018-05', '"A; Street, B | Town"')).replace(
    'Crime ID',
    '"Crime ID"',
  );
  const { findings, database } = await landOne(content);
  expect(findings).toEqual([]);
  expect(await database.rows('select location from landed_police_uk_street')).toEqual([
    { location: 'A; Street, B | Town' },
  ]);
});

test('lines that stand in quotation marks as a whole, and a first line that names the delimiter, are told', async () => {
  const whole = street(burglary('id1')).trimEnd().replace(/^.*$/gm, '"$&"');
  expect((await landOne(whole)).findings).toMatchObject([
    { code: 'wrong-delimiter', got: 'whole lines in quotation marks, with the commas between them' },
  ]);
  expect((await landOne(`sep=;\n${street(burglary('id1')).replaceAll(',', ';')}`)).findings).toMatchObject([
    { code: 'wrong-delimiter', got: 'a first line that says that columns are separated by semicolons' },
  ]);
});

test('rows separated otherwise than the header says so', async () => {
  const { findings } = await landOne(`${streetHeader}\n${burglary('id1').replaceAll(',', ';')}\n`);
  expect(findings).toMatchObject([
    { code: 'broken-line', line: 2, got: '1 field, or 12 fields separated by semicolons' },
    { code: 'no-usable-row' },
  ]);
});

test('a quotation mark left open in the header makes it unreadable', async () => {
  expect(await refusal(`"${streetHeader}`)).toEqual([['unreadable-header', null]]);
});

test('a first row that is no CSV, where the header should be, counts as a row', async () => {
  const { findings, rows } = await landOne(`"${burglary('SECRET-1')}\n${burglary('SECRET-2')}\n`);
  expect(findings).toMatchObject([{ code: 'unreadable-header', line: 1 }]);
  expect(rows).toEqual([2, 0, 2, 0]);
  expect((await landOne(`"${street(burglary('id1'))}`)).rows).toEqual([1, 0, 1, 0]);
});

test('a file without a header is refused without a word of its first row, which counts as a row', async () => {
  const { findings, rows } = await landOne(`${burglary('SECRET-1')}\n${burglary('SECRET-2')}\n`);
  expect(findings.map(place)).toMatchObject([{ code: 'no-header', level: 'blocks', line: 1 }]);
  expect(rows).toEqual([2, 0, 2, 0]);
  expect(findings.map(describeFinding).join()).not.toContain('SECRET');
});

test('a blank line above the header is told', async () => {
  const { findings } = await landOne(`\n${street(burglary('id1'))}`);
  expect(findings).toMatchObject([{ code: 'no-header', line: 1, got: 'a blank line' }]);
});

test('lines that end in a carriage return alone are refused without quoting any', async () => {
  const { findings } = await landOne(street(burglary('SECRET-1')).replaceAll('\n', '\r'));
  expect(findings.map(({ code, line }) => [code, line])).toEqual([['wrong-line-breaks', 1]]);
  expect(findings.map(describeFinding).join()).not.toContain('SECRET');
});

test('very many unknown columns are one finding', async () => {
  const { findings } = await landOne(`${streetHeader}${',x'.repeat(100_000)}\n${rows}`);
  expect(findings.map(({ code, got }) => [code, got])).toEqual([
    ['unknown-column', "100,000 columns outside it, the first named 'x'"],
  ]);
});

test('a header with no row below it is refused: no rows is not taken for nothing happened', async () => {
  for (const content of [streetHeader, `${streetHeader}\n`, `${streetHeader}\n\n\n`]) {
    const { findings, rows } = await landOne(content);
    expect(findings.map(place)).toMatchObject([{ code: 'no-rows', level: 'blocks', line: 2 }]);
    expect(rows).toEqual([0, 0, 0, 0]);
  }
});

test('a column that may be absent is noted and the rest is used', async () => {
  const header = callHeader.replace(',answered_at', '');
  const { findings, rows, landing } = await landOne(
    `${header}\nc1,999,2018-05-31 10:00:00,false\n`,
    'call-2018-05.csv',
    feedsOf.own,
  );
  expect(findings.map(place)).toEqual([
    {
      code: 'missing-column',
      level: 'notes',
      file: 'call-2018-05.csv',
      line: 1,
      column: 'answered_at',
      rows: 0,
    },
  ]);
  expect(rows).toEqual([1, 1, 0, 0]);
  expect(landing.accepted[0]?.columns).toBe('call_ref,line,received_at,is_abandoned');
});

test('the order of columns does not matter', async () => {
  const content = 'is_abandoned,answered_at,received_at,line,call_ref\nfalse,,2018-05-31 10:00:00,999,c1\n';
  const { findings, database } = await landOne(content, 'call-2018-05.csv', feedsOf.own);
  expect(findings).toEqual([]);
  expect(await database.rows('select call_ref, line, is_abandoned from stg_call')).toEqual([
    { call_ref: 'c1', line: '999', is_abandoned: false },
  ]);
});
