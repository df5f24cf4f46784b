import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds } from '../../sample/feeds.ts';
import { sampleFiles } from '../../sample/write-sample.ts';
import { type CountedSample, countedSample, seeds } from './counted-sample.ts';

const POSITIVE = "outcome_code in ('1', '1A', '2', '2A', '3', '3A', '4', '6', '7', '8')";
const SATISFIED = "overall in ('completely satisfied', 'very satisfied', 'fairly satisfied')";
const VIOLENT = "offence_group in ('Violence against the person', 'Robbery', 'Sexual offences')";
/** The year of the first June of feeds, and their months; of the others it is 2015, and 36. */
const LONG_FEEDS: Record<string, readonly [number, number]> = {
  crime: [2012, 72],
  outcome: [2014, 48],
  hate_incident: [2014, 48],
  incident: [2014, 48],
};
const REFERENCES = {
  crime: 'crime_ref',
  incident: 'incident_ref',
  call: 'call_ref',
  survey: 'response_ref',
  hate_incident: 'incident_ref',
  safeguarding: 'referral_ref',
  missing: 'report_ref',
  complaint: 'complaint_ref',
  stop_search: 'search_ref',
  recording_audit: 'incident_ref',
  custody: 'detention_ref',
  collision: 'casualty_ref',
};

