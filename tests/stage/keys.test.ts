import { expect, test } from 'vitest';
import { antiSocial, burglary, landFiles, place, street, streetFile } from '../land/raw-folder.ts';

const complaintHeader = 'complaint_ref,received_on,recorded_on,local_resolution_on,allegation';

/** An extract of complaints of one month, a row for each reference, recorded on the day it was received. */
function complaints(month: string, references: readonly string[], allegation = 'Other'): string {
  const rows = references.map((reference, index) => {
    const day = `${month}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return `${reference},${day},${day},,${allegation}`;
  });
  return [complaintHeader, ...rows, ''].join('\n');
}

function numbers(count: number, prefix = 'CO/'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(5, '0')}`);
}

/** A street row of any type and outcome. */
function crime(
  id: string,
  type: string,
  outcome: string,
  month = '2018-05',
  at = 'On or near A Street',
): string {
  return `${id},${month},X Police,X Police,-0.1,51.5,${at},E01000001,City 001A,${type},${outcome},`;
}

function codesOf(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code);
}

test('rows that share a Crime ID and differ in type are different crimes, and nothing is noted', async () => {
  const { findings, database } = await landFiles({
    [streetFile]: street(
      crime('a', 'Burglary', 'Under investigation'),
      crime('a', 'Vehicle crime', 'Offender sent to prison', '2018-05', 'On or near B Street'),
    ),
  });
  expect(findings).toEqual([]);
  expect(
    await database.rows(
      'select crime_type, last_outcome_category as outcome from stg_police_uk_street order by 1',
    ),
  ).toEqual([
    { crime_type: 'Burglary', outcome: 'Under investigation' },
    { crime_type: 'Vehicle crime', outcome: 'Offender sent to prison' },
  ]);
});

test.each([
  ['first', ['Offender sent to prison', 'Under investigation', '']],
  ['last', ['', 'Under investigation', 'Offender sent to prison']],
])('rows of one crime are resolved if any of them is, whether the %s or another', async (_, outcomes) => {
  const { findings, database, rows } = await landFiles({
    [streetFile]: street(
      ...outcomes.map((outcome, index) =>
        crime('a', 'Burglary', outcome, '2018-05', `On or near ${'ABC'[index]} Street`),
      ),
    ),
  }).then(async (landed) => ({ ...landed, rows: landed.reconciled.map((one) => one.rowsSkipped) }));
  expect(rows).toEqual([2]);
  expect(
    await database.rows('select extract_line, last_outcome_category as outcome from stg_police_uk_street'),
  ).toEqual([{ extract_line: 2, outcome: 'Offender sent to prison' }]);
  expect(findings.map(({ code, got, rows: count }) => ({ code, got, count }))).toEqual([
    {
      code: 'repeated-key',
      got: 'rows that differ from the one that counts in Location (2) and Last outcome category (2)',
      count: 2,
    },
  ]);
});

test('a crime that a later file states as open again keeps the outcome that its month stated', async () => {
  const { database } = await landFiles({
    [streetFile]: street(crime('a', 'Burglary', 'Offender given a caution')),
    '2018-06-x-street.csv': street(
      crime('b', 'Burglary', '', '2018-06'),
      crime('a', 'Burglary', 'Under investigation'),
    ),
  });
  expect(
    await database.rows(
      "select last_outcome_category as outcome from stg_police_uk_street where crime_ref = 'a'",
    ),
  ).toEqual([{ outcome: 'Offender given a caution' }]);
});

test('only rows that are the same in every column are said to need nothing', async () => {
  const { findings } = await landFiles(
    {
      'complaint-2018-05.csv': [
        complaintHeader,
        'K1,2018-05-01,2018-05-01,,Incivility',
        'K1,2018-05-01,2018-05-01,,Incivility',
        'K2,2018-05-02,2018-05-02,,Incivility',
        'K2,2018-05-02,2018-05-09,,Neglect',
        '',
      ].join('\n'),
    },
    ['complaint'],
  );
  expect(findings.map(({ code, line, got, todo }) => ({ code, line, got, todo }))).toEqual([
    {
      code: 'repeated-row',
      line: 3,
      got: 'one that stands in another row, which is the same in every column',
      todo: 'Nothing: it is counted once; the repeats are skipped',
    },
    {
      code: 'repeated-key',
      line: 5,
      got: 'rows that differ from the one that counts in recorded_on (1) and allegation (1)',
      todo: 'The first row of the newest extract counts, the others are skipped: ask the supplier which is right',
    },
  ]);
});

