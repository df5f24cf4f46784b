/** A node of the syntax tree of a query, as DuckDB gives it. */
type Node = { readonly [key: string]: unknown };

/** Columns of a relation, each with the columns of feeds and reference tables that it comes from. */
export type ColumnLineage = ReadonlyMap<string, readonly string[]>;

/** A relation of a `from`, under the name that columns are asked of it by. */
interface Relation {
  readonly alias: string;
  readonly columns: ColumnLineage;
}

/**
 * Where each column of a query comes from, read from its syntax tree. A column of a relation that is joined to
 * another comes from what they are joined by, too. `known` has the tables the query reads.
 */
export function lineageOf(query: Node, known: ReadonlyMap<string, ColumnLineage>): ColumnLineage {
  const named = new Map(known);
  for (const { key, value } of list((query.cte_map as Node | undefined)?.map))
    named.set(String(key), lineageOf(innerQuery(value as Node), named));
  if (query.type === 'SET_OPERATION_NODE') return unionOf(sidesOf(query), named);
  const relations = relationsIn(query.from_table as Node, named);
  const columns = new Map<string, readonly string[]>();
  for (const item of list(query.select_list)) {
    if (item.class === 'STAR') {
      const { relation_name: name } = item;
      for (const { alias, columns: all } of relations)
        if (name === '' || name === alias) for (const [column, sources] of all) columns.set(column, sources);
    } else {
      columns.set(String(item.alias || list(item.column_names).at(-1)), sourcesIn(item, relations));
    }
  }
  return columns;
}

/** The tables that a query reads, in order of name; the client's own list of them leaves out what a `with` reads. */
export function tablesRead(query: Node): string[] {
  const steps = list((query.cte_map as Node | undefined)?.map);
  const inner = steps.flatMap(({ value }) => tablesRead(innerQuery(value as Node)));
  const outer = sidesOf(query)
    .flatMap(tablesRead)
    .concat(tablesIn(query.from_table as Node | undefined));
  const names = new Set(steps.map(({ key }) => String(key)));
  return [...new Set([...inner, ...outer])].filter((table) => !names.has(table)).sort();
}

function tablesIn(from: Node | undefined): string[] {
  if (from?.type === 'JOIN') return [...tablesIn(from.left as Node), ...tablesIn(from.right as Node)];
  return from?.type === 'BASE_TABLE' ? [String(from.table_name)] : [];
}

function relationsIn(from: Node, named: ReadonlyMap<string, ColumnLineage>): Relation[] {
  if (from.type === 'BASE_TABLE') {
    const columns = named.get(String(from.table_name));
    if (!columns) throw new Error(`no such table: ${from.table_name}`);
    return [{ alias: String(from.alias || from.table_name), columns }];
  }
  if (from.type !== 'JOIN') throw new Error(`cannot tell where columns come from in: ${from.type}`);
  const left = relationsIn(from.left as Node, named);
  const right = relationsIn(from.right as Node, named);
  const using = list(from.using_columns).map((name) => ({ class: 'COLUMN_REF', column_names: [name] }));
  const joinedBy = sourcesIn({ using, condition: from.condition }, [...left, ...right]);
  const joined = right.map(({ alias, columns }) => ({
    alias,
    columns: new Map([...columns].map(([name, sources]) => [name, distinct([...sources, ...joinedBy])])),
  }));
  return [...left, ...joined];
}

/** What every column that an expression names comes from. */
function sourcesIn(expression: unknown, relations: readonly Relation[]): string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const node = expression as Node;
  if (node.class !== 'COLUMN_REF')
    return distinct(Object.values(node).flatMap((each) => sourcesIn(each, relations)));
  const names = list(node.column_names).map(String);
  const column = names.at(-1) ?? '';
  const [relation] = relations.filter(
    ({ alias, columns }) => (names.length === 1 || names[0] === alias) && columns.has(column),
  );
  if (!relation) throw new Error(`cannot tell where a column comes from: ${names.join('.')}`);
  return [...(relation.columns.get(column) ?? [])];
}

function unionOf(sides: readonly Node[], named: ReadonlyMap<string, ColumnLineage>): ColumnLineage {
  const [first, ...others] = sides.map((side) => [...lineageOf(side, named)]);
  return new Map(
    first?.map(([name, sources], place) => [
      name,
      distinct([...sources, ...others.flatMap((side) => side[place]?.[1] ?? [])]),
    ]),
  );
}

function sidesOf(query: Node): Node[] {
  return [query.left, query.right].filter((side) => side !== undefined && side !== null) as Node[];
}

function innerQuery(step: Node): Node {
  return (step.query as Node).node as Node;
}

function list(value: unknown): Node[] {
  return (value ?? []) as Node[];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
