import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { runChecks } from '../../src/marts/checks.ts';

let database: Database;

beforeAll(async () => {
  database = await Database.open(':memory:');
});

afterAll(() => database.close());

async function found(feed: string, columns: string, ...rows: string[]): Promise<string[]> {
  await database.run(
    `create or replace table ${feed} as from (values ${rows.join(', ')}) as row(${columns})`,
  );
  return (await runChecks(database, [feed])).map(({ code, got }) => `${code}: ${got}`);
}

it('says where there are more people of a minority background than people', async () => {
  expect(
    await found(
      'workforce',
      'month, role, headcount, headcount_bme',
      "('2018-05', 'officer', 1935, 90)",
      "('2018-05', 'staff', 57, 1100)",
    ),
  ).toEqual(['more-bme-than-people: 1100 of 57 (staff, 2018-05)']);
});

it('says where more hours are lost than contracted', async () => {
  expect(
    await found(
      'sickness',
      'month, role, hours_lost, hours_contracted',
      "('2018-05', 'officer', 9, 100)",
      "('2018-05', 'pcso', 100, 9)",
    ),
  ).toEqual(['more-lost-than-contracted: 100 of 9 hours (pcso, 2018-05)']);
});

it('says which line of the accounts a month lacks', async () => {
  expect(await found('finance', 'month, line', "('2018-05', 'capital')", "('2018-05', 'revenue')")).toEqual([
    'line-missing: no line efficiency in 2018-05',
  ]);
});

it('says how many people left a cohort without a score', async () => {
  expect(
    await found('offender_management', 'has_left, exit_score', '(true, 80)', '(true, null)', '(false, null)'),
  ).toEqual(['exit-without-score: none for 1 people']);
});

it('says how many audits found more crimes recorded than required', async () => {
  expect(
    await found('recording_audit', 'crimes_required, crimes_recorded', '(1, 1)', '(1, 2)', '(1, 0)'),
  ).toEqual(['more-recorded-than-required: more on 1 audited incidents']);
});

it('says which name a division and a district share, and which is that of the whole force', async () => {
  await database.run("create or replace table beat as select 'A1' as beat");
  expect(
    await found(
      'incident',
      'division, district, beat',
      "('North', 'Mansfield', 'A1')",
      "('mansfield', 'Force', 'A1')",
      "('Unknown', 'Unknown', 'A1')",
    ),
  ).toEqual([
    'area-name-not-its-own: Force for district and whole force',
    'area-name-not-its-own: Mansfield for district and division',
  ]);
});
