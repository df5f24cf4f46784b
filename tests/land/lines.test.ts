import { expect, test } from 'vitest';
import { burglary, landFiles, landOne, street, streetFile } from './raw-folder.ts';

const twelve = '12 fields on one line';

/** Line, what was got and number of rows of each finding, all about broken lines of a file that is used. */
async function broken(content: string) {
  const { findings, state, rows, database } = await landOne(content);
  expect(state).toBe('accepted');
  for (const found of findings) {
    expect(found).toMatchObject({
      code: 'broken-line',
      level: 'rejects row',
      file: streetFile,
      expected: twelve,
    });
  }
  const quarantined = await database.rows<{ line: number }>(
    'select extract_line as line from quarantine order by 1',
  );
  return {
    said: findings.map(({ line, got, rows }) => [line, got, rows]),
    quarantined: quarantined.map(({ line }) => line),
    rows,
  };
}

test('a row with too many fields, or too few, costs that row alone', async () => {
  const content = street(
    burglary('id1'),
    `${burglary('id2')},x`,
    burglary('id3'),
    'id4,2018-05',
    burglary('id5'),
  );
  expect(await broken(content)).toEqual({
    said: [
      [3, '13 fields', 1],
      [5, '2 fields', 1],
    ],
    quarantined: [3, 5],
    rows: [5, 3, 2, 0],
  });
});

test('a quotation mark left open costs its line alone, in the middle and on the last line', async () => {
  const open = 'a quotation mark that is opened and not closed on its line';
  const line = burglary('id2', '2018-05', '"On or near A Street');
  expect(await broken(street(burglary('id1'), line, burglary('id3'), burglary('id4')))).toEqual({
    said: [[3, open, 1]],
    quarantined: [3],
    rows: [4, 3, 1, 0],
  });
  expect(await broken(street(burglary('id1'), line))).toEqual({
    said: [[3, open, 1]],
    quarantined: [3],
    rows: [2, 1, 1, 0],
  });
});

test('text after a closing quotation mark costs its line', async () => {
  const line = burglary('id2', '2018-05', '"On or near" A Street');
  const { said, rows } = await broken(street(burglary('id1'), line));
  expect(said).toEqual([[3, 'text after a closing quotation mark', 1]]);
  expect(rows).toEqual([2, 1, 1, 0]);
});

test('a line break inside quotation marks costs both lines', async () => {
  const { said, rows } = await broken(street(burglary('id1'), burglary('id2', '2018-05', '"A\nStreet"')));
  expect(said.map(([line]) => line)).toEqual([3, 4]);
  expect(rows).toEqual([3, 1, 2, 0]);
});

test('a carriage return that hides a row inside a line costs the line, quoted or not', async () => {
  for (const place of ['A Street', '"A, Street"']) {
    const line = `${burglary('id2', '2018-05', place)}\r${burglary('id3')}`;
    const { said, rows } = await broken(street(burglary('id1'), line));
    expect(said).toEqual([[3, '23 fields', 1]]);
    expect(rows).toEqual([2, 1, 1, 0]);
  }
});

test('a carriage return inside a value is kept in it', async () => {
  const { database, rows } = await landOne(street(burglary('id1', '2018-05', 'A\rStreet')));
  expect(rows).toEqual([1, 1, 0, 0]);
  expect(await database.rows('select location from landed_police_uk_street')).toEqual([
    { location: 'A\rStreet' },
  ]);
});

test('blank lines in the middle are no rows, and lines keep their numbers', async () => {
  const content = street(burglary('id1'), '', '  ', burglary('id2'), 'id3', '');
  expect(await broken(content)).toEqual({ said: [[6, '1 field', 1]], quarantined: [6], rows: [3, 2, 1, 0] });
});

test.each(['A "big" Street', '"A ""big"" Street"', ' "A ""big"" Street" '])(
  'the place %s is read alike whether another line is broken or not',
  async (place) => {
    const sound = [burglary('id1', '2018-05', place), burglary('id2', '2018-05', '"A, B"')];
    for (const lines of [sound, [...sound, 'broken']]) {
      const { database } = await landOne(street(...lines));
      expect(await database.rows('select location from landed_police_uk_street order by crime_id')).toEqual([
        { location: 'A "big" Street' },
        { location: 'A, B' },
      ]);
    }
  },
);

test('a hundred thousand broken lines are one finding and a hundred thousand rows in quarantine', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => 'x,'.repeat((index % 3) + 1));
  const { said, quarantined, rows } = await broken(street(burglary('id1'), ...many));
  expect(said).toEqual([[3, '2 fields', 100_000]]);
  expect([quarantined.length, quarantined[0], quarantined.at(-1)]).toEqual([100_000, 3, 100_002]);
  expect(rows).toEqual([100_001, 1, 100_000, 0]);
});

test('a file whose rows are all broken is refused', async () => {
  const { findings, state, rows } = await landOne(street('a,b', 'c,d'));
  expect(findings.map(({ code, level, line, rows }) => [code, level, line, rows])).toEqual([
    ['broken-line', 'rejects row', 2, 2],
    ['no-usable-row', 'blocks', null, 2],
  ]);
  expect({ state, rows }).toEqual({ state: 'refused', rows: [2, 0, 2, 0] });
});

test('a broken file leaves the files landed beside it as they are', async () => {
  const { reconciled } = await landFiles({
    '2018-04-x-street.csv': street(burglary('id1', '2018-04')),
    '2018-05-x-street.csv': street(burglary('id1'), 'broken'),
    '2018-06-x-street.csv': 'not an extract\n',
    '2018-07-x-street.csv': street(burglary('id1', '2018-07'), burglary('id2', '2018-07')),
  });
  expect(
    reconciled.map((one) => [one.receipt.month, one.state, one.rowsAccepted, one.rowsQuarantined]),
  ).toEqual([
    ['2018-04', 'accepted', 1, 0],
    ['2018-05', 'accepted', 1, 1],
    ['2018-07', 'accepted', 2, 0],
    ['2018-06', 'refused', 0, 1],
  ]);
});
