import type { Contract } from '../contracts/index.ts';
import { contractOf } from '../contracts/index.ts';
import { type Database, identifier, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import type { Receipt } from '../land/index.ts';
import { landedTable } from '../land/index.ts';

export interface Staging {
  readonly findings: readonly Finding[];
  /** Rows skipped as repeats, by extract. */
  readonly repeatsByExtract: ReadonlyMap<number, number>;
}

/**
 * Makes `stg_<feed>` of each feed from the rows of the extracts that count. A row whose key stands in an earlier
 * row is skipped as a repeat: the newest extract's first row with the key is the one that counts.
 */
export async function stage(
  database: Database,
  feeds: readonly string[],
  accepted: readonly Receipt[],
): Promise<Staging> {
  const findings: Finding[] = [];
  const repeatsByExtract = new Map<number, number>();
  await listAccepted(database, accepted);
  for (const feed of feeds) {
    const contract = contractOf(feed);
    await chooseRows(database, contract);
    for (const repeat of await countRepeats(database, feed)) {
      const file = accepted.find((receipt) => receipt.extract_id === repeat.extract_id)?.file ?? '';
      repeatsByExtract.set(repeat.extract_id, repeat.rows);
      findings.push(repeatFinding(file, contract, repeat));
    }
    await database.run(`create or replace temp view stg_${feed} as ${readSql(`staging/stg_${feed}.sql`)}`);
  }
  return { findings, repeatsByExtract };
}

/** `repeat_<feed>`: rows of the extracts that count whose key stands in an earlier row; and the rows without them. */
async function chooseRows(database: Database, contract: Contract): Promise<void> {
  const { feed, key } = contract;
  const table = landedTable(feed);
  await database.run(`create or replace temp table repeat_${feed} (extract_id integer, extract_line bigint)`);
  if (key.length > 0) {
    const names = key.map(identifier).join(', ');
    await database.run(
      `insert into repeat_${feed}
       with counted as (
         select * from ${table} join accepted_extract using (extract_id)
       ),
       repeated_key as (
         select ${names} from counted
         where ${key.map((name) => `${identifier(name)} is not null`).join(' and ')}
         group by ${names} having count(*) > 1
       )
       select extract_id, extract_line
       from counted join repeated_key using (${names})
       qualify row_number() over (partition by ${names} order by precedence, extract_line) > 1`,
    );
  }
  await acceptRowsOf(database, feed, null);
}

/**
 * `accepted_<feed>`: landed rows of the extracts that count, without repeats; or, until it is called again without
 * any, of some of them only.
 */
export async function acceptRowsOf(
  database: Database,
  feed: string,
  extracts: readonly number[] | null,
): Promise<void> {
  await database.run(
    `create or replace temp view accepted_${feed} as
     select * exclude (precedence)
     from ${landedTable(feed)} join accepted_extract using (extract_id) anti join repeat_${feed} using (extract_id, extract_line)
     ${extracts === null ? '' : `where extract_id in (${extracts.join(', ')})`}`,
  );
}

/** `accepted_extract`: the extracts that count, the newest first in precedence. */
async function listAccepted(database: Database, accepted: readonly Receipt[]): Promise<void> {
  const newestFirst = [...accepted].sort(
    (a, b) => b.month.localeCompare(a.month) || b.version - a.version || a.file.localeCompare(b.file),
  );
  await database.run(
    'create or replace temp table accepted_extract (extract_id integer, precedence integer)',
  );
  await database.run(
    `insert into accepted_extract
     select unnest([${newestFirst.map((receipt) => receipt.extract_id).join(', ')}]::integer[]), unnest(range(${newestFirst.length}))`,
  );
}

interface Repeat {
  readonly extract_id: number;
  readonly line: number;
  readonly rows: number;
}

async function countRepeats(database: Database, feed: string): Promise<Repeat[]> {
  return database.rows<Repeat>(
    `select extract_id, min(extract_line) as line, count(*) as rows from repeat_${feed} group by extract_id order by extract_id`,
  );
}

function repeatFinding(file: string, contract: Contract, repeat: Repeat): Finding {
  const columns = contract.key.map((name) => contract.columns[name]?.header ?? name).join(' and ');
  return finding({
    code: 'repeated-row',
    level: 'notes',
    file,
    line: repeat.line,
    column: columns,
    expected: `each ${columns} once`,
    got: 'one that stands in another row',
    todo: 'Nothing: it is counted once; the repeats are skipped',
    rows: repeat.rows,
  });
}
