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
} from '../land/raw-folder.ts';

const june = '2018-06-x-street.csv';

test('rows of one Crime ID, month and type count once, and what they differ in is noted', async () => {
  const again = burglary('id1', '2018-05', 'On or near B Street');
  const { findings, rows, database } = await landOne(street(burglary('id1'), burglary('id2'), again, again));
  expect(findings.map(place)).toEqual([
    {
      code: 'repeated-key',
      level: 'notes',
      file: streetFile,
      line: 4,
      column: 'Crime ID, Month and Crime type',
      rows: 2,
    },
  ]);
  expect(rows).toEqual([4, 2, 0, 2]);
  expect(await database.rows('select crime_ref, extract_line from stg_police_uk_street order by 1')).toEqual([
    { crime_ref: 'id1', extract_line: 2 },
    { crime_ref: 'id2', extract_line: 3 },
  ]);
});

test('the same Crime ID in another month counts again', async () => {
  const { findings, reconciled } = await landFiles({
    [streetFile]: street(burglary('id1'), burglary('id2')),
    [june]: street(burglary('id1', '2018-06')),
  });
  expect(findings).toEqual([]);
  expect(reconciled.map((one) => one.rowsAccepted)).toEqual([2, 1]);
});

test('a row that a later file states again for its month counts as the later file states it', async () => {
  const restated = burglary('id1').replace('Under investigation', 'Offender given a caution');
  const { reconciled, database } = await landFiles({
    [streetFile]: street(burglary('id1'), burglary('id2')),
    [june]: street(burglary('id3', '2018-06'), restated),
  });
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(
    await database.rows(
      `select last_outcome_category as outcome from stg_police_uk_street where crime_ref = 'id1'`,
    ),
  ).toEqual([{ outcome: 'Offender given a caution' }]);
});

test('rows without a Crime ID are never repeats, within a file and between files', async () => {
  const { reconciled } = await landFiles({
    [streetFile]: street(burglary('id1'), antiSocial, antiSocial),
    [june]: street(burglary('id1', '2018-06'), antiSocial),
  });
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [3, 0],
    [2, 0],
  ]);
});

test('rows of refused extracts are not staged', async () => {
  const { database } = await landFiles({
    [`a/${streetFile}`]: street(burglary('id1')),
    [`b/${streetFile}`]: street(burglary('id2')),
    [june]: street(burglary('id3', '2018-06')),
  });
  expect(await database.rows('select crime_ref from stg_police_uk_street')).toEqual([{ crime_ref: 'id3' }]);
});

test('a call that stands in two months counts once: its reference alone is the key', async () => {
  const { reconciled, findings } = await landFiles(
    {
      'call-2018-05.csv': `${callHeader}\n${call('c1')}\n${call('c2')}\n`,
      'call-2018-06.csv': `${callHeader}\n${call('c2', '2018-06-30 10:00:00', '')}\n`,
    },
    feedsOf.own,
  );
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(findings.map(place)).toEqual([
    {
      code: 'moved-to-another-month',
      level: 'notes',
      file: 'call-2018-05.csv',
      line: 3,
      column: 'received_at',
      rows: 1,
    },
  ]);
});