test('a record delivered again with a corrected date counts once, in the month that the newest extract gives', async () => {
  const { findings, database } = await landFiles(
    {
      'complaint-2018-05.csv': complaints('2018-05', ['K1', 'K2']),
      'complaint-2018-06.csv': [
        complaintHeader,
        'K3,2018-06-01,2018-06-01,,Other',
        'K1,2018-05-01,2018-06-04,,Other',
        '',
      ].join('\n'),
    },
    ['complaint'],
  );
  expect(
    await database.rows(
      "select complaint_ref, recorded_on::varchar as recorded_on from stg_complaint where complaint_ref = 'K1'",
    ),
  ).toEqual([{ complaint_ref: 'K1', recorded_on: '2018-06-04' }]);
  expect(findings.map(({ got, ...found }) => ({ ...place(found as never), got }))).toEqual([
    {
      code: 'moved-to-another-month',
      level: 'notes',
      file: 'complaint-2018-05.csv',
      line: 2,
      column: 'recorded_on',
      rows: 1,
      got: 'rows that a newer extract, or an earlier line, states for June 2018; they differ in recorded_on (1)',
    },
  ]);
});

test('a year mistyped and corrected is one record, where another date on it is the same', async () => {
  const { reconciled } = await landFiles(
    {
      'complaint-2017-06.csv': `${complaintHeader}\nK1,2017-06-01,2017-06-02,,Other\n`,
      'complaint-2018-06.csv': `${complaintHeader}\nK1,2017-06-01,2018-06-02,,Other\n`,
    },
    ['complaint'],
  );
  expect(reconciled.map((one) => one.rowsSkipped)).toEqual([1, 0]);
});

test('numbers that start again each year drop no rows, even of contents that are the same', async () => {
  const { findings, reconciled } = await landFiles(
    {
      'complaint-2017-05.csv': complaints('2017-05', numbers(30)),
      'complaint-2018-05.csv': complaints('2018-05', numbers(30)),
    },
    ['complaint'],
  );
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [30, 0],
    [30, 0],
  ]);
  expect(findings.map(place)).toEqual([
    {
      code: 'key-used-again',
      level: 'notes',
      file: 'complaint-2017-05.csv',
      line: 2,
      column: 'complaint_ref',
      rows: 60,
    },
  ]);
});

test('one number that is used again a year later drops no row', async () => {
  const { reconciled } = await landFiles(
    {
      'custody-2017-05.csv': 'detention_ref,detained_on,age\nD1,2017-05-01,30\n',
      'custody-2018-05.csv': 'detention_ref,detained_on,age\nD1,2018-05-01,30\n',
    },
    ['custody'],
  );
  expect(reconciled.map((one) => one.rowsAccepted)).toEqual([1, 1]);
});

test('numbers that start again each month drop no rows', async () => {
  const months = ['2018-01', '2018-02', '2018-03'];
  const { findings, reconciled } = await landFiles(
    Object.fromEntries(months.map((month) => [`complaint-${month}.csv`, complaints(month, numbers(25))])),
    ['complaint'],
  );
  expect(reconciled.map((one) => one.rowsAccepted)).toEqual([25, 25, 25]);
  expect(codesOf(findings)).toEqual(['key-used-again']);
});

test('a few numbers that stand in two months are records delivered again, however many rows the months have', async () => {
  const { findings, reconciled } = await landFiles(
    {
      'complaint-2018-05.csv': complaints('2018-05', numbers(200, 'A')),
      'complaint-2018-06.csv': complaints('2018-06', [...numbers(100, 'B'), ...numbers(9, 'A')]),
    },
    ['complaint'],
  );
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [191, 9],
    [109, 0],
  ]);
  expect(codesOf(findings)).toEqual(['moved-to-another-month']);
});

const damaged: readonly (readonly [string, (index: number) => string])[] = [
  ['1.23E+63', () => '1.23E+63'],
  ['1.23457E+15', (index) => `1.2345${index % 3}E+15`],
  ['1,2E+15, as in other countries', () => '"1,2E+15"'],
  ['12-Mar', (index) => `${1 + (index % 3)}-Mar`],
  ['Mar-18', () => 'Mar-18'],
  ['zeros for all digits after the 15th', (index) => `12345678901234${index % 3}0000`],
  ['one text on rows that differ', () => 'UNKNOWN'],
];

