import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { readSql } from '../../src/engine/sql-file.ts';
import { checkLookups } from '../../src/marts/checks.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';

let database: Database;

beforeAll(async () => {
  database = await Database.open(':memory:');
  await loadReferenceTables(database);
  await database.run(
    `create table stg_incident as
     select 'I/' || beat as incident_ref, null as caller_ref, opened_at, null::timestamp as first_arrival_at,
       'Other' as category, 3 as grade, null::varchar as area_kind, null::varchar as division, null::varchar as district, beat,
       false as is_asb, false as is_mental_health, false as is_alcohol, 1 as extract_id, 2 as extract_line
     from (values
       (timestamp '2017-03-31 10:00', 'Nottingham Central'),
       (timestamp '2017-04-02 10:00', 'Nottingham Central'),
       (timestamp '2018-05-01 10:00', 'City Centre'),
       (timestamp '2018-05-01 10:00', 'Ashfield North'),
       (timestamp '2018-05-01 10:00', 'Atlantis'),
       (timestamp '2018-05-01 10:00', null)
     ) as row(opened_at, beat)`,
  );
  await database.useMacros();
  await database.run(`create table incident as ${readSql('marts/incident/incident.sql')}`);
});

afterAll(() => database.close());

it('counts a renamed beat under the name it has now, whenever the old name was used', async () => {
  expect(
    await database.rows('select beat, count(*) as incidents from incident group by beat order by beat'),
  ).toEqual([
    { beat: 'Ashfield North', incidents: 1 },
    { beat: 'Atlantis', incidents: 1 },
    { beat: 'City Centre', incidents: 3 },
    { beat: 'Unknown', incidents: 1 },
  ]);
});

it('says which beat the table does not have', async () => {
  const found = await checkLookups(database, ['incident'], false);
  expect(found.map(({ code, level, got }) => `${level} ${code}: ${got}`)).toEqual([
    "notes code-not-in-table: 'Atlantis'",
  ]);
});
