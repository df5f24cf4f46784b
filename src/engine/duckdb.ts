import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBValue,
  type Json,
  StatementType,
} from '@duckdb/node-api';
import { PlainError } from '../plain-error.ts';
import {
  type Engine,
  type EngineColumn,
  type EngineValue,
  identifier,
  literal,
  type Parameters,
  StatementError,
} from './engine.ts';
import { listSql, readSql } from './sql-file.ts';

export type QueriedRow = Record<string, unknown>;

/** What may be said when a database is opened. */
interface OpenOptions {
  readonly readOnly?: boolean;
  /** Settings of DuckDB, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A value as DuckDB writes it: dates, times and large numbers as text. */
export type CellValue = Json;

/** What DuckDB refused. */
export class DatabaseError extends StatementError {
  override readonly name = 'DatabaseError';
}

/** Another process holds the database: such as a build that is running. */
export class DatabaseInUse extends PlainError {
  /** Who holds it, where the system says: `/usr/bin/node (PID 123)`. */
  readonly holder: string | null;

  constructor(path: string, cause: Error) {
    super(`${path} is in use by another process, such as a build: wait until it has ended`, { cause });
    this.holder = /lock is held in (.*?\(PID \d+\))/i.exec(cause.message)?.[1] ?? null;
  }
}

/** A DuckDB database: the one door to DuckDB. */
export class Database implements Engine {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** Opens a database file, or one in memory (`:memory:`). Nothing is fetched from outside the machine. */
  static async open(path: string, options: OpenOptions = {}): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      access_mode: options.readOnly ? 'READ_ONLY' : 'AUTOMATIC',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...options.settings,
    }).catch((error: Error) => {
      if (!/set lock|used by another process/i.test(error.message)) throw error;
      throw new DatabaseInUse(path, error);
    });
    return new Database(instance, await instance.connect());
  }

  /** A second connection to the same database, with temporary tables and a transaction of its own. */
  async connectAgain(): Promise<Database> {
    return new Database(this.instance, await this.instance.connect());
  }

  /** Closes this connection only. */
  disconnect(): void {
    this.connection.closeSync();
  }

  /** Runs a statement and returns how many rows it inserted or deleted. Parameters are `$1`…, or `$name`. */
  async run(sql: string, parameters?: Parameters<DuckDBValue>): Promise<number> {
    return withStatement(sql, async () => {
      const { rowsChanged } = await this.connection.run(sql, parameters as DuckDBValue[]);
      return rowsChanged;
    });
  }

  /** The rows of a query as plain objects: integers as numbers, dates as `Date`, blanks as null. */
  async rows<Shape = QueriedRow>(sql: string, parameters?: Parameters<DuckDBValue>): Promise<Shape[]> {
    return withStatement(sql, async () => {
      const reader = await this.connection.runAndReadAll(sql, parameters as DuckDBValue[]);
      return reader.getRowObjectsJS().map(plain) as Shape[];
    });
  }

  async columnsOf(query: string): Promise<EngineColumn[]> {
    const { columns, types } = await this.table(`from (${query}) limit 0`);
    return columns.map((name, index) => ({ name, type: types[index] ?? '' }));
  }

  async replaceTable(table: string, query: string): Promise<void> {
    await this.run(`create or replace table ${identifier(table)} as ${query}`);
  }

  async replaceTemporaryTable(table: string, query: string): Promise<void> {
    await this.run(`create or replace temp table ${identifier(table)} as ${query}`);
  }

  async replaceTemporaryView(view: string, queries: readonly string[]): Promise<void> {
    const all = queries.map((query) => `(${query})`).join('\nunion all by name\n');
    await this.run(`create or replace temp view ${identifier(view)} as ${all}`);
  }

  async insert(table: string, query: string): Promise<void> {
    await this.run(`insert into ${identifier(table)} by name ${query}`);
  }

  /** All rows of a table or view, in the order they stand there. */
  async rowsOf<Shape = QueriedRow>(table: string): Promise<Shape[]> {
    return this.rows<Shape>(`from ${identifier(table)}`);
  }

  async dropTable(table: string): Promise<void> {
    await this.run(`drop table ${identifier(table)}`);
  }

  /** Opens another database file beside this one, under a name. One that may be written is made where it is missing. */
  async attach(path: string, name: string, { readOnly = false } = {}): Promise<void> {
    const options = readOnly ? ' (read_only)' : '';
    await this.run(`attach ${literal(path)} as ${identifier(name)}${options}`);
  }

  /**
   * From now on the file stays as it is, even when it is closed: what is written stands in the log beside it. An
   * attached file has to be told to take in its own, by `checkpoint`.
   */
  async leaveFile(): Promise<void> {
    await this.run('pragma disable_checkpoint_on_shutdown');
  }

  /** Takes what stands in the log beside an attached file into the file. */
  async checkpoint(name: string): Promise<void> {
    await this.run(`checkpoint ${identifier(name)}`);
  }

  /** Writes the rows of a query as a Parquet file. */
  async copyToParquet(query: string, path: string): Promise<void> {
    await this.run(`copy (${query}) to ${literal(path)} (format parquet)`);
  }

  /** Closes an attached file; nothing happens where it is not attached. */
  async detach(name: string): Promise<void> {
    await this.run(`detach database if exists ${identifier(name)}`);
  }

  /** From now on no file but the one named, or those of a folder, and no setting, can be reached from a statement. */
  async lockDown(allowed: { readonly file?: string; readonly folder?: string } = {}): Promise<void> {
    if (allowed.file !== undefined) await this.run(`set allowed_paths = [${literal(allowed.file)}]`);
    if (allowed.folder !== undefined)
      await this.run(`set allowed_directories = [${literal(allowed.folder)}]`);
    await this.run('set enable_external_access = false');
    await this.run('set lock_configuration = true');
  }

  /** The names of a query's columns and its rows as lists of values, in order. */
  async table(sql: string): Promise<{ columns: string[]; types: string[]; rows: unknown[][] }> {
    return withStatement(sql, async () => {
      const reader = await this.connection.runAndReadAll(sql);
      return {
        columns: reader.columnNames(),
        types: reader.columnTypes().map(String),
        rows: reader.getRowsJS().map((row) => row.map(plainValue)),
      };
    });
  }

  /** The kinds of the statements in a text: `SELECT`, `COPY` …. The text is read, and not run. */
  async statementKinds(sql: string): Promise<string[]> {
    return withStatement(sql, async () => {
      const statements = await this.connection.extractStatements(sql);
      const kinds: string[] = [];
      for (let index = 0; index < statements.count; index += 1) {
        const prepared = await statements.prepare(index);
        kinds.push(StatementType[prepared.statementType] ?? 'unknown');
        prepared.destroySync();
      }
      return kinds;
    });
  }

  /** The rows of a query in batches, computed as they are asked for, with their columns. */
  async stream(sql: string): Promise<{
    columns: string[];
    types: string[];
    batches: AsyncIterable<CellValue[][]>;
  }> {
    return withStatement(sql, async () => {
      const result = await this.connection.stream(sql);
      return {
        columns: result.columnNames(),
        types: result.columnTypes().map(String),
        batches: batchesOf(sql, result.yieldRowsJson()),
      };
    });
  }

  /** Stops what this connection is doing: it ends with an error. */
  interrupt(): void {
    this.connection.interrupt();
  }

  async append(table: string, rows: Iterable<readonly EngineValue[]>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'number') appender.appendDouble(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  async useMacros(): Promise<void> {
    for (const macro of listSql('macros')) await this.run(readSql(`macros/${macro}.sql`));
  }

  /** Sets a session variable to a text. */
  async setText(variable: string, text: string): Promise<void> {
    await this.run(`set variable ${identifier(variable)} = $1`, [text]);
  }

  /** Sets a session variable to bytes given in hexadecimal, which stand in no statement. */
  async setBytes(variable: string, hexadecimal: string): Promise<void> {
    await this.run(`set variable ${identifier(variable)} = unhex($1)`, [hexadecimal]);
  }

  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.run('begin transaction');
    try {
      const result = await work();
      await this.run('commit');
      return result;
    } catch (error) {
      await this.run('rollback').catch(() => undefined);
      throw error;
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** What the work gives; what DuckDB refuses is told with the statement. */
async function withStatement<Result>(sql: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new DatabaseError(sql, error);
  }
}

async function* batchesOf(
  sql: string,
  batches: AsyncIterable<CellValue[][]>,
): AsyncGenerator<CellValue[][], void, undefined> {
  try {
    yield* batches;
  } catch (error) {
    throw new DatabaseError(sql, error);
  }
}

function plain(row: QueriedRow): QueriedRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
