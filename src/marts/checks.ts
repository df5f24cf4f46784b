import { type Contract, contractOf, type LookedUp, type LookupTable } from '../contracts/index.ts';
import { type Engine, identifier, listSql, literal, readSql } from '../engine/index.ts';
import { type Finding, finding, noted, visible } from '../findings/index.ts';
import { columnSources } from './columns.generated.ts';
import { type MartName, martNames } from './mart-files.ts';

/** A reference table that columns are looked up in. */
interface Table {
  /** The column of it that holds the values. */
  readonly key: string;
  /** The table by the name of its file, for readers. */
  readonly file: string;
  /** Values are looked up as marts have them, after renames, or as they were staged, whatever their capitals. */
  readonly looks: 'in the mart' | 'as staged' | 'as staged, in small letters';
}

const tables: Readonly<Record<LookupTable, Table>> = {
  beat: { key: 'beat', file: 'beats.csv', looks: 'in the mart' },
  listed_value: { key: 'value', file: 'listed-values.csv', looks: 'as staged, in small letters' },
  neighbourhood: { key: 'lsoa_code', file: 'the table of neighbourhoods', looks: 'in the mart' },
  offence: { key: 'offence_code', file: 'offences.csv', looks: 'in the mart' },
  outcome_type: { key: 'outcome_code', file: 'outcome-types.csv', looks: 'in the mart' },
  police_uk_outcome: { key: 'last_outcome_category', file: 'police-uk-outcomes.csv', looks: 'as staged' },
  search_outcome: {
    key: 'search_outcome',
    file: 'search-outcomes.csv',
    looks: 'as staged, in small letters',
  },
  status_word: { key: 'status_word', file: 'status-words.csv', looks: 'as staged' },
};

/** A column that is looked up. */
interface Lookup extends LookedUp {
  readonly feed: string;
  readonly column: string;
}

function lookupsOf({ feed, columns }: Contract): Lookup[] {
  return Object.entries(columns).flatMap(([column, { lookedUp }]) =>
    lookedUp ? [{ ...lookedUp, feed, column }] : [],
  );
}

/** By mart, column and the feed that gives it. */
const sources: Readonly<Record<MartName, Readonly<Record<string, object>>>> = columnSources;

/** Names and SQL of where the values of a column stand, and of the table that should have them. */
function partsOf({ feed, column, table, list, stagedAs = column }: Lookup) {
  const { key, looks } = tables[table];
  const mart = martNames.find((each) => feed in (sources[each][column] ?? {}));
  const value = identifier(stagedAs);
  return {
    rows: looks === 'in the mart' ? identifier(mart ?? '') : identifier(`stg_${feed}`),
    value: looks === 'as staged, in small letters' ? `lower(${value})` : value,
    key,
    table:
      list === undefined
        ? identifier(table)
        : readSql('checks/values_of_list.sql', { table: identifier(table), list: literal(list) }),
  };
}

/**
 * Says of every column that is looked up how many of its rows have a value that its table does not have, and which:
 * a finding a column. Neighbourhoods are looked up where a table of them was given.
 */
export async function checkLookups(
  engine: Engine,
  feeds: readonly string[],
  hasNeighbourhoods: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const lookup of feeds.flatMap((feed) => lookupsOf(contractOf(feed)))) {
    if (lookup.table === 'neighbourhood' && !hasNeighbourhoods) continue;
    const missed = await engine.rows<MissedValue>(readSql('checks/value_not_in_table.sql', partsOf(lookup)));
    if (missed.length > 0) findings.push(notInTable(lookup, missed));
  }
  return findings;
}

/** A value that a table does not have; with how many rows and values there are of them all. */
interface MissedValue {
  readonly value: string;
  readonly all_rows: number;
  readonly all_values: number;
}

/** The letters of a value that are shown. */
const mostLetters = 60;

function notInTable({ feed, column, table, list, effect }: Lookup, missed: readonly MissedValue[]): Finding {
  const { all_rows: rows = 0, all_values: values = 0 } = missed[0] ?? {};
  const first = missed.map(({ value }) => `'${[...value].slice(0, mostLetters).join('')}'`).join(', ');
  const more = values - missed.length;
  const others = more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '';
  return noted('code-not-in-table', `feed ${feed}`, {
    column,
    expected: `values of ${tables[table].file}${list === undefined ? '' : ` (${list})`}`,
    got: `${visible(first, Number.POSITIVE_INFINITY)}${others}`,
    todo: `Add what is missing to the table, or give the table that these values are of. Until then it is not known ${effect}`,
    rows,
  });
}

/**
 * Runs the checks of each feed, `sql/checks/<feed>/*.sql`, on the marts it fills. A check is a query that returns
 * what should not be there: a row per finding, with its level, expected, got and todo.
 */
export async function runChecks(engine: Engine, feeds: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const feed of feeds) {
    for (const check of listSql(`checks/${feed}`)) {
      const rows = await engine.rows<Pick<Finding, 'level' | 'expected' | 'got' | 'todo'>>(
        readSql(`checks/${feed}/${check}.sql`),
      );
      findings.push(
        ...rows.map((row) => finding({ ...row, code: check.replaceAll('_', '-'), file: `feed ${feed}` })),
      );
    }
  }
  return findings;
}
