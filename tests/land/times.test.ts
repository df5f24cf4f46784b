import { expect, test } from 'vitest';
import { call, callHeader, feedsOf, landFiles, landOne, place } from './raw-folder.ts';

const landCalls = (...lines: string[]) =>
  landOne(`${callHeader}\n${lines.join('\n')}\n`, 'call-2018-05.csv', feedsOf.own);

/** The time at which a call was received, as it is staged. */
async function received(time: string) {
  const { database, rows } = await landCalls(call('c1'), `c2,101,${time},,true`);
  const [row] = await database.rows<{ at: string }>(
    "select received_at::varchar as at from stg_call where call_ref = 'c2'",
  );
  return row?.at ?? rows;
}

test.each([
  '2018-05-31T22:30:00Z',
  '2018-05-31T22:30:00+00:00',
  '2018-05-31T23:30:00+01:00',
  '2018-05-31 23:30:00+0100',
  '2018-05-31 17:30:00 -05:00',
  '2018-06-01T04:00:00+0530',
  '2018-05-31T22:30:00.000Z',
  '2018-05-31T23:30:00',
])('one instant is one time in London, written %s or otherwise', async (time) => {
  expect(await received(time)).toBe('2018-05-31 23:30:00');
});

test('an offset is kept in winter too, and the days on which clocks change', async () => {
  expect(await received('2018-01-31T22:30:00-02:00')).toBe('2018-02-01 00:30:00');
  expect(await received('2018-03-25T00:59:59Z')).toBe('2018-03-25 00:59:59');
  expect(await received('2018-03-25T01:00:00Z')).toBe('2018-03-25 02:00:00');
  expect(await received('2018-10-28T00:30:00Z')).toBe('2018-10-28 01:30:00');
  expect(await received('2018-10-28T01:30:00Z')).toBe('2018-10-28 01:30:00');
});

test('a local time that clocks leave out, or that comes twice, is taken as written', async () => {
  expect(await received('2018-03-25 01:30:00')).toBe('2018-03-25 01:30:00');
  expect(await received('2018-10-28 01:30:00')).toBe('2018-10-28 01:30:00');
});

test.each([
  '2018-05-31T10:00:00+99:99',
  '2018-05-31T10:00:00+15:00',
  '2018-05-31T10:00:00+1',
  '2018-05-31T24:00:00Z',
])('the time %s does not exist', async (time) => {
  expect(await received(time)).toEqual([2, 1, 1, 0]);
});

test('rows are counted in the month they have in London, in every feed', async () => {
  const { database, findings } = await landCalls(
    call('c1'),
    'c2,101,2018-05-31T23:30:00Z,,true',
    'c3,101,2018-06-01T00:30:00+01:00,,true',
    'c4,101,2018-05-31T19:30:00-04:00,,true',
  );
  expect(
    await database.rows(
      'select month_of(received_at) as month, count(*) as rows from stg_call group by 1 order by 1',
    ),
  ).toEqual([
    { month: '2018-05', rows: 1 },
    { month: '2018-06', rows: 3 },
  ]);
  expect(findings.map(place)).toEqual([
    { code: 'time-with-offset', level: 'notes', file: 'call-2018-05.csv', line: 4, column: null, rows: 2 },
    {
      code: 'row-of-another-month',
      level: 'notes',
      file: 'call-2018-05.csv',
      line: 3,
      column: 'received_at',
      rows: 3,
    },
  ]);
});

test('an offset in a time that does not decide the month is noted too, and order is that of instants', async () => {
  const answered = (time: string) => landCalls(call('c1'), `c2,101,2018-05-30T23:59:00Z,${time},false`);
  expect((await answered('2018-05-31T01:00:00+01:00')).findings.map(({ code }) => code)).toEqual([
    'time-with-offset',
  ]);
  expect((await answered('2018-05-30T23:30:00+01:00')).findings.map(({ code }) => code)).toContain(
    'impossible-order',
  );
});

test('published searches of one instant are in one month', async () => {
  const header =
    'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
  const search = (time: string) => `Person search,${time},,,,,,,,,,,,,`;
  const { database } = await landFiles({
    '2020-05-x-stop-and-search.csv': `${header}\n${search('2020-05-02T12:00:00+00:00')}\n${search('2020-05-31T23:30:00+00:00')}\n`,
    '2020-06-x-stop-and-search.csv': `${header}\n${search('2020-06-01T00:30:00+01:00')}\n`,
  });
  expect(
    await database.rows(
      'select month_of(searched_at) as month, count(*) as rows from stg_police_uk_stop_search group by 1 order by 1',
    ),
  ).toEqual([
    { month: '2020-05', rows: 1 },
    { month: '2020-06', rows: 2 },
  ]);
});