describe.each(seeds)('the sample of seed %i', (seed) => {
  let counted: CountedSample;
  beforeAll(async () => {
    counted = await countedSample(seed);
  });
  const sample = () => counted;

  it.each([
    ['victim-based crimes', 'crime_offence', "is_victim_based = 'true'", 76_284, 88_108],
    ['rural ones', 'crime_offence', "is_victim_based = 'true' and rural_urban = 'rural'", 9_344, 10_839],
    ['urban ones', 'crime_offence', "is_victim_based = 'true' and rural_urban = 'urban'", 66_352, 75_973],
    [
      'ones without a neighbourhood of the county',
      'crime_offence',
      "is_victim_based = 'true' and rural_urban is null",
      588,
      1_296,
    ],
    ['crimes in all', 'crime', 'true', 87_500, 100_000],
    ['possessions of weapons', 'crime_offence', "offence_group = 'Possession of weapons offences'", 821, 940],
    ['drug trafficking offences', 'crime', "offence_code = '92A'", 664, 696],
    ['modern slavery offences', 'crime', "offence_code = '106'", 14, 90],
    ['domestic abuse crimes', 'crime', "is_domestic = 'true'", 9_436, 10_691],
    [
      'online crimes that are no fraud',
      'crime_offence',
      "is_online = 'true' and offence_group <> 'Fraud offences'",
      1_857,
      2_789,
    ],
    ['frauds', 'crime', "offence_code = 'AF'", 1_941, 2_401],
    ['child exploitation crimes', 'crime', "is_cse = 'true'", 387, 580],
    [
      'violent knife crimes',
      'crime_offence',
      `${VIOLENT} and weapon = 'knife' and weapon_use <> 'none'`,
      777,
      844,
    ],
    ['gun crimes', 'crime', "weapon = 'firearm' and weapon_use <> 'none'", 149, 100],
    ['crimes recorded by the control room', 'crime', "recorded_by = 'control_room'", 40_338, 40_000],
    [
      'victim-based crimes that miss the code of practice or the offer of services',
      'crime_offence',
      "is_victim_based = 'true' and not (has_vcop = 'true' and has_victim_services_offer = 'true')",
      4_272,
      6_168,
    ],
    ['positive outcomes', 'outcome', POSITIVE, 17_640, 15_740],
    [
      'positive outcomes of victim-based crimes',
      '(from outcome join (select crime_ref, is_victim_based from crime_offence) using (crime_ref))',
      `${POSITIVE} and is_victim_based = 'true'`,
      13_121,
      11_542,
    ],
    ['community resolutions', 'outcome', "outcome_code = '8'", 2_523, 1_637],
    ['anti-social incidents', 'incident', "is_asb = 'true'", 34_500, 33_603],
    ['alcohol-related ones', 'incident', "is_asb = 'true' and is_alcohol = 'true'", 4_623, 3_831],
    ['mental-health incidents', 'incident', "is_mental_health = 'true'", 17_414, 16_404],
    ['calls to 999', 'call', "line = '999'", 187_000, 181_203],
    ['calls to 101', 'call', "line = '101'", 430_250, 433_692],
    ['abandoned calls to 999', 'call', "line = '999' and is_abandoned = 'true'", 2_468, 399],
    ['abandoned calls to 101', 'call', "line = '101' and is_abandoned = 'true'", 45_607, 44_237],
    ['hate crime interviews', 'survey', "crime_type = 'hate'", 360, 404],
    ['satisfied victims of hate crime', 'survey', `crime_type = 'hate' and ${SATISFIED}`, 305, 323],
  ])('has the %s the published paper implies', async (_, table, condition, previous, current) => {
    expect(await sample().count(table, condition)).toEqual({ previous, current });
  });

  it('has the domestic abuse interviews the published paper implies, to March 2018 and no later', async () => {
    const domestic = "crime_type = 'domestic'";
    expect(await sample().count('survey', domestic, '2018-03')).toEqual({ previous: 1_000, current: 1_000 });
    expect(await sample().count('survey', `${domestic} and ${SATISFIED}`, '2018-03')).toEqual({
      previous: 930,
      current: 924,
    });
    expect(await sample().count('survey', `${domestic} and month > '2018-03'`)).toEqual({
      previous: 0,
      current: 0,
    });
  });

  it('has a severity score that rises by 21.00% within 0.05', async () => {
    const { change } = await sample().first(`select 100 * (
      sum(severity_weight::double) filter (month between '2017-06' and '2018-05')
      / sum(severity_weight::double) filter (month between '2016-06' and '2017-05') - 1) as change from crime_offence`);
    expect(change).toBeGreaterThan(20.95);
    expect(change).toBeLessThan(21.05);
  });

  it('has alcohol in 16.0% and then 15.3% of violence', async () => {
    const violence = "offence_group = 'Violence against the person'";
    const all = await sample().count('crime_offence', violence);
    const alcohol = await sample().count('crime_offence', `${violence} and is_alcohol = 'true'`);
    expect((100 * alcohol.previous) / all.previous).toBeCloseTo(16.0, 2);
    expect((100 * alcohol.current) / all.current).toBeCloseTo(15.3, 2);
  });

  it('has about 9,000 incidents a month', async () => {
    const { average } = await sample().first('select count(*) / 48 as average from incident');
    expect(Number(average)).toBeGreaterThan(8_500);
    expect(Number(average)).toBeLessThan(9_500);
  });

  it('has earlier years of crime, outcomes and incidents at levels near those of the years after', async () => {
    for (const [feed, column] of [
      ['crime', 'recorded_at'],
      ['outcome', 'outcome_on'],
      ['incident', 'opened_at'],
      ['hate_incident', 'occurred_on'],
    ]) {
      const { first, second } = await sample().first(`select
        count(*) filter (${column} between '2014-09' and '2015-06') / count(*) filter (${column} between '2015-09' and '2016-06') as first,
        count(*) filter (${column} between '2015-09' and '2016-06') / count(*) filter (${column} between '2016-09' and '2017-06') as second
        from ${feed}`);
      for (const ratio of [first, second]) {
        expect(ratio).toBeGreaterThan(0.9);
        expect(ratio).toBeLessThan(1.1);
      }
    }
  });

  it('has two years of crime before those, and no trend in them: of all, of domestic abuse and of knives', async () => {
    for (const condition of ['true', "is_domestic = 'true'", "weapon = 'knife'"]) {
      const { first, second } = await sample().first(`select
        count(*) filter (recorded_at between '2012-06' and '2013-06') / count(*) filter (recorded_at between '2013-06' and '2014-06') as first,
        count(*) filter (recorded_at between '2013-06' and '2014-06') / count(*) filter (recorded_at between '2014-06' and '2015-06') as second
        from crime where ${condition}`);
      for (const ratio of [first, second]) {
        expect(ratio).toBeGreaterThan(0.93);
        expect(ratio).toBeLessThan(1.07);
      }
    }
  });

  it('has a few sexual offences among violent knife crime, and about half of it in public places', async () => {
    const knives = `weapon = 'knife' and weapon_use <> 'none' and ${VIOLENT}`;
    const shares = await sample().first(`select
      100 * count(*) filter (offence_group = 'Sexual offences') / count(*) as sexual,
      100 * count(*) filter (place_kind = 'public') / count(*) as public,
      count(*) filter (place_kind is null) as unknown
      from crime_offence where ${knives}`);
    expect(shares.sexual).toBeGreaterThan(0.5);
    expect(shares.sexual).toBeLessThan(2);
    expect(shares.public).toBeGreaterThan(43);
    expect(shares.public).toBeLessThan(57);
    expect(Number(shares.unknown)).toBeGreaterThan(0);
  });

  it('has about 94% of complaints recorded within 14 days, and none of the others within 20', async () => {
    const { soon, between } = await sample().first(`select
      100 * count(*) filter (recorded_on::date - received_on::date <= 14) / count(*) as soon,
      count(*) filter (recorded_on::date - received_on::date between 15 and 20) as between from complaint`);
    expect(soon).toBeGreaterThan(92);
    expect(soon).toBeLessThan(96);
    expect(between).toBe(0);
  });

  it('does not jump where a window ends', async () => {
    const { ratio } = await sample().first(`select
      (count(*) filter (month between '2017-06' and '2017-08') / 92)
      / (count(*) filter (month between '2017-03' and '2017-05') / 92) as ratio from crime`);
    expect(ratio).toBeGreaterThan(0.98);
    expect(ratio).toBeLessThan(1.15);
  });

  it('has crimes on every day of 72 months, incidents on every day of 48, and calls on every day of 36', async () => {
    for (const [feed, column, expected] of [
      ['crime', 'recorded_at', 2_191],
      ['incident', 'opened_at', 1_461],
      ['call', 'received_at', 1_096],
    ]) {
      const { days } = await sample().first(
        `select count(distinct left(${column}, 10)) as days from ${feed}`,
      );
      expect(days).toBe(expected);
    }
  });

  it('has references that no row could mistake for real ones, each once', async () => {
    for (const [feed, column] of Object.entries(REFERENCES)) {
      expect(
        await sample().first(`select count(*) - count(distinct ${column}) as repeated,
          count(*) filter (${column} not like 'SYN/%') as unmarked from ${feed}`),
      ).toEqual({ repeated: 0, unmarked: 0 });
    }
  });

  it('has person references that look like N1234567, some of them more than once', async () => {
    for (const [feed, column] of [
      ['crime', 'victim_ref'],
      ['outcome', 'offender_ref'],
      ['incident', 'caller_ref'],
      ['hate_incident', 'victim_ref'],
    ]) {
      const { odd, people, rows } =
        await sample().first(`select count(*) filter (${column} !~ 'N[1-9][0-9]{6}') as odd,
        count(distinct ${column}) as people, count(${column}) as rows from ${feed}`);
      expect(odd).toBe(0);
      expect(Number(people)).toBeLessThan(Number(rows));
    }
  });

  it('has one outcome at most for each crime, on the day of the crime or later', async () => {
    expect(
      await sample().first(`select count(*) - count(distinct crime_ref) as repeated,
        count(*) filter (recorded_at is null) as unknown,
        count(*) filter (outcome_on < left(recorded_at, 10)) as early
        from outcome left join crime using (crime_ref)`),
    ).toEqual({ repeated: 0, unknown: 0, early: 0 });
  });

  it('has no time before the one it follows', async () => {
    expect(
      await sample().first('select count(*) as n from crime where committed_on > left(recorded_at, 10)'),
    ).toEqual({
      n: 0,
    });
    expect(
      await sample().first('select count(*) as n from incident where first_arrival_at < opened_at'),
    ).toEqual({
      n: 0,
    });
    expect(
      await sample().first(
        "select count(*) as n from call where answered_at < received_at or (answered_at is null) <> (is_abandoned = 'true')",
      ),
    ).toEqual({ n: 0 });
  });

  it('has districts that fit the neighbourhood, and divisions that fit the district', async () => {
    expect(
      await sample().first(`select count(*) filter (n.district is distinct from crime.district) as misplaced
        from crime join neighbourhoods n using (lsoa_code)`),
    ).toEqual({ misplaced: 0 });
    for (const feed of ['crime', 'incident']) {
      expect(
        await sample().first(`select count(*) filter (division is distinct from
          case when district = 'Nottingham' then 'City' when district = 'Unknown' then 'Unknown'
            when district <> 'Amber Valley' then 'County' end) as misplaced from ${feed}`),
      ).toEqual({ misplaced: 0 });
    }
  });

  it('has only values its columns allow', async () => {
    expect(
      await sample().first(`select
        count(*) filter (victim_kind not in ('child', 'adult', 'organisation', 'unknown')) as victims,
        count(*) filter ((weapon = 'none') and weapon_use <> 'none') as weapons,
        count(*) filter (weapon not in ('none', 'knife', 'firearm', 'other')) as other_weapons,
        count(*) filter (recorded_by not in ('control_room', 'officer', 'other')) as recorders
        from crime`),
    ).toEqual({ victims: 0, weapons: 0, other_weapons: 0, recorders: 0 });
    expect(
      await sample().first(`select count(*) filter (grade not in ('1', '2', '3', '4')) as grades,
        count(*) filter (area_kind not in ('urban', 'rural')) as areas from incident`),
    ).toEqual({ grades: 0, areas: 0 });
  });
});

