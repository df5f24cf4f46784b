import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf } from '../contracts/index.ts';
import { type ClickHouse, type Database, identifier, readSql } from '../engine/index.ts';
import { landedTable } from '../land/index.ts';

/** Rows that are copied in one piece, about: more extracts are added until there are as many. */
const rowsOfPiece = 1_000_000;

/** Where copies go, and the folder that holds them while they are on their way: nobody but us may look into it. */
interface Copying {
  readonly clickHouse: ClickHouse;
  readonly folder: string;
}

interface LandedExtract {
  readonly extract_id: number;
  readonly rows: number;
  readonly print: string;
}

/**
 * Brings ClickHouse to the landed rows that the warehouse has of the feeds. An extract whose rows stand there, all of
 * them and as they are now, is left alone; any other is taken out, whole, and copied again; one that was withdrawn, or
 * purged, is taken out. What was cut short is so found and done again: the rows are the same however often it is begun.
 */
export async function copyLanded(database: Database, feeds: readonly string[], to: Copying): Promise<void> {
  for (const feed of feeds) {
    const [landed, columns] = [landedTable(feed), Object.keys(contractOf(feed).columns)];
    await to.clickHouse.makeLanded(landed, columns);
    const wanted = await database.rows<LandedExtract>(
      readSql('clickhouse/extract_to_copy.sql', { landed, extracts: 'true' }),
    );
    const there = await to.clickHouse.rows<LandedExtract & { other_print: string }>(
      readSql('clickhouse/landed_extract.sql', { landed }),
    );
    const known = new Map(wanted.map((extract) => [extract.extract_id, extract]));
    const whole = new Set<number>();
    for (const { extract_id, rows, print, other_print } of there) {
      const now = known.get(extract_id);
      if (now?.rows === rows && now.print === print && print === other_print) whole.add(extract_id);
      else await to.clickHouse.dropExtract(landed, extract_id);
    }
    const missing = wanted.filter(({ extract_id }) => !whole.has(extract_id));
    for (const piece of inPieces(missing)) await copyExtracts(database, landed, columns, piece, to);
  }
}

/** Copies tables of this connection, such as reference tables, in the place of those that had the names. */
export async function copyTables(database: Database, tables: readonly string[], to: Copying): Promise<void> {
  for (const table of tables) {
    const columns = await database.columnsOf(`from ${identifier(table)}`);
    await to.clickHouse.replaceEmptyTable(
      table,
      columns.map(({ name, type }) => ({ name, type: clickHouseTypes[type] ?? 'Nullable(String)' })),
    );
    await copyQuery(database, `from ${identifier(table)}`, table, to);
  }
}

const clickHouseTypes: Readonly<Record<string, string>> = {
  BOOLEAN: 'Nullable(Bool)',
  DOUBLE: 'Nullable(Float64)',
  INTEGER: 'Nullable(Int32)',
  BIGINT: 'Nullable(Int64)',
  DATE: 'Nullable(Date32)',
};

function inPieces(extracts: readonly LandedExtract[]): LandedExtract[][] {
  const pieces: LandedExtract[][] = [];
  let rows = rowsOfPiece;
  for (const extract of extracts) {
    if (rows >= rowsOfPiece) {
      pieces.push([]);
      rows = 0;
    }
    pieces.at(-1)?.push(extract);
    rows += extract.rows;
  }
  return pieces;
}

async function copyExtracts(
  database: Database,
  landed: string,
  columns: readonly string[],
  extracts: readonly LandedExtract[],
  to: Copying,
): Promise<void> {
  const numbers = extracts.map(({ extract_id }) => extract_id).join(', ');
  const query = readSql('clickhouse/rows_to_copy.sql', {
    landed,
    columns: columns.map((name) => `landed.${identifier(name)}`).join(', '),
    extract: readSql('clickhouse/extract_to_copy.sql', { landed, extracts: `extract_id in (${numbers})` }),
  });
  await copyQuery(database, query, landed, to);
}

async function copyQuery(
  database: Database,
  query: string,
  table: string,
  { clickHouse, folder }: Copying,
): Promise<void> {
  const file = join(folder, 'copy.parquet');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    await database.copyToParquet(query, file);
    await clickHouse.insertParquet(table, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
