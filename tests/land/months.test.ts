import { expect, test } from 'vitest';
import {
  antiSocial,
  burglary,
  call,
  callHeader,
  feedsOf,
  landFiles,
  landOne,
  place,
  street,
  streetFile,
} from './raw-folder.ts';

const june = '2018-06-x-street.csv';

test('a row whose month differs from its file’s is accepted for its own month, and noted', async () => {
  const { findings, rows, database } = await landOne(street(burglary('id1'), burglary('id2', '2018-04')));
  expect(findings.map(place)).toEqual([
    { code: 'row-of-another-month', level: 'notes', file: streetFile, line: 3, column: 'Month', rows: 1 },
  ]);
  expect(rows).toEqual([2, 2, 0, 0]);
  expect(
    await database.rows(
      `select strftime(recorded_month, '%Y-%m') as month from stg_police_uk_street order by 1`,
    ),
  ).toEqual([{ month: '2018-04' }, { month: '2018-05' }]);
});

test('a file with no row of its month is refused: its month would seem to have had nothing', async () => {
  const { findings, reconciled, database } = await landFiles({
    [june]: street(burglary('id1'), burglary('id2')),
  });
  expect(findings.map(place)).toEqual([
    { code: 'wrong-month', level: 'blocks', file: june, line: 2, column: 'Month', rows: 2 },
  ]);
  expect(reconciled).toMatchObject([{ state: 'refused', rowsQuarantined: 2 }]);
  expect(await database.rows('select * from landed_police_uk_street')).toEqual([]);
});

test('the file of one month put under the name of another is refused, and the right one is used', async () => {
  const content = street(burglary('id1'), burglary('id2', '2018-06'), burglary('id3'));
  const { findings, landing } = await landFiles({ [streetFile]: content, [june]: content });
  expect(landing.accepted.map(({ file }) => file)).toEqual([streetFile]);
  expect(landing.refused.map(({ file }) => file)).toEqual([june]);
  expect(findings.filter(({ level }) => level === 'blocks').map(place)).toMatchObject([
    { code: 'copied-extract', file: june },
  ]);
});

test('a file in which every row stands twice is doubled, and refused', async () => {
  const lines = [burglary('id1'), burglary('id2'), burglary('id3')];
  const { findings, rows, state } = await landOne(street(...lines, ...lines));
  expect(findings.map(place)).toEqual([
    { code: 'doubled-extract', level: 'blocks', file: streetFile, line: 2, column: null, rows: 6 },
  ]);
  expect({ rows, state }).toEqual({ rows: [6, 0, 6, 0], state: 'refused' });
});

test('one row that stands once is enough for a file not to be doubled', async () => {
  const lines = [burglary('id1'), burglary('id2')];
  const { state, rows } = await landOne(street(...lines, ...lines, burglary('id3')));
  expect({ state, rows }).toEqual({ state: 'accepted', rows: [5, 3, 0, 2] });
});

test('one broken line is a row that stands once, and the others are not doubled', async () => {
  const { state, rows } = await landOne(street(burglary('"id1'), antiSocial, antiSocial));
  expect({ state, rows }).toEqual({ state: 'accepted', rows: [3, 2, 1, 0] });
});

test('a copy of a file is left aside, also from another folder and packed', async () => {
  const { gzipSync } = await import('node:zlib');
  const content = street(burglary('id1'), burglary('id2'));
  const { findings, reconciled } = await landFiles({
    [`a/${streetFile}`]: content,
    [`b/${streetFile}`]: content,
    [`b/${streetFile}.gz`]: gzipSync(content),
  });
  expect(findings.map(({ code, level, file }) => [code, level, file])).toEqual([
    ['copied-extract', 'notes', `b/${streetFile}`],
    ['copied-extract', 'notes', `b/${streetFile}.gz`],
  ]);
  expect(reconciled.map((one) => [one.state, one.rowsAccepted, one.rowsSkipped])).toEqual([
    ['accepted', 2, 0],
    ['skipped', 0, 2],
    ['skipped', 0, 2],
  ]);
});

test('two files of one month with different content are both refused', async () => {
  const { findings, landing, reconciled } = await landFiles({
    [`a/${streetFile}`]: street(burglary('id1')),
    [`b/${streetFile}`]: street(burglary('id2')),
  });
  expect(landing.accepted).toEqual([]);
  expect(reconciled.map((one) => [one.state, one.rowsQuarantined])).toEqual([
    ['refused', 1],
    ['refused', 1],
  ]);
  expect(findings.map(({ code, level }) => [code, level])).toEqual([
    ['two-extracts-for-one-month', 'blocks'],
    ['two-extracts-for-one-month', 'blocks'],
  ]);
});

const calls = (...rows: string[]) => `${callHeader}\n${rows.join('\n')}\n`;

test('a re-issue replaces what it re-states', async () => {
  const { findings, reconciled } = await landFiles(
    {
      'call-2018-05.csv': calls(call('c1'), call('c2')),
      'call-2018-05-v2.csv': calls(call('c1'), call('c2'), call('c3')),
      'call-2018-05-v10.csv': calls(call('c1')),
    },
    feedsOf.own,
  );
  expect(reconciled.map((one) => [one.receipt.file, one.state, one.rowsAccepted, one.rowsSkipped])).toEqual([
    ['call-2018-05-v10.csv', 'accepted', 1, 0],
    ['call-2018-05.csv', 'skipped', 0, 2],
    ['call-2018-05-v2.csv', 'skipped', 0, 3],
  ]);
  expect(findings.map(({ code, level }) => [code, level])).toEqual([
    ['replaced-by-re-issue', 'notes'],
    ['replaced-by-re-issue', 'notes'],
  ]);
});

test('where a re-issue is refused the older issue is counted, and that is noted', async () => {
  const { findings, landing } = await landFiles(
    { 'call-2018-05.csv': calls(call('c1')), 'call-2018-05-v2.csv': 'broken\n' },
    feedsOf.own,
  );
  expect(landing.accepted.map(({ file }) => file)).toEqual(['call-2018-05.csv']);
  expect(findings.map(({ code, level, file }) => [code, level, file])).toEqual([
    ['no-header', 'blocks', 'call-2018-05-v2.csv'],
    ['older-issue-counted', 'notes', 'call-2018-05.csv'],
  ]);
});

test('a feed that has rows every day is incomplete without one on the last day', async () => {
  const upTo = async (day: string) => {
    const { landing } = await landFiles(
      { 'call-2018-05.csv': calls(call('c1', `${day} 10:00:00`, `${day} 10:00:01`)) },
      feedsOf.own,
    );
    return landing.accepted[0]?.incomplete;
  };
  expect(await upTo('2018-05-30')).toBe('its last row is of 2018-05-30');
  expect(await upTo('2018-05-31')).toBeNull();
});
