import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineageOf, tablesRead } from '../../scripts/generate/lineage.ts';
import { contracts } from '../../src/contracts/index.ts';
import { Database, literal } from '../../src/engine/index.ts';
import { columnSources } from '../../src/marts/index.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:');
});
afterAll(() => database.close());

async function treeOf(sql: string) {
  const [row] = await database.rows<{ tree: string }>(`select json_serialize_sql(${literal(sql)}) as tree`);
  return JSON.parse(row?.tree ?? '').statements[0].node;
}

const known = new Map([
  ['stg_call', new Map(['ref', 'caller', 'began', 'ended', 'code'].map((name) => [name, [`call.${name}`]]))],
  ['kind', new Map(['code', 'title'].map((name) => [name, [`kind.${name}`]]))],
]);

async function sourcesIn(sql: string) {
  return Object.fromEntries(lineageOf(await treeOf(sql), known));
}

describe('what a column comes from', () => {
  it('is every column that its expression names, by way of steps too', async () => {
    const sql = `
      with timed as (select ref, ended - began as lasted, coalesce(caller, ref) as person from stg_call)
      select ref, lasted > 5 as is_long, lag(ref) over each_person as earlier, 1 as one
      from timed window each_person as (partition by person)`;
    expect(await sourcesIn(sql)).toEqual({
      ref: ['call.ref'],
      is_long: ['call.began', 'call.ended'],
      earlier: ['call.caller', 'call.ref'],
      one: [],
    });
  });

  it('is what a looked-up row was looked up by, too', async () => {
    expect(
      await sourcesIn(
        'select stg_call.ref as ref, kind.title as title from stg_call left join kind using (code)',
      ),
    ).toEqual({ ref: ['call.ref'], title: ['call.code', 'kind.title'] });
  });

  it('is that of either side of a union', async () => {
    expect(await sourcesIn('select ref as name from stg_call union all select title from kind')).toEqual({
      name: ['call.ref', 'kind.title'],
    });
  });

  it('is never guessed', async () => {
    await expect(sourcesIn('select colour from stg_call')).rejects.toThrow(
      'cannot tell where a column comes from: colour',
    );
  });

  it('stands in tables that are not steps of the query', async () => {
    const sql =
      'with timed as (select * from stg_call) select timed.ref as ref from timed join kind using (code)';
    expect(tablesRead(await treeOf(sql))).toEqual(['kind', 'stg_call']);
  });
});

describe('a column of a mart that is derived from a column which extracts may leave out', () => {
  it.each([
    ['crime', 'area_kind', 'crime.lsoa_code'],
    ['crime', 'priority_area', 'crime.lsoa_code'],
    ['crime', 'is_in_priority_area', 'crime.lsoa_code'],
    ['outcome', 'area_kind', 'crime.lsoa_code'],
    ['outcome', 'district', 'crime.district'],
    ['domestic_victim', 'area_kind', 'crime.lsoa_code'],
    ['domestic_victim', 'is_repeat', 'crime.victim_ref'],
    ['domestic_victim', 'has_victim_ref', 'crime.victim_ref'],
    ['hate_victim', 'is_repeat', 'crime.victim_ref'],
    ['hate_victim', 'is_repeat', 'hate_incident.victim_ref'],
    ['hate_victim', 'has_victim_ref', 'hate_incident.victim_ref'],
    ['asb_victim', 'is_repeat', 'incident.caller_ref'],
    ['asb_victim', 'has_caller_ref', 'incident.caller_ref'],
    ['incident', 'is_attended', 'incident.first_arrival_at'],
    ['incident', 'minutes_to_arrival', 'incident.first_arrival_at'],
    ['incident', 'is_within_grade_1_target', 'incident.first_arrival_at'],
    ['incident', 'is_within_grade_1_target', 'incident.area_kind'],
    ['complaint', 'is_locally_resolved', 'complaint.local_resolution_on'],
    ['local_resolution', 'days_to_resolve', 'complaint.local_resolution_on'],
    ['local_resolution', 'month', 'complaint.local_resolution_on'],
    ['offender_management', 'has_left', 'offender_management.exited_on'],
    ['offender_exit', 'month', 'offender_management.exited_on'],
    ['community_resolution', 'has_reoffended', 'outcome.offender_ref'],
    ['community_resolution', 'has_offender_ref', 'outcome.offender_ref'],
    ['survey', 'weight_squared', 'survey.weight'],
  ] as const)('%s.%s comes from %s', (mart, column, source) => {
    const sources: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
      columnSources[mart];
    expect(Object.values(sources[column] ?? {}).flat()).toContain(source);
  });

  it('names it, as every column names what it comes from, but those that say where a row stands', () => {
    const withoutSource = Object.entries(columnSources).flatMap(([mart, columns]) =>
      Object.entries(columns as Record<string, Record<string, readonly string[]>>).flatMap(([name, byFeed]) =>
        Object.entries(byFeed).flatMap(([feed, sources]) =>
          sources.length === 0 && !name.startsWith('extract_') ? [`${mart}.${name} of ${feed}`] : [],
        ),
      ),
    );
    expect(withoutSource).toEqual(['incident.is_asb of police_uk_street']);
  });

  it('leads to columns that contracts have', () => {
    const ofContracts = contracts.flatMap(({ feed, columns }) =>
      Object.keys(columns).map((name) => `${feed}.${name}`),
    );
    const feeds = contracts.map(({ feed }) => feed);
    const named = Object.values(columnSources).flatMap((columns) =>
      Object.values(columns as Record<string, Record<string, readonly string[]>>).flatMap((byFeed) =>
        Object.values(byFeed).flat(),
      ),
    );
    const ofFeeds = named.filter((source) => feeds.includes(source.split('.')[0] ?? ''));
    expect(ofFeeds.filter((source) => !ofContracts.includes(source))).toEqual([]);
  });
});
