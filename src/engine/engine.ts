/** A value that goes into the database, or into a statement. */
export type EngineValue = string | number | boolean | null;

/** Values by place (`$1`…) or by name (`$name`). */
export type Parameters<Value = EngineValue> = readonly Value[] | Readonly<Record<string, Value>>;

/** A column of a query and its type, as the engine names it. */
export interface EngineColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * What runs accepted rows, staging, marts and series: DuckDB (`duckdb.ts`), or ClickHouse (`clickhouse.ts`), which
 * reads the SQL of `sql/README.md` too. What comes after series asks for a `Database`, which is DuckDB.
 */
export interface Engine {
  /** The rows of a query as plain objects: integers as numbers, dates as `Date`, blanks as null. */
  rows<Shape = Record<string, unknown>>(sql: string): Promise<Shape[]>;
  /** The names and types of a query's columns, and its rows as lists of values, in order. */
  table(sql: string): Promise<{ columns: string[]; types: string[]; rows: unknown[][] }>;
  /** The columns that a query gives; it is not run. */
  columnsOf(query: string): Promise<EngineColumn[]>;
  /** Appends rows to a table, in column order. */
  append(table: string, rows: Iterable<readonly EngineValue[]>): Promise<void>;
  /** Puts a table of a query's rows in the place of the one of that name. */
  replaceTable(table: string, query: string): Promise<void>;
  /** The same, of what no later build needs. */
  replaceTemporaryTable(table: string, query: string): Promise<void>;
  /** Names the rows of all queries, column by name, in the place of what had the name, for this build. */
  replaceTemporaryView(view: string, queries: readonly string[]): Promise<void>;
  /** Adds the rows of a query to a table, column by name. */
  insert(table: string, query: string): Promise<void>;
  /** Makes the macros of `sql/macros`, in the engine's own dialect, known. */
  useMacros(): Promise<void>;
}

/** An engine's own message with the statement that caused it. */
export class StatementError extends Error {
  constructor(sql: string, cause: unknown) {
    super(`${cause instanceof Error ? cause.message : String(cause)}\n\nSQL: ${sql}`, { cause });
  }
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as an SQL literal. */
export function literal(value: EngineValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
