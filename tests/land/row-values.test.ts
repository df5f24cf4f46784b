import { expect, test } from 'vitest';
import {
  antiSocial,
  burglary,
  call,
  callHeader,
  feedsOf,
  landOne,
  street,
  streetHeader,
} from './raw-folder.ts';

/** Code, line, column and number of rows of each finding of a file, and how its rows were used. */
async function said(content: string, name: string) {
  const { findings, rows, database } = await landOne(
    content,
    name,
    name.includes('street') ? feedsOf.open : feedsOf.own,
  );
  return {
    findings: findings.map(({ code, level, line, column, got, rows }) => [
      code,
      level,
      line,
      column,
      got,
      rows,
    ]),
    rows,
    quarantine: await database.rows('select extract_line as line, reason from quarantine order by 1'),
  };
}

const sayOfStreet = (...lines: string[]) => said(street(...lines), '2018-05-x-street.csv');
const sayOfCalls = (...lines: string[]) => said(`${callHeader}\n${lines.join('\n')}\n`, 'call-2018-05.csv');

test.each([
  '2018-13',
  '2018-00',
  '2018-5',
  '18-05',
  'May 2018',
  '2018-05-01',
  '0000-01',
  '1018-05',
  '2118-05',
  '-018-05',
])('the month %s does not exist', async (month) => {
  expect(await sayOfStreet(burglary('id1'), burglary('id2', month))).toEqual({
    findings: [['wrong-value', 'rejects row', 3, 'Month', `'${month}'`, 1]],
    rows: [2, 1, 1, 0],
    quarantine: [{ line: 3, reason: 'wrong-value: Month' }],
  });
});

test.each([
  '31/02/2018',
  '2018-02-31 10:00:00',
  '2018-05-31 24:00:00',
  '2018-05-31 10:60:00',
  '2018-05-31',
  'NULL',
  '9999-12-31 00:00:00',
])('the time %s does not exist', async (time) => {
  expect(await sayOfCalls(call('c1'), call('c2', time), call('c3'))).toEqual({
    findings: [['wrong-value', 'rejects row', 3, 'received_at', `'${time}'`, 1]],
    rows: [3, 2, 1, 0],
    quarantine: [{ line: 3, reason: 'wrong-value: received_at' }],
  });
});

test('a date of 29 February is a date in leap years only', async () => {
  const header = 'response_ref,crime_type,interviewed_on,overall,weight';
  const row = (ref: string, day: string) => `${ref},hate,${day},neither,1`;
  const { findings, rows } = await landOne(
    `${header}\n${row('r1', '2016-02-29')}\n${row('r2', '2018-02-29')}\n${row('r3', '31/02/2016')}\n`,
    'survey-2016-02.csv',
    feedsOf.own,
  );
  expect(findings.map(({ code, line, got, rows }) => [code, line, got, rows])).toEqual([
    ['wrong-value', 3, "a value of the form '9999-99-99', where x is letters and 9 a digit", 2],
  ]);
  expect(rows).toEqual([3, 1, 2, 0]);
});

test('a required value that is blank, or spaces only, is told with the first such row and how many', async () => {
  expect(await sayOfStreet(burglary('id1'), burglary('id2', ''), burglary('id3', '  '))).toEqual({
    findings: [['blank-value', 'rejects row', 3, 'Month', "''", 2]],
    rows: [3, 1, 2, 0],
    quarantine: [
      { line: 3, reason: 'blank-value: Month' },
      { line: 4, reason: 'blank-value: Month' },
    ],
  });
});

test('a code outside the list is told with the codes there are', async () => {
  const { findings } = await landOne(
    `${callHeader}\n${call('c1')}\n${call('c2').replace(',101,', ',112,')}\n`,
    'call-2018-05.csv',
    feedsOf.own,
  );
  expect(findings).toMatchObject([
    { code: 'wrong-value', line: 3, column: 'line', expected: "one of '999', '101'", got: "'112'" },
  ]);
});

test('an answer on a day before the call is an impossible order; the same second is not', async () => {
  const at = '2018-05-31 00:00:01';
  expect(await sayOfCalls(call('c1', at, at), call('c2', at, '2018-05-30 23:59:59'))).toEqual({
    findings: [['impossible-order', 'rejects row', 3, 'answered_at', "'2018-05-30 23:59:59'", 1]],
    rows: [2, 1, 1, 0],
    quarantine: [{ line: 3, reason: 'impossible-order: answered_at' }],
  });
});

