import { type Engine, readSql } from '../engine/index.ts';
import { type Finding, finding, visible } from '../findings/index.ts';

/** A column whose values are looked up in a reference table. */
interface Lookup {
  /** The column as the contract of its feed names it. */
  readonly feed: string;
  readonly column: string;
  /** Where its rows stand, and SQL of the value there. */
  readonly rows: string;
  readonly value: string;
  /** The table, and SQL of what it holds. */
  readonly table: string;
  readonly key: string;
  /** The table by the name of its file, for readers. */
  readonly file: string;
  /** What is unknown of a row whose value the table does not have. */
  readonly effect: string;
}

const neighbourhoods = {
  column: 'lsoa_code',
  rows: 'crime',
  value: 'lsoa_code',
  table: 'neighbourhood',
  key: 'lsoa_code',
  file: 'the table of neighbourhoods',
  effect: 'whether these crimes are in a rural or an urban area',
} as const;

const beats = {
  column: 'beat',
  value: 'beat',
  table: 'beat',
  key: 'beat',
  file: 'beats.csv',
  effect: 'which beat goes on under the name: until then it is a beat of its own',
} as const;

/** Every column that is looked up. */
const lookups: readonly Lookup[] = [
  { feed: 'crime', ...neighbourhoods },
  { feed: 'police_uk_street', ...neighbourhoods },
  { feed: 'crime', rows: 'crime', ...beats },
  { feed: 'incident', rows: 'incident', ...beats },
  {
    feed: 'crime',
    column: 'offence_code',
    rows: 'crime',
    value: 'offence_code',
    table: 'offence',
    key: 'offence_code',
    file: 'offences.csv',
    effect: 'what kind of offence these crimes are; they have no severity',
  },
  {
    feed: 'outcome',
    column: 'outcome_code',
    rows: 'outcome',
    value: 'outcome_code',
    table: 'outcome_type',
    key: 'outcome_code',
    file: 'outcome-types.csv',
    effect: 'whether these outcomes are positive',
  },
  {
    feed: 'police_uk_street',
    column: 'last_outcome_category',
    rows: 'stg_police_uk_street',
    value: 'last_outcome_category',
    table: 'police_uk_outcome',
    key: 'last_outcome_category',
    file: 'police-uk-outcomes.csv',
    effect: 'whether the outcome of these crimes is positive',
  },
  {
    feed: 'police_uk_stop_search',
    column: 'outcome',
    rows: 'stg_police_uk_stop_search',
    value: 'lower(outcome)',
    table: 'search_outcome',
    key: 'search_outcome',
    file: 'search-outcomes.csv',
    effect: 'whether these searches led to an arrest',
  },
  {
    feed: 'delivery_activity',
    column: 'status',
    rows: 'stg_delivery_activity',
    value: 'status_word',
    table: 'status_word',
    key: 'status_word',
    file: 'status-words.csv',
    effect: 'how far these activities are: their status counts as not given',
  },
  listed(
    'police_uk_street',
    'crime_type',
    'type',
    'which published type these rows are; they are a type of their own',
  ),
  listed(
    'police_uk_stop_search',
    'officer_defined_ethnicity',
    'ethnicity',
    'the ethnicity of who was searched',
    'ethnicity',
  ),
];

/** A column whose values are those of a list without anything more. */
function listed(feed: string, column: string, list: string, effect: string, value = column): Lookup {
  return {
    feed,
    column,
    rows: `stg_${feed}`,
    value: `lower(${value})`,
    table: `(select value from listed_value where list = '${list}')`,
    key: 'value',
    file: `listed-values.csv (${list})`,
    effect,
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
  for (const lookup of lookups) {
    if (!feeds.includes(lookup.feed)) continue;
    if (lookup.table === neighbourhoods.table && !hasNeighbourhoods) continue;
    const { rows, value, table, key } = lookup;
    const [missed] = await engine.rows<{ rows: number; values: number; first: string }>(
      readSql('checks/value_not_in_table.sql', { rows, value, table, key }),
    );
    if (missed) findings.push(notInTable(lookup, missed));
  }
  return findings;
}

function notInTable(
  { feed, column, file, effect }: Lookup,
  missed: { readonly rows: number; readonly values: number; readonly first: string },
): Finding {
  const others =
    missed.values > mostNamed ? ` and ${(missed.values - mostNamed).toLocaleString('en-GB')} more` : '';
  return finding({
    code: 'code-not-in-table',
    level: 'notes',
    file: `feed ${feed}`,
    column,
    expected: `values of ${file}`,
    got: `${visible(missed.first, Number.POSITIVE_INFINITY)}${others}`,
    todo: `Add what is missing to the table, or give the table that these values are of. Until then it is not known ${effect}`,
    rows: missed.rows,
  });
}

const mostNamed = 5;
