import { createReadStream } from 'node:fs';
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { PlainError } from '../plain-error.ts';
import { type Engine, type EngineColumn, type EngineValue, identifier, StatementError } from './engine.ts';
import { listSql, readSql, unionOf } from './sql-file.ts';

/** Where ClickHouse is. */
export interface ClickHouseConnection {
  /** `https://user:password@host:8443/database`; the database is of one output folder alone. */
  readonly url: string;
  /** Its name for the cluster whose tables `insight clickhouse-ddl` has made; null: one server. */
  readonly cluster: string | null;
}

/** What runs accepted rows, staging, marts and series. */
export type EngineName = 'duckdb' | 'clickhouse';

/**
 * Where ClickHouse is for what asks for an engine; null where that is DuckDB. `INSIGHT_ENGINE` in the environment goes
 * before it; `INSIGHT_CLICKHOUSE` has the address, `INSIGHT_CLICKHOUSE_CLUSTER` the name of a cluster.
 */
export function clickHouseFor(
  engine: EngineName = 'duckdb',
  environment: NodeJS.ProcessEnv = process.env,
): ClickHouseConnection | null {
  const { INSIGHT_ENGINE: name = engine, INSIGHT_CLICKHOUSE: url, INSIGHT_CLICKHOUSE_CLUSTER } = environment;
  if (name === 'duckdb') return null;
  if (name !== 'clickhouse')
    throw new PlainError(`INSIGHT_ENGINE is '${name}': there are the engines duckdb and clickhouse`);
  if (url === undefined || !URL.canParse(url))
    throw new PlainError(
      'the engine is ClickHouse, and INSIGHT_CLICKHOUSE does not say where: set it to https://user:password@host:8443/database',
    );
  return { url, cluster: INSIGHT_CLICKHOUSE_CLUSTER || null };
}

/** What makes ClickHouse read SQL as DuckDB does: blanks where a join finds nothing, and names that mean columns. */
const settings: ClickHouseSettings = {
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  prefer_column_name_to_alias: 1,
  output_format_json_quote_64bit_integers: 0,
  distributed_foreground_insert: 1,
  max_partitions_per_insert_block: '0',
  // So that no balancer between us takes a long statement for a dead one.
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: '10000',
};

/** How long a statement may take, in milliseconds. */
const patience = 3_600_000;

/** Attempts of a statement that does the same however often it is run. */
const attempts = 3;

