import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { fillSql, readSql } from '../../src/engine/sql-file.ts';
import { referenceFile } from '../../src/reference/reference-tables.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:');
  await database.useMacros();
  const file = referenceFile('bank_holiday');
  await database.replaceTemporaryTable(
    'bank_holiday',
    fillSql(readSql('reference/bank_holiday.sql'), { file }),
  );
});
afterAll(() => database.close());

async function isInTime(received: string, recorded: string): Promise<unknown> {
  await database.run(
    `create or replace table stg_complaint as select 'K1' as complaint_ref, date '${received}' as received_on,
     date '${recorded}' as recorded_on, null::date as local_resolution_on, 'Other' as allegation, 1 as extract_id, 2 as extract_line`,
  );
  const { rows } = await database.table(
    `select is_recorded_within_ten_working_days from (${readSql('marts/complaint/complaint.sql')})`,
  );
  return rows[0]?.[0];
}

// Counted on a calendar: 23 March is the first working day; 30 March to 2 April are Good Friday to Easter Monday, so that
// 29 March is the fifth and Monday 9 April the tenth.
it.each([
  ['2018-03-22', '2018-03-22', true],
  ['2018-03-22', '2018-04-09', true],
  ['2018-03-22', '2018-04-10', false],
  // Received on a Saturday: Monday to Friday, twice, and none of the holidays.
  ['2018-06-02', '2018-06-15', true],
  ['2018-06-02', '2018-06-16', true],
  ['2018-06-02', '2018-06-18', false],
  // The 25th and 26th of December 2016 were a Sunday and a Monday: the 27th is kept instead, and 2 January for the 1st.
  ['2016-12-16', '2017-01-04', true],
  ['2016-12-16', '2017-01-05', false],
])('a complaint received on %s and recorded on %s is in time: %s', async (received, recorded, inTime) => {
  expect(await isInTime(received, recorded)).toBe(inTime);
});

it('whether it was in time is not known of years whose bank holidays are not in the table', async () => {
  expect(await isInTime('1999-12-20', '1999-12-21')).toBeNull();
});

it('complaints that share a reference, as numbers start again each year, are a row each', async () => {
  await isInTime('2018-03-22', '2018-04-09');
  await database.run(
    `insert into stg_complaint values ('K1', '2017-03-22', '2017-06-09', null, 'Other', 1, 3)`,
  );
  const { rows } = await database.table(
    `select month, is_recorded_within_ten_working_days from (${readSql('marts/complaint/complaint.sql')}) order by month`,
  );
  expect(rows).toEqual([
    ['2017-06', false],
    ['2018-04', true],
  ]);
});
