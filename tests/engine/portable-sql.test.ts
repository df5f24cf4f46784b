import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database, listSql, listSqlFolders, readSql } from '../../src/engine/index.ts';
import { buildEmptyMarts } from '../../src/marts/index.ts';

/** What `sql/README.md` says that files of staging, marts and series do without. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['select * exclude', /\bexclude\b/],
  ['select * replace', /\*\s*replace\b/],
  ['every column of one table', /\w\.\*/],
  ['anti join, semi join', /\b(anti|semi) join\b/],
  ['by name', /\bby name\b/],
  ['distinct on', /\bdistinct on\b/],
  ['from without select', /(^|\()\s*from\b/],
  ['group by all, order by all', /\b(group|order) by all\b/],
  ['strftime, strptime', /\bstr[fp]time\b/],
  ['try_cast', /\btry_cast\b/],
  ['getvariable', /\bgetvariable\b/],
  ['lists, structs, slices', /[[\]]|\bstruct_pack\b|\bunnest\b|\{'/],
  ['functions of DuckDB alone', /\b(if|string_agg|hash|to_json|list_\w+|regexp_\w+)\(/],
  ['an interval of several in the plural', /\binterval \d+ \w+s\b/],
];

const ofCalls = {
  landed: 'landed_call',
  key: 'call_ref',
  damaged: 'damaged_call',
  same_key: 'same_key_call',
  records: 'record_call',
};

/** Names that templates stand for, where a file is one. */
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'staging/any_row': { table: 'landed_call' },
  'staging/accepted': { ...ofCalls, columns: 'landed.line as line' },
  'staging/constant': ofCalls,
  'staging/damaged': { ...ofCalls, reference: 'call_ref' },
  'staging/damaged_by_extract': ofCalls,
  'staging/nothing_damaged': ofCalls,
  'staging/nothing_repeated': ofCalls,
  'staging/record': {
    ...ofCalls,
    columns: 'landed.call_ref as call_ref, landed.received_at as received_at',
    outcome: 'cast(null as varchar)',
    moment: 'parsed_timestamp(received_at)',
    content: "coalesce(call_ref, '') || '|' || coalesce(received_at, '')",
    rows: '1',
    apart: "date_diff('month', lag(moment) over earlier, moment) >= 6",
    first_values: 'first_value(received_at) over of_record as counted_1,',
    differs: "case when coalesce(received_at, '') = coalesce(counted_1, '') then '' else 'received_at ' end",
  },
  'staging/references_by_extract': { ...ofCalls, reference: 'landed.call_ref', is_due: 'true' },
  'staging/repeats_by_extract': ofCalls,
  'staging/same_key': ofCalls,
  'staging/used_again': ofCalls,
  'checks/rows_staged': { feed: 'call' },
  'checks/rows_used': { rows: 'select extract_id from call' },
  'checks/value_not_in_table': {
    value: 'offence_code',
    rows: 'crime',
    key: 'offence_code',
    table: 'offence',
  },
  'checks/values_of_list': { table: 'listed_value', list: "'strand'" },
  'series/district': { places: 'select division, district from crime' },
  'series/changed_rows': { changed: 'select extract_id, extract_line from crime' },
  'series/row_with_value': { mart: 'crime', column: 'offence_group', value: "'robbery'" },
  'series/touched_row': { mart: 'crime', changed: 'select extract_id, extract_line from crime' },
  'series/scan': {
    columns: "case when grouping(month) = 0 then coalesce(month::varchar, 'unknown') end as month",
    amounts: 'count(*) as amount_0, sum(severity_weight::decimal(38, 9)) filter (where is_hate) as amount_1',
    mart: 'crime',
    months: 'true',
    breakdowns: '(month)',
  },
};

const files = [
  ...listSql('staging').map((name) => `staging/${name}`),
  ...listSqlFolders('marts').flatMap((mart) =>
    listSql(`marts/${mart}`).map((name) => `marts/${mart}/${name}`),
  ),
  ...listSql('checks').map((name) => `checks/${name}`),
  ...listSqlFolders('checks').flatMap((feed) =>
    listSql(`checks/${feed}`).map((name) => `checks/${feed}/${name}`),
  ),
  ...listSql('series').map((name) => `series/${name}`),
];

/** A statement without comments and texts. */
function bare(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
}

let database: Database;
beforeAll(async () => {
  database = await Database.open(':memory:');
  await buildEmptyMarts(database);
});
afterAll(() => database.close());

describe.each(files)('sql/%s.sql', (file) => {
  const sql = readSql(`${file}.sql`, parts[file]);

  it('keeps to what two engines read', () => {
    expect(refused.filter(([, form]) => form.test(bare(sql))).map(([name]) => name)).toEqual([]);
  });

  it('names each output column of a table where it joins some', () => {
    const unnamed = /\bjoin\b/.test(bare(sql)) ? bare(sql).match(/^\s+(select )?\w+\.\w+,?$/gm) : null;
    expect(unnamed).toBeNull();
  });

  it('is explained by DuckDB', async () => {
    await expect(database.rows(`explain ${sql}`)).resolves.toHaveLength(1);
  });
});

it('every macro that these files use has a twin for ClickHouse', () => {
  const used = listSql('macros').filter((macro) =>
    files.some((file) => new RegExp(`\\b${macro}\\(`).test(readSql(`${file}.sql`, parts[file]))),
  );
  expect(used.filter((macro) => !listSql('macros/clickhouse').includes(macro))).toEqual([]);
  expect(listSql('macros/clickhouse').filter((macro) => !listSql('macros').includes(macro))).toEqual([]);
});
