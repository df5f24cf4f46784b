import { type Database, readSql } from '../../engine/index.ts';

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
    readSql('serve/relations.sql'),
  );
  const columns = await database.rows<SchemaColumn & { relation: string }>(readSql('serve/columns.sql'));
  const macros = await database.rows<{ name: string; comment: string | null; parameters: string }>(
    readSql('serve/macros.sql'),
  );
  const columnsOf = (entry: string) => columns.filter(({ relation }) => relation === entry);
  return [
    ...macros.map((macro) => ({ ...macro, kind: 'macro' as const, columns: [] })),
    ...relations.map((relation) => ({ ...relation, columns: columnsOf(relation.name), parameters: null })),
  ].map((entry) => ({ ...entry, comment: entry.comment ?? '' }));
}
