import { type Contract, referenceOf } from '../contracts/index.ts';
import { type Engine, identifier, literal, readSql } from '../engine/index.ts';
import { landedTable, typedValue } from '../land/index.ts';

/** Rows with one key are other records where their months are so far apart, and no other date on them is the same. */
const monthsApart = 6;

/** Where the lines of a feed's extracts stand whose reference is damaged, and so is none. */
export function damagedTable(feed: string): string {
  return `damaged_${feed}`;
}

/** Where rows whose key stands on another row too are told apart by record: which are skipped, and what is resolved. */
export function sharedKeyTable(feed: string): string {
  return `record_${feed}`;
}

/**
 * Tells the records of a feed apart: makes the tables of damaged references and of rows that
 * share a key. `rows` is how many rows of the feed count.
 */
export async function tellRecordsApart(engine: Engine, contract: Contract, rows: number): Promise<void> {
  const { feed, key } = contract;
  const [landed, damaged, records] = [landedTable(feed), damagedTable(feed), sharedKeyTable(feed)];
  const reference = referenceOf(contract);
  const damage =
    reference === null
      ? readSql('staging/nothing_damaged.sql', { landed })
      : readSql('staging/damaged.sql', { landed, reference: identifier(reference) });
  await engine.replaceTemporaryTable(damaged, damage);
  const same_key = `same_key_${feed}`;
  const names = key.map(identifier).join(', ');
  let isShared = false;
  if (key.length > 0) {
    const sameKey = readSql('staging/same_key.sql', { landed, damaged, key: names });
    await engine.replaceTemporaryTable(same_key, sameKey);
    const [shared] = await engine.rows(readSql('staging/any_row.sql', { table: same_key }));
    isShared = shared !== undefined;
  }
  const told = isShared
    ? readSql('staging/record.sql', { landed, same_key, rows, ...partsOf(contract) })
    : readSql('staging/nothing_repeated.sql', { landed });
  await engine.replaceTemporaryTable(records, told);
  if (isShared && reference !== null)
    await engine.insert(damaged, readSql('staging/constant.sql', { records }));
}

/** What the contract says in the statement that tells records apart. */
function partsOf({ columns, key, monthColumn, resolvedBy }: Contract): Record<string, string> {
  const all = Object.keys(columns).map(identifier);
  const otherDates = Object.entries(columns)
    .filter(([name, { type }]) => name !== monthColumn && (type === 'date' || type === 'timestamp'))
    .map(([name]) => typedValue({ columns }, name));
  return {
    key: key.map(identifier).join(', '),
    columns: all.map((name) => `landed.${name} as ${name}`).join(',\n'),
    moment: typedValue({ columns }, monthColumn),
    content: all.map((name) => `coalesce(${name}, '')`).join(` || '|' || `),
    outcome: resolvedBy === undefined ? 'cast(null as varchar)' : `landed.${identifier(resolvedBy)}`,
    apart: [
      `date_diff('month', lag(moment) over earlier, moment) >= ${monthsApart}`,
      ...otherDates.map((date) => `coalesce(lag(${date}) over earlier <> ${date}, true)`),
    ].join(' and '),
    first_values: all
      .map((name, index) => `first_value(${name}) over of_record as counted_${index},`)
      .join('\n'),
    differs: Object.keys(columns)
      .map((name, index) => {
        const isSame = `coalesce(${identifier(name)}, '') = coalesce(counted_${index}, '')`;
        return `case when ${isSame} then '' else ${literal(`${name} `)} end`;
      })
      .join(' || '),
  };
}
