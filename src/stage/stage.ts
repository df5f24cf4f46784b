import { type Contract, contractOf } from '../contracts/index.ts';
import { type Engine, identifier, literal, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { landedTable, type Receipt } from '../land/index.ts';

export interface Staging {
  readonly findings: readonly Finding[];
  /** Rows skipped as repeats, by extract. */
  readonly repeatsByExtract: ReadonlyMap<number, number>;
}

/**
 * Makes `stg_<feed>` of each feed from the rows of the extracts that count. A row whose key stands in an earlier
 * row is skipped as a repeat: the newest extract's first row with the key is the one that counts.
 */
export async function stageFeeds(
  engine: Engine,
  feeds: readonly string[],
  accepted: readonly Receipt[],
): Promise<Staging> {
  const findings: Finding[] = [];
  const repeatsByExtract = new Map<number, number>();
  await listAccepted(engine, accepted);
  for (const feed of feeds) {
    const contract = contractOf(feed);
    await chooseRows(engine, contract);
    const repeats = await engine.rows<Repeat>(
      readSql('staging/repeats_by_extract.sql', { repeats: repeatTable(feed) }),
    );
    for (const repeat of repeats) {
      const file = accepted.find((receipt) => receipt.extract_id === repeat.extract_id)?.file ?? '';
      repeatsByExtract.set(repeat.extract_id, repeat.rows);
      findings.push(repeatFinding(file, contract, repeat));
    }
    await engine.replaceTemporaryView(`stg_${feed}`, [readSql(`staging/stg_${feed}.sql`)]);
  }
  return { findings, repeatsByExtract };
}

/** Where the lines of a feed's extracts that are skipped as repeats stand. */
export function repeatTable(feed: string): string {
  return `repeat_${feed}`;
}

/** `accepted_<feed>`: the landed rows of the extracts that count, each key once, as text. */
async function chooseRows(engine: Engine, { feed, key, columns }: Contract): Promise<void> {
  const landed = landedTable(feed);
  const repeats = repeatTable(feed);
  const file = key.length > 0 ? 'staging/repeated.sql' : 'staging/nothing_repeated.sql';
  const names = key.map(identifier).join(', ');
  await engine.replaceTemporaryTable(repeats, readSql(file, { landed, key: names }));
  const values = Object.entries(columns).map(([name, { valueOfBlank }]) => {
    const text = `landed.${identifier(name)}`;
    const value = valueOfBlank === undefined ? text : `coalesce(${text}, ${literal(valueOfBlank)})`;
    return `${value} as ${identifier(name)}`;
  });
  await engine.replaceTemporaryView(`accepted_${feed}`, [
    readSql('staging/accepted.sql', { landed, repeats, columns: values.join(', ') }),
  ]);
}

/** `accepted_extract`: the extracts that count, the newest first in precedence. */
async function listAccepted(engine: Engine, accepted: readonly Receipt[]): Promise<void> {
  const newestFirst = [...accepted].sort(
    (a, b) => b.month.localeCompare(a.month) || b.version - a.version || a.file.localeCompare(b.file),
  );
  await engine.run(readSql('warehouse/accepted_extract.sql'));
  await engine.append(
    'accepted_extract',
    newestFirst.map(({ extract_id }, precedence) => [extract_id, precedence]),
  );
}

interface Repeat {
  readonly extract_id: number;
  readonly line: number;
  readonly rows: number;
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