/** What the files of `sql/staging`, `sql/marts` and `sql/series` write otherwise than ClickHouse reads it. */
const dialect: readonly (readonly [RegExp, string])[] = [
  [/\\/g, '\\\\'],
  [/\bfirst_value\(([^()]*)\)/g, 'first_value($1) respect nulls'],
  // It cuts what is beyond the ninth place off, where DuckDB rounds.
  [
    /("[^"]+"|\b\w+)::decimal\(38, 9\)/g,
    "toDecimal128(toInt128(round($1 * 1e9)), 0) * toDecimal128('0.000000001', 9)",
  ],
  [/\b(lower|upper|length|left)\(/g, '$1UTF8('],
];

function inDialect(sql: string): string {
  return dialect.reduce((text, [form, written]) => text.replace(form, written), sql);
}

/** What ClickHouse refused. */
class ClickHouseFault extends StatementError {
  override readonly name = 'ClickHouseFault';
}

/**
 * A database of a ClickHouse server or cluster, as the engine of accepted rows, staging, marts and series. It has no
 * transactions: each statement replaces a table whole, or adds rows to one that was just made, so that a build that
 * died is begun again. What is for one build stands in tables and views of the database too, as a session is bound to
 * one server of a cluster: two builds in one database at once are not possible, and one warehouse has one database.
 */
export class ClickHouse implements Engine {
  private constructor(
    private readonly client: ClickHouseClient,
    private readonly cluster: string | null,
  ) {}

  /** Connects to the database, which must be there. */
  static async open({ url, cluster }: ClickHouseConnection): Promise<ClickHouse> {
    const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
    const client = createClient({
      url,
      application: 'insight',
      request_timeout: patience,
      clickhouse_settings: settings,
      // What it has to say is said as an error.
      log: { level: ClickHouseLogLevel.OFF },
    });
    const answer = await client.ping({ select: true });
    if (answer.success) return new ClickHouse(client, cluster);
    const { host, pathname } = new URL(url);
    throw new PlainError(`ClickHouse at ${host}${pathname} does not answer: ${answer.error.message}`);
  }

  async table(sql: string): Promise<{ columns: string[]; types: string[]; rows: unknown[][] }> {
    const query = inDialect(sql);
    const { meta, data } = await this.again(query, async () => {
      const result = await this.client.query({ query, format: 'JSONCompact' });
      return (await result.json()) as { meta: EngineColumn[]; data: unknown[][] };
    });
    return { columns: meta.map(({ name }) => name), types: meta.map(({ type }) => type), rows: data };
  }

  async rows<Shape = Record<string, unknown>>(sql: string): Promise<Shape[]> {
    const { columns, types, rows } = await this.table(sql);
    const isTime = types.map((type) => /^(Nullable\()?Date/.test(type));
    const asRead = (value: unknown, index: number) =>
      isTime[index] && typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : value;
    return rows.map(
      (row) => Object.fromEntries(columns.map((name, index) => [name, asRead(row[index], index)])) as Shape,
    );
  }

  async columnsOf(query: string): Promise<EngineColumn[]> {
    return this.rows<EngineColumn>(readSql('clickhouse/columns.sql', { query }));
  }

  async append(table: string, rows: Iterable<readonly EngineValue[]>): Promise<void> {
    const values = [...rows];
    if (values.length === 0) return;
    await this.client.insert({ table: identifier(table), values, format: 'JSONCompactEachRow' });
  }

  /** What is true or false is kept as such, and not as the 1 and 0 that comparisons give. */
  async replaceTable(table: string, query: string): Promise<void> {
    const columns = (await this.columnsOf(query)).map(({ name, type }) => {
      const kept = type.includes('UInt8') ? `::${type.replace('UInt8', 'Bool')} as ${identifier(name)}` : '';
      return `${identifier(name)}${kept}`;
    });
    const parts = { table: identifier(table), columns: columns.join(', '), query: inDialect(query) };
    await this.command(readSql('clickhouse/replace_table.sql', parts));
  }

  async replaceTemporaryTable(table: string, query: string): Promise<void> {
    await this.replaceTable(table, query);
  }

  async replaceTemporaryView(view: string, queries: readonly string[]): Promise<void> {
    const known: string[][] = [];
    for (const query of queries) known.push((await this.columnsOf(query)).map(({ name }) => name));
    const all = [...new Set(known.flat())];
    const alike = queries.map((query, index) => {
      const columns = all.map(
        (name) => `${known[index]?.includes(name) ? '' : 'null as '}${identifier(name)}`,
      );
      const parts = { columns: columns.join(', '), query: inDialect(query) };
      return readSql('clickhouse/columns_of_rows.sql', parts);
    });
    const parts = { view: identifier(view), query: unionOf(alike) };
    await this.command(readSql('clickhouse/replace_view.sql', parts));
  }

  async insert(table: string, query: string): Promise<void> {
    const columns = (await this.columnsOf(query)).map(({ name }) => identifier(name)).join(', ');
    const parts = { table: identifier(table), columns, query: inDialect(query) };
    await this.command(readSql('clickhouse/insert_rows.sql', parts), 1);
  }

  async useMacros(): Promise<void> {
    for (const macro of listSql('macros/clickhouse'))
      await this.command(readSql(`macros/clickhouse/${macro}.sql`));
  }

  /** Adds the rows of a Parquet file to a table, column by name. */
  async insertParquet(table: string, path: string): Promise<void> {
    await this.client.insert({
      table: identifier(table),
      values: createReadStream(path),
      format: 'Parquet',
    });
  }

  /** Makes an empty table of columns, each with its type as ClickHouse names it, in the place of what had the name. */
  async replaceEmptyTable(table: string, columns: readonly EngineColumn[]): Promise<void> {
    const list = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
    await this.command(readSql('clickhouse/empty_table.sql', { table: identifier(table), columns: list }));
  }

  /** Makes the table of a feed's landed rows where there is none, and again where it has other columns. */
  async makeLanded(landed: string, columns: readonly string[]): Promise<void> {
    const make = readSql('clickhouse/landed.sql', { landed, columns: landedColumns(columns) });
    await this.command(make);
    const stand = (await this.columnsOf(readSql('clickhouse/landed_rows.sql', { landed }))).map(
      ({ name }) => name,
    );
    if (columns.every((column) => stand.includes(column))) return;
    if (this.cluster !== null)
      throw new PlainError(
        `the table ${landed} of ClickHouse lacks columns: drop it on the cluster, and make it again with insight clickhouse-ddl`,
      );
    await this.command(readSql('clickhouse/drop_landed.sql', { landed }));
    await this.command(make);
  }

  /** Takes the rows of an extract out of a feed's landed rows, on every shard: all of them or, where it fails, none on any. */
  async dropExtract(landed: string, extract: number): Promise<void> {
    const on_cluster = this.cluster === null ? '' : `on cluster ${identifier(this.cluster)}`;
    const table = this.cluster === null ? landed : localTable(landed);
    await this.command(readSql('clickhouse/drop_extract.sql', { landed: table, on_cluster, extract }));
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  /** Runs a statement: once, where it does not do the same however often it is run. */
  private async command(query: string, times = attempts): Promise<void> {
    await this.again(query, () => this.client.command({ query }), times);
  }

  /** Tries again where the connection broke; what ClickHouse itself refuses is refused at once. */
  private async again<Value>(query: string, work: () => Promise<Value>, times = attempts): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const isRefused = error instanceof Error && 'type' in error;
        if (isRefused || attempt === times) throw new ClickHouseFault(query, error);
      }
    }
  }
}