test('a row that breaks two rules is in quarantine once', async () => {
  const { rows } = await sayOfCalls(call('c1'), ',112,yesterday,,perhaps');
  expect(rows).toEqual([2, 1, 1, 0]);
});

test('spaces around values are left aside', async () => {
  const { database, findings } = await landOne(street(burglary(' id1 ', ' 2018-05 ', ' A Street  ')));
  expect(findings).toEqual([]);
  expect(await database.rows('select crime_id, location from landed_police_uk_street')).toEqual([
    { crime_id: 'id1', location: 'A Street' },
  ]);
});

test('a word for no value is no key: such rows would all be taken for one', async () => {
  expect(await sayOfStreet(burglary('id1'), burglary('NULL'), burglary('N/A'), burglary('na'))).toMatchObject(
    {
      findings: [['placeholder-value', 'rejects row', 3, 'Crime ID', "'NULL'", 3]],
      rows: [4, 1, 3, 0],
    },
  );
});

test('a word for no value in a text that may be blank is taken as it stands', async () => {
  expect(await sayOfStreet(burglary('id1', '2018-05', 'NULL'))).toMatchObject({
    findings: [],
    rows: [1, 1, 0, 0],
  });
});

test('identical incidents of anti-social behaviour all count', async () => {
  expect(await sayOfStreet(burglary('id1'), antiSocial, antiSocial, antiSocial)).toMatchObject({
    findings: [],
    rows: [4, 4, 0, 0],
  });
});

test('a blank neighbourhood is accepted, and is no text', async () => {
  const { database, findings } = await landOne(street(burglary('id1').replace('E01000001', '')));
  expect(findings).toEqual([]);
  expect(await database.rows('select lsoa_code from landed_police_uk_street')).toEqual([{ lsoa_code: null }]);
});

test('above one row in twenty in quarantine the month is incomplete; at one in twenty it is not', async () => {
  const sound = (count: number) => Array.from({ length: count }, (_, index) => burglary(`id${index}`));
  const most = await landOne(street(...sound(19), 'broken'));
  expect(most.landing.accepted[0]?.incomplete).toBeNull();
  const tooMany = await landOne(street(...sound(18), 'broken'));
  expect(tooMany.landing.accepted[0]?.incomplete).toBe('1 of its 19 rows are in quarantine');
});

test('a quoted comma is part of the value', async () => {
  const { database } = await landOne(
    `${streetHeader}\n${burglary('id1', '2018-05', '"A Street, B Town"')}\n`,
  );
  expect(await database.rows('select location from landed_police_uk_street')).toEqual([
    { location: 'A Street, B Town' },
  ]);
});

test.each([
  ['custody', 'detention_ref,detained_on,age', 'D1,2018-05-01,-3', 'a whole number from 0 to 130'],
  ['custody', 'detention_ref,detained_on,age', 'D1,2018-05-01,131', 'a whole number from 0 to 130'],
  [
    'collision',
    'casualty_ref,collided_on,severity,age',
    'C1,2018-05-01,killed,2000000000',
    'a whole number from 0 to 130',
  ],
  [
    'sickness',
    'month,role,hours_lost,hours_contracted',
    '2018-05,staff,-1,100',
    'a number with a decimal point, 0 or more',
  ],
])('a number of %s that cannot be is refused with what it may be', async (feed, header, row, expected) => {
  const sound = row.replace(/,(-\d|131|2000000000)\b/, ',40').replace(/^(.)1/, '$12');
  const { findings, rows } = await landOne(
    `${header}\n${row.replace('2018-05,staff', '2018-05,pcso')}\n${sound}\n`,
    `${feed}-2018-05.csv`,
    [feed],
  );
  expect(findings.filter(({ level }) => level === 'rejects row')).toMatchObject([
    { code: 'wrong-value', line: 2, expected },
  ]);
  expect(rows).toEqual([2, 1, 1, 0]);
});

test('an age of 0 or 130 is an age; a latitude beyond a pole is none', async () => {
  const content = 'detention_ref,detained_on,age\nD1,2018-05-01,0\nD2,2018-05-02,130\n';
  expect(await landOne(content, 'custody-2018-05.csv', ['custody'])).toMatchObject({ findings: [] });
  const { findings } = await landOne(street(burglary('id1'), burglary('id2').replace('51.5', '95.5')));
  expect(findings).toMatchObject([
    {
      code: 'wrong-value',
      line: 3,
      column: 'Latitude',
      expected: 'a number with a decimal point from -90 to 90',
    },
  ]);
});
