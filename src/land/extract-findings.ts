import { type Database, identifier } from '../engine/duckdb.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { rawTable } from './read-rows.ts';

/** An extract in which every distinct row stands twice or more was delivered, or joined, twice over. */
export async function doubledRows(
  database: Database,
  file: string,
  columns: readonly string[],
): Promise<Finding[]> {
  const names = columns.map(identifier);
  // A first row that stands once settles it, and costs no count of every row.
  const [first] = await database.rows<{ times: number }>(
    `select count(*) as times from ${rawTable}, (from ${rawTable} limit 1) as first_row
     where ${names.map((name) => `${rawTable}.${name} is not distinct from first_row.${name}`).join(' and ')}`,
  );
  if ((first?.times ?? 0) < 2) return [];
  const [fewest] = await database.rows<{ times: number | null; distinct_rows: number; rows: number }>(
    `select min(times) as times, count(*) as distinct_rows, sum(times)::bigint as rows from (
       select count(*) as times from ${rawTable} group by ${names.join(', ')}
     )`,
  );
  if (!fewest || (fewest.times ?? 0) < 2) return [];
  return [
    finding({
      code: 'doubled-extract',
      level: 'blocks',
      file,
      line: 2,
      expected: 'most rows to stand once',
      got: `every one of its ${fewest.distinct_rows.toLocaleString('en-GB')} distinct rows at least ${fewest.times} times`,
      todo: 'Ask for the extract to be sent again: it was doubled on the way',
      rows: fewest.rows,
    }),
  ];
}

/** An extract with nothing below its header. */
export function noRows(file: string): Finding {
  return finding({
    code: 'no-rows',
    level: 'blocks',
    file,
    line: 2,
    expected: 'at least one row below the header',
    got: 'a header only',
    todo: 'Ask for the extract to be sent again; no rows is not taken for nothing happened',
  });
}

/** An extract whose rows all break its contract. */
export function noUsableRow(file: string, rows: number): Finding {
  return finding({
    code: 'no-usable-row',
    level: 'blocks',
    file,
    expected: 'rows that keep the contract',
    got: 'none: every row is in quarantine',
    todo: 'See what the other findings say of the rows, and ask for the extract to be sent again',
    rows,
  });
}
