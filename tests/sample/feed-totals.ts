import { beforeAll, describe, expect, it } from 'vitest';
import { type CountedSample, countedSample, seeds } from './counted-sample.ts';

const POSITIVE = "outcome_code in ('1', '1A', '2', '2A', '3', '3A', '4', '6', '7', '8')";
const SUSPECT = "outcome_code in ('9', '10', '11', '12', '13', '15', '16', '17', '20', '21', '22')";
const UNRESOLVED = `(${SUSPECT} or outcome_code in ('14', '18'))`;
const SERIOUS = '(from crime join "serious-sexual-offences" using (offence_code))';
const VIOLENT = "offence_group in ('Violence against the person', 'Robbery', 'Sexual offences')";
const OF_SERIOUS = `(from outcome semi join ${SERIOUS} using (crime_ref))`;
const OF_KNIFE = `(from outcome semi join (from crime_offence
  where ${VIOLENT} and weapon = 'knife' and weapon_use <> 'none') using (crime_ref))`;

describe.each(seeds)('the sample of seed %i', (seed) => {
  let counted: CountedSample;
  beforeAll(async () => {
    counted = await countedSample(seed);
  });
  const sample = () => counted;

  /** Percent of one count in another, in both windows. */
  const percent = async (table: string, part: string, whole: string, lastMonth?: string) => {
    const above = await sample().count(table, `${part} and ${whole}`, lastMonth);
    const below = await sample().count(table, whole, lastMonth);
    return {
      previous: (100 * above.previous) / below.previous,
      current: (100 * above.current) / below.current,
    };
  };

  it.each([
    ['safeguarding referrals', 'safeguarding', 'true', 3_786, 5_058],
    ['missing and absent persons', 'missing', 'true', 6_850, 6_830],
    ['hate crimes', 'crime', "is_hate = 'true'", 1_500, 1_560],
    ['hate incidents', 'hate_incident', 'true', 789, 720],
    ['serious sexual offences with an adult victim', SERIOUS, "victim_kind = 'adult'", 1_081, 1_400],
    ['serious sexual offences with a child victim', SERIOUS, "victim_kind = 'child'", 1_352, 1_471],
    ['serious sexual offences in all', SERIOUS, 'true', 2_453, 2_895],
    ['positive outcomes of serious sexual offences', OF_SERIOUS, POSITIVE, 341, 284],
    ['positive outcomes of violent knife crime', OF_KNIFE, POSITIVE, 233, 196],
    ['complaints', 'complaint', 'true', 693, 896],
    ['searches', 'stop_search', 'true', 1_828, 1_877],
  ])('has the %s the published paper implies', async (_, table, condition, previous, current) => {
    expect(await sample().count(table, condition)).toEqual({ previous, current });
  });

  it.each([
    ['child', 8.6, 8.3],
    ['adult', 69.3, 69.6],
    ['organisation', 20.7, 19.9],
    ['unknown', 1.4, 2.2],
  ])('has the share of %s victims the published paper implies, to April 2018', async (kind, before, now) => {
    const shares = await percent(
      'crime_offence',
      `victim_kind = '${kind}'`,
      "is_victim_based = 'true'",
      '2018-04',
    );
    expect(shares.previous).toBeCloseTo(before, 2);
    expect(shares.current).toBeCloseTo(now, 2);
  });

  it('has an identified suspect in 22.4% and then 24.7% of unresolved crime', async () => {
    const shares = await percent('outcome', SUSPECT, UNRESOLVED);
    expect(shares.previous).toBeCloseTo(22.4, 2);
    expect(shares.current).toBeCloseTo(24.7, 2);
  });

  it('has the named suspect of the crime behind most of these outcomes', async () => {
    const { share } = await sample().first(`select avg((has_named_suspect = 'true')::int) as share
      from outcome join crime using (crime_ref) where ${SUSPECT}`);
    expect(share).toBeGreaterThan(0.9);
  });

  it('files about three quarters of fraud with no suspect identified', async () => {
    const { share } = await sample().first(`select avg((outcome_code in ('14', '18'))::int) as share
      from outcome join crime using (crime_ref) where offence_code = 'AF'`);
    expect(Number(share)).toBeGreaterThan(0.7);
    expect(Number(share)).toBeLessThan(0.8);
  });

  it.each([
    ['urban', 15, 78.8, 78.1],
    ['rural', 20, 76.2, 74.5],
  ])(
    'attends grade 1 incidents in %s areas within %i minutes as published',
    async (area, minutes, before, now) => {
      const shares = await percent(
        'incident',
        `first_arrival_at::timestamp <= opened_at::timestamp + interval ${minutes} minutes`,
        `grade = '1' and area_kind = '${area}' and first_arrival_at is not null`,
      );
      expect(shares.previous).toBeCloseTo(before, 1);
      expect(shares.current).toBeCloseTo(now, 1);
    },
  );

  it('attends grade 2 incidents in 306 minutes on average, 16.3% more than before', async () => {
    const minutes = "date_diff('second', opened_at::timestamp, first_arrival_at::timestamp) / 60";
    const { previous, current } = await sample().first(`select
      avg(${minutes}) filter (month between '2016-06' and '2017-05') as previous,
      avg(${minutes}) filter (month >= '2017-06') as current from incident where grade = '2'`);
    expect(Number(current)).toBeCloseTo(306, 2);
    expect(100 * (Number(current) / Number(previous) - 1)).toBeCloseTo(16.3, 1);
  });

  it('resolves complaints locally in 49.16 days on average, 54.62 before', async () => {
    const days = "date_diff('day', recorded_on::date, local_resolution_on::date)";
    const { previous, current, odd } = await sample().first(`select
      avg(${days}) filter (local_resolution_on between '2016-06-01' and '2017-05-31') as previous,
      avg(${days}) filter (local_resolution_on >= '2017-06-01') as current,
      count(*) filter (received_on > recorded_on or recorded_on > local_resolution_on
        or local_resolution_on > '2018-05-31') as odd from complaint`);
    expect({ previous, current, odd }).toEqual({ previous: 54.62, current: 49.16, odd: 0 });
  });

  it.each([
    ['crime', 'victim_ref', "is_domestic = 'true'", '2017-05', 218, 700],
    ['crime', 'victim_ref', "is_domestic = 'true'", '2018-05', 259, 780],
    ['crime', 'victim_ref', "is_hate = 'true'", '2017-05', 9, 74],
    ['crime', 'victim_ref', "is_hate = 'true'", '2018-05', 13, 85],
    ['hate_incident', 'victim_ref', 'true', '2017-05', 3, 24],
    ['hate_incident', 'victim_ref', 'true', '2018-05', 6, 39],
    ['incident', 'caller_ref', "is_asb = 'true'", '2018-05', 708, 2_481],
  ])(
    'has in %s by %s where %s, in %s, %i of %i who come again',
    async (table, reference, where, month, repeats, people) => {
      const back = `date_diff('month', (month || '-01')::date, date '${month}-01')`;
      expect(
        await sample().first(`with person as (
          select ${reference} as person, bool_or(${back} = 0) as is_in, bool_or(${back} between 1 and 12) as was_in
          from ${table} where ${where} and ${reference} is not null group by all)
        select count(*) filter (is_in and was_in) as repeats, count(*) filter (is_in) as people from person`),
      ).toEqual({ repeats, people });
    },
  );

  it('has the published strength and representation at the end of May 2018, rising to it', async () => {
    const role = (name: string) =>
      sample().first(`select headcount::int as headcount, headcount_bme::int as bme, fte::double as fte,
        fte_budget::double as budget from workforce where role = '${name}' and month = '2018-05'`);
    expect(await role('officer')).toEqual({ headcount: 1_935, bme: 90, fte: 1_879.64, budget: 1_940 });
    expect(await role('staff')).toEqual({ headcount: 1_100, bme: 57, fte: 1_000.08, budget: 1_080 });
    expect(await role('pcso')).toMatchObject({ fte: 189.05, budget: 190 });
    expect(
      await sample().first(`select corr(left(month, 4)::int * 12 + right(month, 2)::int,
        headcount_bme::double / headcount::double) > 0.8 as is_rising from workforce where role = 'officer'`),
    ).toEqual({ is_rising: true });
  });

  it.each([
    ['officer', 5.2, 4.8],
    ['staff', 4.6, 4.7],
  ])('loses the published share of %s time to sickness', async (role, before, now) => {
    const share = (months: string) =>
      sample().first(`select 100 * sum(hours_lost::double) / sum(hours_contracted::double) as share
        from sickness where role = '${role}' and month between ${months}`);
    expect(Number((await share("'2016-06' and '2017-05'")).share)).toBeCloseTo(before, 6);
    expect(Number((await share("'2017-06' and '2018-05'")).share)).toBeCloseTo(now, 6);
    if (role === 'officer') {
      for (const month of ['2018-04', '2018-05']) {
        expect(Number((await share(`'${month}' and '${month}'`)).share)).toBeLessThan(4);
      }
    }
  });

  it('lowers the score of managed offenders from 363.44 to 82.46 from January 2016 to March 2018', async () => {
    const row = await sample().first(`select avg(entry_score::double) as entered,
      avg(entry_score::double) filter (exited_on is not null) as entry, avg(exit_score::double) as exit,
      count(exited_on) as people, max(exited_on) <= '2018-03-31' as is_in_time
      from offender_management where entered_on >= '2016-01-01'`);
    expect(row.people).toBe(250);
    expect(row.is_in_time).toBe(true);
    expect(Number(row.entered)).toBeCloseTo(363.44, 6);
    expect(Number(row.entry)).toBeCloseTo(363.44, 6);
    expect(Number(row.exit)).toBeCloseTo(82.46, 6);
    expect(
      await sample().first(`select count(*) as spanning from offender_management
        where entered_on < '2016-01-01' and (exited_on is null or exited_on >= '2016-01-01')`),
    ).toEqual({ spanning: 0 });
  });

  it('audits incidents that are in the incident feed, before the audit', async () => {
    expect(
      await sample().first(`select count(*) filter (opened_at is null) as unknown,
        count(*) filter (audited_on < left(opened_at, 7)) as early
        from recording_audit left join (select incident_ref, opened_at from incident) using (incident_ref)`),
    ).toEqual({ unknown: 0, early: 0 });
  });

  it('spends a budget that grows from April', async () => {
    expect(
      await sample().first(`select count(*) as odd from (
        select actual_to_date::double - lag(actual_to_date::double, 1, 0) over (partition by line order by month) as step,
          right(month, 2) as month_of_year from finance) where step < 0 and month_of_year <> '04'`),
    ).toEqual({ odd: 0 });
  });
});