test.each(damaged)('a reference damaged as %s is none: each row counts', async (_, reference) => {
  const rows = Array.from({ length: 12 }, (_row, index) =>
    burglary(reference(index), '2018-06', `On or near ${index} Street`),
  );
  const { findings, reconciled, staging, database } = await landFiles({
    [streetFile]: street(...Array.from({ length: 12 }, (_row, index) => burglary(`id${index}`))),
    '2018-06-x-street.csv': street(...rows),
  });
  expect(reconciled.map((one) => [one.rowsAccepted, one.rowsSkipped])).toEqual([
    [12, 0],
    [12, 0],
  ]);
  expect(findings.map(place)).toEqual([
    {
      code: 'damaged-references',
      level: 'notes',
      file: '2018-06-x-street.csv',
      line: 2,
      column: 'Crime ID',
      rows: 12,
    },
    {
      code: 'references-supplied-otherwise',
      level: 'notes',
      file: '2018-06-x-street.csv',
      line: null,
      column: 'Crime ID',
      rows: 12,
    },
  ]);
  expect([...staging.doubts.values()]).toEqual([
    'Crime ID on 0 of 12 rows, unlike most months: repeats are not told alike',
  ]);
  expect(await database.rows('select count(crime_ref) as references from stg_police_uk_street')).toEqual([
    { references: 12 },
  ]);
});

test('a reference that lost the zeros it began with is none, where other extracts have them', async () => {
  const { findings, database } = await landFiles(
    {
      'complaint-2018-05.csv': complaints('2018-05', ['00123', '01234', '00007']),
      'complaint-2018-06.csv': complaints('2018-06', ['125', '1235', '12345']),
    },
    ['complaint'],
  );
  expect(findings.map(({ code, got, rows }) => ({ code, got, rows }))).toEqual([
    { code: 'damaged-references', got: 'references without the zeros that it began with', rows: 2 },
    {
      code: 'references-supplied-otherwise',
      got: '33%, and in no other extract more or fewer',
      rows: 3,
    },
  ]);
  expect(
    await database.rows('select count(*) as rows, count(complaint_ref) as named from stg_complaint'),
  ).toEqual([{ rows: 6, named: 4 }]);
});

test.each([
  ['numbers of one length without zeros before them', ['12345', '12346', '12347']],
  ['numbers that grow longer', ['9', '99', '100']],
  ['numbers with letters before them', ['CO/00280', 'E+15', '1E5']],
  [
    'long numbers, one of which ends with a zero',
    ['1234567890123450', '1234567890123451', '1234567890123452'],
  ],
])('%s are whole references', async (_, references) => {
  const { findings } = await landFiles({ 'complaint-2018-05.csv': complaints('2018-05', references) }, [
    'complaint',
  ]);
  expect(findings).toEqual([]);
});

test('months without references beside months with them are in doubt; rows that never have one are no reason', async () => {
  const with3 = (month: string) => street(...['a', 'b', 'c'].map((id) => burglary(id + month, month)));
  const { staging, findings, landing } = await landFiles({
    '2018-03-x-street.csv': street(burglary('', '2018-03'), burglary('', '2018-03', 'On or near B Street')),
    '2018-04-x-street.csv': with3('2018-04'),
    [streetFile]: street(burglary('a'), antiSocial, antiSocial, antiSocial),
  });
  const march = landing.accepted.find(({ month }) => month === '2018-03')?.extract_id ?? -1;
  expect([...staging.doubts]).toEqual([
    [march, 'Crime ID on 0 of 2 rows, unlike most months: repeats are not told alike'],
  ]);
  expect(codesOf(findings)).toEqual(['references-supplied-otherwise']);
});

test('where no month has references there is nothing to doubt', async () => {
  const { staging, findings } = await landFiles({
    '2018-04-x-street.csv': street(burglary('', '2018-04'), burglary('', '2018-04', 'On or near B Street')),
    [streetFile]: street(burglary(''), burglary('', '2018-05', 'On or near B Street')),
  });
  expect([...staging.doubts]).toEqual([]);
  expect(findings).toEqual([]);
});
