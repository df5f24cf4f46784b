import { expect, test } from 'vitest';
import { call, callHeader, landFiles, place } from './raw-folder.ts';

/** A call of the last day of a month. */
const of = (month: string, day: number, ref: string, answered = `${month}-${day} 10:00:09`) =>
  call(ref, `${month}-${day} 10:00:00`, answered);

test('extracts that are landed together keep their own lines, values, findings and doubles, whatever their line breaks', async () => {
  const twice = [of('2018-02', 28, 'f1'), of('2018-02', 28, 'f2')];
  const { database, findings, reconciled } = await landFiles(
    {
      'call/call-2018-01.csv': `${[callHeader, of('2018-01', 31, 'j1'), of('2018-01', 31, 'j2')].join('\r\n')}\r\n`,
      'call/call-2018-02.csv': `${[callHeader, ...twice, ...twice].join('\n')}\n`,
      'call/call-2018-03.csv': `\uFEFF${[callHeader, of('2018-03', 31, 'm1'), of('2018-03', 31, 'm2', 'soon')].join('\n')}`,
      'call/call-2018-04.csv': `${[callHeader, of('2018-04', 30, 'a1'), 'x,y', of('2018-04', 30, 'a3')].join('\n')}\n`,
      'call/call-2018-05.csv': `${[callHeader, of('2018-05', 31, 'y1'), of('2018-05', 31, 'y2', 'late')].join('\n')}\n`,
    },
    ['call'],
  );
  const landed = await database.rows(
    'select file, extract_line as line, call_ref as ref, is_abandoned from landed_call join receipt using (extract_id) order by 1, 2',
  );
  const row = (month: string, line: number, ref: string) => {
    return { file: `call/call-${month}.csv`, line, ref, is_abandoned: 'false' };
  };
  expect(landed).toEqual([
    row('2018-01', 2, 'j1'),
    row('2018-01', 3, 'j2'),
    row('2018-03', 2, 'm1'),
    row('2018-04', 2, 'a1'),
    row('2018-04', 4, 'a3'),
    row('2018-05', 2, 'y1'),
  ]);
  const told = findings
    .filter(({ level }) => level !== 'notes')
    .map(place)
    .map(({ code, file, line, rows }) => [code, file, line, rows]);
  expect(told).toEqual([
    ['doubled-extract', 'call/call-2018-02.csv', 2, 4],
    ['wrong-value', 'call/call-2018-03.csv', 3, 1],
    ['broken-line', 'call/call-2018-04.csv', 3, 1],
    ['wrong-value', 'call/call-2018-05.csv', 3, 1],
  ]);
  const used = reconciled.map(({ receipt, state, rowsAccepted, rowsQuarantined }) => {
    return [receipt.month, state, receipt.rows_in, rowsAccepted, rowsQuarantined];
  });
  expect(used.sort()).toEqual([
    ['2018-01', 'accepted', 2, 2, 0],
    ['2018-02', 'refused', 4, 0, 4],
    ['2018-03', 'accepted', 2, 1, 1],
    ['2018-04', 'accepted', 3, 2, 1],
    ['2018-05', 'accepted', 2, 1, 1],
  ]);
  const quarantined = await database.rows(
    'select month, extract_line as line, reason from quarantine join receipt using (extract_id) order by 1',
  );
  expect(quarantined).toEqual([
    { month: '2018-03', line: 3, reason: 'wrong-value: answered_at' },
    { month: '2018-04', line: 3, reason: 'broken-line: 2 fields' },
    { month: '2018-05', line: 3, reason: 'wrong-value: answered_at' },
  ]);
});
