import { beforeAll, describe, expect, it } from 'vitest';
import { type CountedSample, countedSample, seeds } from './counted-sample.ts';

const POSITIVE = "outcome_code in ('1', '1A', '2', '2A', '3', '3A', '4', '6', '7', '8')";
const VIOLENCE = "offence_group = 'Violence against the person'";
const KNIFE = `offence_group in ('Violence against the person', 'Robbery', 'Sexual offences')
  and weapon = 'knife' and weapon_use <> 'none'`;
const VICTIM = "is_victim_based = 'true'";
const ONE = 'count(*)';
const share = (part: string, whole = 'true') =>
  `100 * count(*) filter (${part} and ${whole}) / count(*) filter (${whole})`;
const HOURS = '100 * sum(hours_lost::double) / sum(hours_contracted::double)';

/** A month's value, and the same of the month a year before. */
interface Month {
  readonly month: string;
  readonly value: number;
  readonly before: number;
}

describe.each(seeds)('the months of the sample of seed %i', (seed) => {
  let sample: CountedSample;

  beforeAll(async () => {
    sample = await countedSample(seed);
  });

  /** The last 24 months of a value, counted over the rows that meet a condition. */
  async function monthsOf(table: string, value: string, condition: string): Promise<Map<string, number>> {
    const { months } = await sample.first(
      `select string_agg(month || ' ' || value, ',' order by month) as months from (
         select month, (${value})::double as value from ${table}
         where ${condition} and month >= '2016-06' group by month)`,
    );
    return new Map(
      String(months)
        .split(',')
        .map((text) => text.split(' '))
        .map(([month = '', number]) => [month, Number(number)]),
    );
  }

  /** The last 12 months beside the 12 before. */
  async function lastYear(table: string, value: string, condition: string): Promise<Month[]> {
    const months = await monthsOf(table, value, condition);
    return [...months].slice(-12).map(([month, number]) => {
      const yearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
      return { month, value: number, before: months.get(yearBefore) ?? 0 };
    });
  }

  it.each([
    ['safeguarding referrals', 'safeguarding', ONE, 'true'],
    ['child exploitation crimes', 'crime', ONE, "is_cse = 'true'"],
    ['modern slavery offences', 'crime', ONE, "offence_code = '106'"],
    ['frauds', 'crime', ONE, "offence_code = 'AF'"],
    ['online crimes', 'crime', ONE, "is_online = 'true' and offence_code <> 'AF'"],
    ['domestic abuse crimes', 'crime', ONE, "is_domestic = 'true'"],
    ['victim-based crimes', 'crime_offence', ONE, VICTIM],
    ['rural ones', 'crime_offence', ONE, `${VICTIM} and rural_urban = 'rural'`],
    ['urban ones', 'crime_offence', ONE, `${VICTIM} and rural_urban = 'urban'`],
    ['severity points', 'crime_offence', 'sum(severity_weight::double)', 'true'],
    ['complaints', 'complaint', ONE, 'true'],
    ['officers of a minority background', 'workforce', 'sum(headcount_bme::int)', "role = 'officer'"],
  ])(
    'have more %s than a year before in at least ten of twelve, as published: up',
    async (_, table, value, where) => {
      const rising = (await lastYear(table, value, where)).filter((month) => month.value > month.before);
      expect(rising.length).toBeGreaterThanOrEqual(10);
    },
  );

  it.each([
    ['gun crimes', 'crime', ONE, "weapon = 'firearm' and weapon_use <> 'none'"],
    ['alcohol in anti-social incidents', 'incident', share("is_alcohol = 'true'"), "is_asb = 'true'"],
    ['positive outcomes by community resolution', 'outcome', share("outcome_code = '8'"), POSITIVE],
    ['officer time lost', 'sickness', HOURS, "role = 'officer'"],
    ['crimes recorded by the control room', 'crime', share("recorded_by = 'control_room'"), 'true'],
  ])(
    'have fewer %s than a year before in at least eight of twelve, as published: down',
    async (_, table, value, where) => {
      const falling = (await lastYear(table, value, where)).filter((month) => month.value < month.before);
      expect(falling.length).toBeGreaterThanOrEqual(8);
    },
  );

  it.each([
    ['missing and absent persons', 'missing', ONE, 'true'],
    ['mental-health incidents', 'incident', ONE, "is_mental_health = 'true'"],
    ['drug trafficking offences', 'crime', ONE, "offence_code = '92A'"],
    ['searches', 'stop_search', ONE, 'true'],
    ['calls to 999', 'call', ONE, "line = '999'"],
    ['calls to 101', 'call', ONE, "line = '101'"],
  ])(
    'have %s near their average in the last twelve, as published: stable',
    async (_, table, value, where) => {
      const values = (await lastYear(table, value, where)).map((month) => month.value);
      const mean = values.reduce((sum, number) => sum + number, 0) / values.length;
      const room = 0.2 * mean + 3 * Math.sqrt(mean);
      expect(values.filter((number) => Math.abs(number - mean) > room)).toEqual([]);
    },
  );

  it.each([
    [
      'alcohol-related violence',
      'crime_offence',
      share("is_alcohol = 'true'"),
      VIOLENCE,
      2.5,
      ['2017-11', '2017-12'],
    ],
    [
      'the code of practice',
      'crime_offence',
      share("has_vcop = 'true' and has_victim_services_offer = 'true'"),
      VICTIM,
      1.5,
      [],
    ],
    [
      'urban grade 1 incidents reached in time',
      'incident',
      share('first_arrival_at::timestamp <= opened_at::timestamp + interval 15 minutes'),
      "grade = '1' and area_kind = 'urban' and first_arrival_at is not null",
      7,
      [],
    ],
    [
      'rural grade 1 incidents reached in time',
      'incident',
      share('first_arrival_at::timestamp <= opened_at::timestamp + interval 20 minutes'),
      "grade = '1' and area_kind = 'rural' and first_arrival_at is not null",
      11,
      [],
    ],
    ['staff time lost', 'sickness', HOURS, "role = 'staff'", 1, []],
    ['abandoned calls to 999', 'call', share("is_abandoned = 'true'"), "line = '999'", 0.3, []],
  ] as const)(
    'have the share of %s near its average in the last twelve, as published: stable',
    async (_, table, value, where, room, special) => {
      const months = (await lastYear(table, value, where)).filter(
        ({ month }) => !(special as readonly string[]).includes(month),
      );
      const mean = months.reduce((sum, month) => sum + month.value, 0) / months.length;
      expect(months.filter((month) => Math.abs(month.value - mean) > room)).toEqual([]);
    },
  );

  it('have most mental-health incidents in May 2017, a tenth more than in any other', async () => {
    const months = await monthsOf('incident', ONE, "is_mental_health = 'true'");
    const [[peak, value] = ['', 0], [, next] = ['', 0]] = [...months].sort((a, b) => b[1] - a[1]);
    expect(peak).toBe('2017-05');
    expect(value / next).toBeGreaterThan(1.1);
  });

  it('have alcohol in 9.7% of violence in November 2017 and 26.6% in December, and 11 to 20% in others', async () => {
    const months = await monthsOf('crime_offence', share("is_alcohol = 'true'"), VIOLENCE);
    expect(months.get('2017-11')).toBeCloseTo(9.7, 1);
    expect(months.get('2017-12')).toBeCloseTo(26.6, 1);
    const others = [...months].filter(([month]) => month !== '2017-11' && month !== '2017-12');
    expect(others.filter(([, value]) => value < 11 || value > 20)).toEqual([]);
  });

  it('have the code of practice least in June 2016, by over 1.5 points', async () => {
    const value = share("has_vcop = 'true' and has_victim_services_offer = 'true'");
    const months = await monthsOf('crime_offence', value, VICTIM);
    const [[lowest, low] = ['', 0], [, next] = ['', 0]] = [...months].sort((a, b) => a[1] - b[1]);
    expect(lowest).toBe('2016-06');
    expect(next - low).toBeGreaterThan(1.5);
  });

  it('have most violent knife crime in May 2018, over 1.15 times any other', async () => {
    const months = await monthsOf('crime_offence', ONE, KNIFE);
    const [[peak, value] = ['', 0], [, next] = ['', 0]] = [...months].sort((a, b) => b[1] - a[1]);
    expect(peak).toBe('2018-05');
    expect(value / next).toBeGreaterThan(1.15);
  });

  it('have about twice the stalking and harassment of March 2018 in April and in May', async () => {
    const months = await monthsOf('crime_offence', ONE, "offence_subgroup = 'Stalking and harassment'");
    for (const month of ['2018-04', '2018-05']) {
      const ratio = (months.get(month) ?? 0) / (months.get('2018-03') ?? 1);
      expect(ratio).toBeGreaterThan(1.7);
      expect(ratio).toBeLessThan(2.5);
    }
  });

  it('have 13% or more of calls to 101 abandoned from July to September 2017, and under 12% in others', async () => {
    const months = await monthsOf('call', share("is_abandoned = 'true'"), "line = '101'");
    const high = [...months].filter(([, value]) => value >= 12).map(([month]) => month);
    expect(high).toEqual(['2017-07', '2017-08', '2017-09']);
    for (const month of high) expect(months.get(month)).toBeGreaterThan(13);
  });

  it('have under 4% of officer time lost in April and May 2018, and in no other', async () => {
    const months = await monthsOf('sickness', HOURS, "role = 'officer'");
    expect([...months].filter(([, value]) => value < 4).map(([month]) => month)).toEqual([
      '2018-04',
      '2018-05',
    ]);
  });

  it('have no modern slavery before February 2016', async () => {
    expect(
      await sample.first("select min(month) >= '2016-02' as is_late from crime where offence_code = '106'"),
    ).toEqual({
      is_late: true,
    });
  });

  it('have no jump of online crime in April 2018, when malicious communications double', async () => {
    const months = await monthsOf('crime', ONE, "is_online = 'true' and offence_code <> 'AF'");
    expect((months.get('2018-04') ?? 0) / (months.get('2018-03') ?? 1)).toBeLessThan(1.5);
  });

  it('have about 190 hate crimes and incidents, and about 570 missing and absent persons', async () => {
    const hate = await monthsOf('crime', ONE, "is_hate = 'true'");
    const incidents = await monthsOf('hate_incident', ONE, 'true');
    const missing = await monthsOf('missing', ONE, 'true');
    for (const [month, crimes] of hate) {
      expect(Math.abs(crimes + (incidents.get(month) ?? 0) - 190)).toBeLessThan(60);
      expect(Math.abs((missing.get(month) ?? 0) - 570)).toBeLessThan(130);
    }
  });
});
