import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { readSql } from '../../src/engine/sql-file.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:');
  await database.useMacros();
});
afterAll(() => database.close());

it('a repeat place had two or more violent knife crimes in the 12 months before, and not in the 13th, nor in the month itself', async () => {
  await database.run(
    `create table crime as
     select *, 'City' as division, 'Nottingham' as district, 'urban' as area_kind, 1 as extract_id, row_number() over () as extract_line
     from (values
       ('1', 'A', '2017-05', true), ('2', 'A', '2017-06', true), ('3', 'A', '2018-05', true),
       ('4', 'B', '2017-04', true), ('5', 'B', '2017-06', true), ('6', 'B', '2018-05', true), ('7', 'B', '2018-05', true),
       ('8', null, '2017-05', true), ('9', null, '2017-06', true), ('10', null, '2018-05', true),
       ('11', 'C', '2017-07', true), ('12', 'C', '2017-08', false), ('13', 'C', '2018-05', true)
     ) as given (crime_ref, lsoa_code, month, is_violent_knife)`,
  );
  const { rows } = await database.table(
    `select crime_ref, has_neighbourhood, is_in_repeat_place from (${readSql('marts/knife_crime/crime.sql')})
     where month = '2018-05' order by crime_ref::int`,
  );
  expect(rows).toEqual([
    ['3', true, true],
    ['6', true, false],
    ['7', true, false],
    ['10', false, false],
    ['13', true, false],
  ]);
});
