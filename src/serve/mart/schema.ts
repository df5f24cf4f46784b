import type { Database } from '../../engine/index.ts';

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
}

/** A table, a view or a macro of the mart, as it describes itself. */
export interface SchemaEntry {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'macro';
  readonly comment: string;
  readonly columns: readonly SchemaColumn[];
  /** Of a macro: how it is called. */
  readonly parameters: string | null;
}

/** Everything that can be asked for in the mart. */
export async function readSchema(database: Database): Promise<SchemaEntry[]> {
  const relations = await database.rows<{ name: string; kind: 'table' | 'view'; comment: string | null }>(
    `select table_name as name, 'table' as kind, comment from duckdb_tables()
     union all
     select view_name, 'view', comment from duckdb_views() where not internal
     order by kind, name`,
  );
  const columns = await database.rows<SchemaColumn & { relation: string }>(
    `select table_name as relation, column_name as name, lower(data_type) as type, comment
     from duckdb_columns() where not internal order by relation, column_index`,
  );
  const macros = await database.rows<{ name: string; comment: string | null; parameters: string }>(
    `select function_name as name, comment, array_to_string(parameters, ', ') as parameters
     from duckdb_functions() where not internal and database_name = current_database()
     order by function_name`,
  );
  return [
    ...macros.map(({ name, comment, parameters }) => ({
      name,
      kind: 'macro' as const,
      comment: comment ?? '',
      columns: [],
      parameters,
    })),
    ...relations.map(({ name, kind, comment }) => ({
      name,
      kind,
      comment: comment ?? '',
      columns: columns.filter(({ relation }) => relation === name),
      parameters: null,
    })),
  ];
}