describe('the seed', () => {
  it('decides every byte of the files', async () => {
    const [seed, otherSeed] = await Promise.all(seeds.map(countedSample));
    const again = extractsOf(seeds[0]);
    const written = async (folder: string, path: string) => readFile(join(folder, path));
    for (const [path, bytes] of again) {
      expect(bytes.equals(await written(seed?.folder ?? '', path)), path).toBe(true);
      expect(bytes.equals(await written(otherSeed?.folder ?? '', path)), path).toBe(false);
    }
    expect(again.size).toBeGreaterThan(600);
  });
});

/** The bytes of a sample's files by path, made without writing them. */
function extractsOf(seed: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { feed, name, text } of sampleFiles(seed)) files.set(join(feed.name, name), text.bytes());
  return files;
}

describe('the files', () => {
  it('are one for each feed and month, but for a re-issue', async () => {
    const { folder } = await countedSample(seeds[0]);
    for (const { name: feed } of feeds.filter(({ name }) => name !== 'offender_management')) {
      const names = (await readdir(join(folder, feed))).filter((name) => !name.includes('-v2-')).sort();
      const [year, months] = LONG_FEEDS[feed] ?? [2015, 36];
      expect(names).toHaveLength(months);
      expect(names[0]).toBe(`${feed}-${year}-06-synthetic.csv`);
      expect(names.at(-1)).toBe(`${feed}-2018-05-synthetic.csv`);
    }
  });

  it('end their lines with a line feed and quote only where a value has a comma', async () => {
    const { folder } = await countedSample(seeds[0]);
    const text = await readFile(join(folder, 'incident', 'incident-2018-05-synthetic.csv'), 'utf8');
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
    expect([...new Set(text.match(/"[^"]*"/g))]).toEqual(['"Suspicious person, vehicle or activity"']);
  });
});
