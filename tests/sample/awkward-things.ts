import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DeliveredFile, type Delivery, deliveryOf, keys, type Row, seeds } from './generated-rows.ts';

const DATES: Readonly<Record<string, string>> = {
  crime: 'recorded_at',
  outcome: 'outcome_on',
  incident: 'opened_at',
  hate_incident: 'occurred_on',
};
const FEEDS = Object.keys(keys);

describe.each(seeds)('the extracts of the sample of seed %i', (seed) => {
  let files: Delivery['files'];
  let counted: Delivery['counted'];

  beforeAll(() => {
    ({ files, counted } = deliveryOf(seed));
  });

  const file = (feed: string, month: string, issue = 1) =>
    files.find((one) => one.feed === feed && one.month === month && one.issue === issue) as DeliveredFile;
  const rowsOf = (feed: string) => counted.get(feed) ?? [];
  const monthOf = (feed: string, row: Row) => (row[DATES[feed] ?? ''] ?? '').slice(0, 7);
  const refOf = (feed: string, row: Row): string => {
    const [first = '', ...more] = keys[feed] ?? [];
    return more.reduce((reference, name) => `${reference}|${row[name]}`, row[first] ?? '');
  };
  const refsIn = (feed: string, month: string, issue = 1) =>
    file(feed, month, issue).rows.map((row) => refOf(feed, row));

  it.each([
    ['crime', 30],
    ['outcome', 40],
    ['incident', 25],
    ['hate_incident', 3],
  ])(
    'have late rows of %s, %i of each of six months, in the next extract and not in their own',
    (feed, late) => {
      const all = new Set(rowsOf(feed).map((row) => refOf(feed, row)));
      for (const [month, next] of [
        ['2015-12', '2016-01'],
        ['2016-08', '2016-09'],
        ['2016-12', '2017-01'],
        ['2017-08', '2017-09'],
        ['2017-12', '2018-01'],
        ['2018-04', '2018-05'],
      ] as const) {
        const issue = feed === 'crime' && next === '2017-09' ? 2 : 1;
        const rows = file(feed, next, issue).rows.filter((row) => monthOf(feed, row) === month);
        expect(rows).toHaveLength(late);
        const own = new Set(refsIn(feed, month));
        expect(rows.filter((row) => own.has(refOf(feed, row)))).toEqual([]);
        expect(rows.filter((row) => !all.has(refOf(feed, row)))).toEqual([]);
      }
    },
  );

  it('have no other row of another month, but for those delivered in two extracts', () => {
    for (const { feed, month, rows } of files) {
      const others = rows.filter((row) => monthOf(feed, row) !== month);
      const isAfterLate = ['2016-01', '2016-09', '2017-01', '2017-09', '2018-01', '2018-05'].includes(month);
      const hasRepeats = ['crime 2017-03', 'outcome 2017-11'].includes(`${feed} ${month}`);
      if (!isAfterLate && !hasRepeats) expect(others).toEqual([]);
    }
  });

  it('have a row on the last day of every month of crime and of incidents, though rows are late', () => {
    for (const { feed, month, rows } of files.filter(
      (one) => one.feed === 'crime' || one.feed === 'incident',
    )) {
      const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
        .toISOString()
        .slice(0, 10);
      expect(rows.some((row) => row[DATES[feed] ?? '']?.startsWith(lastDay))).toBe(true);
    }
  });

  it('have crime of September 2017 twice: the first issue lacks 137 rows and has 45 under a wrong code', () => {
    const first = file('crime', '2017-09').rows;
    const second = new Map(file('crime', '2017-09', 2).rows.map((row) => [row.crime_ref, row]));
    expect(second.size - first.length).toBe(137);
    expect(first.filter((row) => !second.has(row.crime_ref))).toEqual([]);
    const differing = first.filter((row) => row.offence_code !== second.get(row.crime_ref)?.offence_code);
    expect(differing).toHaveLength(45);
    expect(new Set(differing.map((row) => row.offence_code))).toEqual(new Set(['83']));
  });

  it('count the re-issued month once, as the re-issue has it', () => {
    const ofMonth = rowsOf('crime').filter((row) => monthOf('crime', row) === '2017-09');
    const reissued = file('crime', '2017-09', 2).rows.filter((row) => monthOf('crime', row) === '2017-09');
    expect(new Set(ofMonth.map((row) => row.crime_ref))).toEqual(
      new Set(reissued.map((row) => row.crime_ref)),
    );
    expect(ofMonth.filter((row) => row.offence_code === '83')).toEqual([]);
    expect(files.filter(({ issue }) => issue > 1).map(({ name }) => name)).toEqual([
      'crime-2017-09-v2-synthetic.csv',
    ]);
  });

  it.each([
    ['crime', '2016-11', 25],
    ['incident', '2017-07', 40],
    ['hate_incident', '2018-01', 2],
  ])('have in %s of %s the number of %i rows twice', (feed, month, repeats) => {
    const references = refsIn(feed, month);
    expect(references.length - new Set(references).size).toBe(repeats);
  });

  it.each([
    ['crime', '2017-02', '2017-03', 30],
    ['outcome', '2017-10', '2017-11', 20],
  ])('have rows of %s of %s again in %s, %i of them', (feed, month, next, repeats) => {
    const own = new Set(refsIn(feed, month));
    expect(refsIn(feed, next).filter((reference) => own.has(reference))).toHaveLength(repeats);
  });

  it('deliver a row that comes twice the same way both times', () => {
    for (const feed of FEEDS) {
      const seen = new Map<string, Row>();
      for (const { rows, month, issue } of files.filter((one) => one.feed === feed)) {
        if (month === '2017-09' && feed === 'crime' && issue === 1) continue;
        for (const row of rows) {
          const reference = refOf(feed, row);
          const before = seen.get(reference);
          if (before !== undefined) expect(row).toEqual(before);
          if (before === undefined) seen.set(reference, row);
        }
      }
    }
  });

  it('leave the neighbourhood blank, or beyond the county, where a crime has no place in it', () => {
    const crimes = rowsOf('crime');
    const blank = crimes.filter((row) => row.lsoa_code === '');
    expect(blank.length / crimes.length).toBeGreaterThan(0.005);
    expect(blank.length / crimes.length).toBeLessThan(0.02);
    const outside = crimes.filter((row) => row.district === 'Amber Valley');
    expect(new Set(outside.map((row) => row.lsoa_code))).toEqual(new Set(['E01019400']));
    expect(crimes.filter((row) => row.lsoa_code === 'E01019400')).toHaveLength(outside.length);
  });

  it.each([
    ['crime', 'blank', ''],
    ['crime', 'Unknown', 'Unknown'],
    ['crime', 'beyond the county', 'Amber Valley'],
    ['incident', 'blank', ''],
    ['incident', 'Unknown', 'Unknown'],
    ['incident', 'beyond the county', 'Amber Valley'],
  ])('have a few rows of %s whose district is %s', (feed, _, district) => {
    const rows = rowsOf(feed).filter((row) => row.district === district);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length / rowsOf(feed).length).toBeLessThan(0.003);
  });

  it('leave 2 to 8 percent of adult and child victims, and about 12 percent of callers, without a reference', () => {
    const victims = rowsOf('crime').filter(
      (row) => row.victim_kind === 'adult' || row.victim_kind === 'child',
    );
    const share = (rows: readonly Row[], column: string) =>
      rows.filter((row) => row[column] === '').length / rows.length;
    expect(share(victims, 'victim_ref')).toBeGreaterThan(0.02);
    expect(share(victims, 'victim_ref')).toBeLessThan(0.08);
    expect(share(rowsOf('incident'), 'caller_ref')).toBeGreaterThan(0.08);
    expect(share(rowsOf('incident'), 'caller_ref')).toBeLessThan(0.15);
  });

  it('have burglary under retired codes until March 2017 and under present ones since', () => {
    const retired = ['28A', '28B', '28C', '28D', '29', '30A', '30B', '31'];
    const present = ['28E', '28F', '28G', '28H', '29A', '30C', '30D', '31A'];
    const among = (codes: readonly string[]) =>
      rowsOf('crime')
        .filter((row) => codes.includes(row.offence_code ?? ''))
        .map((row) => monthOf('crime', row))
        .sort();
    expect(among(retired).at(-1)).toBe('2017-03');
    expect(among(present)[0]).toBe('2017-04');
    expect(among(retired).length).toBeGreaterThan(10_000);
  });

  it('have the code 8U on 46 crimes, none before April 2018', () => {
    const months = rowsOf('crime')
      .filter((row) => row.offence_code === '8U')
      .map((row) => monthOf('crime', row));
    expect(months).toHaveLength(46);
    expect([...new Set(months)].sort()).toEqual(['2018-04', '2018-05']);
  });

  it('have only offence codes of the reference table, each with one group and one weight', () => {
    const table = readFileSync('data-raw/reference/offences.csv', 'utf8').split('\n').slice(1);
    const known = new Set(table.map((line) => line.split(',')[0]));
    expect(rowsOf('crime').filter((row) => !known.has(row.offence_code ?? ''))).toEqual([]);
    const weights = readFileSync('data-raw/reference/severity-weights.csv', 'utf8').split('\n').slice(1);
    const weightOf = new Map(weights.map((line) => line.split(',').slice(1) as [string, string]));
    for (const [before, since] of [
      ['28A', '28E'],
      ['29', '29A'],
      ['30A', '30C'],
      ['31', '31A'],
    ] as const) {
      expect(weightOf.get(before)).toBe(weightOf.get(since));
    }
  });

  it.each(['crime', 'incident'])(
    'call a beat of %s Nottingham Central to March 2017 and City Centre since',
    (feed) => {
      const months = (beat: string) =>
        rowsOf(feed)
          .filter((row) => row.beat === beat)
          .map((row) => monthOf(feed, row))
          .sort();
      expect(months('Nottingham Central').at(-1)).toBe('2017-03');
      expect(months('City Centre')[0]).toBe('2017-04');
      expect(new Set(rowsOf(feed).map((row) => row.beat)).size).toBe(26);
    },
  );

  it('leave the beat blank only where there is no neighbourhood of the county', () => {
    const odd = rowsOf('crime').filter(
      (row) => (row.beat === '') !== (row.lsoa_code === '' || row.district === 'Amber Valley'),
    );
    expect(odd).toEqual([]);
  });
});
