import { expect, test } from 'vitest';
import { assertEveryRowUsed } from '../../src/stage/reconcile.ts';
import { burglary, landFiles, street } from '../land/raw-folder.ts';

test('every row of every extract is accounted for, whatever became of it', async () => {
  const { reconciled } = await landFiles({
    '2018-04-x-street.csv': street(
      burglary('a1', '2018-04'),
      burglary('a2', 'April'),
      'broken',
      burglary('a1', '2018-04'),
    ),
    '2018-05-x-street.csv': street(burglary('b1'), burglary('b2')),
    'copy/2018-05-x-street.csv': street(burglary('b1'), burglary('b2')),
    '2018-06-x-street.csv': street(burglary('c1'), burglary('c2'), burglary('c3')),
    '2018-07-x-street.csv': '',
  });
  const used = reconciled.map((one) => ({
    file: one.receipt.file,
    state: one.state,
    rows: [one.receipt.rows_in, one.rowsAccepted, one.rowsQuarantined, one.rowsSkipped],
  }));
  expect(used.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
    { file: '2018-04-x-street.csv', state: 'accepted', rows: [4, 1, 2, 1] },
    { file: '2018-05-x-street.csv', state: 'accepted', rows: [2, 2, 0, 0] },
    { file: '2018-06-x-street.csv', state: 'refused', rows: [3, 0, 3, 0] },
    { file: '2018-07-x-street.csv', state: 'refused', rows: [0, 0, 0, 0] },
    { file: 'copy/2018-05-x-street.csv', state: 'skipped', rows: [2, 0, 0, 2] },
  ]);
});

test('a mart that loses a row, or has one twice, is a fault', async () => {
  const { database, landing } = await landFiles({
    '2018-05-x-street.csv': street(burglary('b1'), burglary('b2')),
  });
  const check = async (rows: string) => {
    await database.run(`create or replace temp table crime as ${rows}`);
    await assertEveryRowUsed(database, landing.accepted, ['crime']);
  };
  const staged = 'select extract_id from stg_police_uk_street';
  await check(staged);
  await expect(check(`${staged} limit 1`)).rejects.toThrow(
    'rows lost or multiplied: police_uk_street: 2 staged, 1',
  );
  await expect(check(`${staged} union all (${staged} limit 1)`)).rejects.toThrow('2 staged, 3 in marts');
  await expect(check(`${staged} union all (select 99 as extract_id)`)).rejects.toThrow(
    'rows of extract 99, which does not count, are in marts',
  );
});