/** The table of a shard behind a distributed one. */
function localTable(landed: string): string {
  return `${landed}_local`;
}

function landedColumns(columns: readonly string[]): string {
  return columns.map((name) => `${identifier(name)} Nullable(String)`).join(',\n    ');
}

/** A table of landed rows, and the columns of the contract that make the key of a record. */
interface LandedTable {
  readonly landed: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** The statements that make a database and its tables on every server of a cluster, once, by whoever may. */
export function clusterDdl(cluster: string, database: string, tables: readonly LandedTable[]): string[] {
  const on = `on cluster ${identifier(cluster)}`;
  return [
    `create database if not exists ${identifier(database)} ${on}`,
    ...listSql('macros/clickhouse').map((macro) =>
      readSql(`macros/clickhouse/${macro}.sql`).replace(/(function \w+) as/, `$1 ${on} as`),
    ),
    ...tables.flatMap(({ landed, columns, key }) => {
      const parts = {
        cluster: identifier(cluster),
        database: identifier(database),
        columns: landedColumns(columns),
        shard: '{shard}',
        replica: '{replica}',
      };
      const [local, all] = [localTable(landed), landed].map((name) => `${identifier(database)}.${name}`);
      // Rows without a key are spread by their lines.
      const hashed =
        key.length === 0
          ? ['extract_line']
          : key.map((name) => `ifNull(${identifier(name)}, toString(extract_line))`);
      return [
        readSql('clickhouse/landed_replicated.sql', {
          ...parts,
          landed: local ?? '',
          path: `${database}/${localTable(landed)}`,
        }),
        readSql('clickhouse/landed_distributed.sql', {
          ...parts,
          landed: all ?? '',
          local: localTable(landed),
          key: hashed.join(', '),
        }),
      ];
    }),
  ];
}
