import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/engine/duckdb.ts';
import { readSql } from '../../src/engine/sql-file.ts';

let database: Database;
beforeEach(async () => {
  database = await Database.open(':memory:');
  await database.useMacros();
});
afterEach(() => database.close());

const areas = `'City' as division, 'Nottingham' as district, 'urban' as area_kind`;

/** A table of crimes, each written as reference, victim, month. */
async function crimes(rows: string): Promise<void> {
  await database.run(
    `create table crime as
     select * replace (victim_ref::varchar as victim_ref), true as is_domestic, true as is_hate, 0 as recorded_at, ${areas}, 1 as extract_id, row_number() over () as extract_line
     from (values ${rows}) as given (crime_ref, victim_ref, month)`,
  );
}

async function repeats(mart: string): Promise<unknown[]> {
  const { rows } = await database.table(
    `select victim_ref, month, is_repeat from (${readSql(`marts/${mart}.sql`)}) order by month, victim_ref`,
  );
  return rows;
}

describe('a repeat victim of domestic abuse', () => {
  it('was a victim in one of the 12 months before the month, and not in the 13th', async () => {
    await crimes(
      `('1', 'A', '2017-05'), ('2', 'A', '2018-05'), ('3', 'B', '2017-04'), ('4', 'B', '2018-05')`,
    );
    expect(await repeats('domestic_victim/crime')).toEqual([
      ['B', '2017-04', false],
      ['A', '2017-05', false],
      ['A', '2018-05', true],
      ['B', '2018-05', false],
    ]);
  });

  it('is not made by two crimes of one month, which are one row of one person', async () => {
    await crimes(`('1', 'A', '2018-05'), ('2', 'A', '2018-05')`);
    expect(await repeats('domestic_victim/crime')).toEqual([['A', '2018-05', false]]);
  });

  it('cannot be told without a reference: each such crime is a row of its own, and none a repeat', async () => {
    await crimes(`('1', null, '2018-04'), ('2', null, '2018-05'), ('3', null, '2018-05')`);
    const rows = await database.table(
      `select has_victim_ref, is_repeat from (${readSql('marts/domestic_victim/crime.sql')})`,
    );
    expect(rows.rows).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
});

describe('a repeat victim of hate', () => {
  it('is one by a crime after an incident that was no crime', async () => {
    await crimes(`('1', 'A', '2018-05')`);
    await database.run(
      `create table hate_incident as
       select 'I1' as incident_ref, 'A' as victim_ref, '2018-02' as month, ${areas}, 2 as extract_id, 1 as extract_line`,
    );
    expect(await repeats('hate_victim/crime+hate_incident')).toEqual([
      ['A', '2018-02', false],
      ['A', '2018-05', true],
    ]);
  });
});

describe('recidivism after community resolution', () => {
  /** Outcomes, each written as crime, day committed, offender, outcome code, day of outcome. */
  async function reoffended(rows: string): Promise<unknown[]> {
    await database.run(
      `create table outcome as
       select *, outcome_code in ('1', '8') as is_positive, strftime(outcome_on, '%Y-%m') as month, ${areas},
         1 as extract_id, row_number() over () as extract_line
       from (select crime_ref, committed_on::date as committed_on, offender_ref, outcome_code, outcome_on::date as outcome_on
             from (values ${rows}) as given (crime_ref, committed_on, offender_ref, outcome_code, outcome_on))`,
    );
    await database.run('create table crime as select crime_ref, committed_on from outcome');
    const { rows: found } = await database.table(
      `select offender_ref, month, has_reoffended
       from (${readSql('marts/community_resolution/crime+outcome.sql')}) order by month, offender_ref`,
    );
    return found;
  }

  it('counts a person charged with a crime committed within 12 months after', async () => {
    expect(
      await reoffended(
        `('1', '2016-06-01', 'A', '8', '2016-06-10'), ('2', '2017-02-01', 'A', '1', '2017-06-09'),
         ('3', '2016-06-01', 'B', '8', '2016-06-10'), ('4', '2017-02-01', 'B', '1', '2017-06-10')`,
      ),
    ).toEqual([
      ['A', '2016-06', true],
      ['B', '2016-06', false],
    ]);
  });

  it('does not count an older crime that is charged later, nor an outcome that proves nothing', async () => {
    expect(
      await reoffended(
        `('1', '2016-06-01', 'A', '8', '2016-06-10'), ('2', '2016-05-01', 'A', '1', '2016-09-01'),
         ('3', '2016-06-01', 'B', '8', '2016-06-10'), ('4', '2016-08-01', 'B', '15', '2016-09-01')`,
      ),
    ).toEqual([
      ['A', '2016-06', false],
      ['B', '2016-06', false],
    ]);
  });

  it('counts a person once in 12 months: a second resolution is a reoffence, not another person', async () => {
    expect(
      await reoffended(
        `('1', '2016-06-01', 'A', '8', '2016-06-10'), ('2', '2016-12-01', 'A', '8', '2016-12-20'),
         ('3', '2018-01-01', 'A', '8', '2018-01-10')`,
      ),
    ).toEqual([
      ['A', '2016-06', true],
      ['A', '2018-01', false],
    ]);
  });
});
