import { writeFileSync } from 'node:fs';
import { type ContractColumn, contractOf, contracts } from '../../src/contracts/index.ts';
import {
  columnComments,
  Database,
  listSql,
  listSqlFolders,
  literal,
  readSql,
} from '../../src/engine/index.ts';
import { buildEmptyMarts, feedsOfFile } from '../../src/marts/index.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { type ColumnLineage, lineageOf, tablesRead } from './lineage.ts';

/** Columns that marts have in common. */
const common: Readonly<Record<string, string>> = {
  month: 'Month the row counts in, YYYY-MM',
  area_kind: 'Whether the place is urban or rural (2011 classification), or unknown',
  extract_id: 'Extract the row came from, as numbered in extracts',
  extract_line: 'Line of that extract on which the row begins',
};

/**
 * What each of the columns that a file gives a mart means: the comment above it in the SQL, or else what the
 * contracts of its feeds say of the column of that name.
 */
export function describeColumns(mart: string, file: string, columns: readonly string[]): string[] {
  const comments = columnComments(readSql(`marts/${mart}/${file}.sql`));
  const contracts = feedsOfFile(file).map(contractOf);
  for (const name of comments.keys()) {
    if (!columns.includes(name))
      throw new Error(`sql/marts/${mart}/${file}.sql describes a column it does not give: ${name}`);
  }
  return columns.map((name) => {
    const [column] = contracts.flatMap(({ columns: known }) => known[name] ?? []);
    const description = comments.get(name) ?? (column && meaningOf(column)) ?? common[name];
    if (description === undefined)
      throw new Error(
        `no description: column ${name} in sql/marts/${mart}/${file}.sql. Say what it means in a comment on the line above it`,
      );
    return description;
  });
}

function meaningOf({ description, type }: ContractColumn): string {
  return typeof type === 'string' ? description : `${description} (${type.join(', ')})`;
}

const typeOf: Record<string, string> = { VARCHAR: 'string', BOOLEAN: 'boolean' };
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL.*)$/;

/** A file of `sql/marts`, as its syntax tree. */
interface MartFile {
  readonly mart: string;
  readonly file: string;
  readonly tree: Parameters<typeof lineageOf>[0];
  readonly reads: readonly string[];
}

/** The files of all marts, each mart after those that it reads. */
async function martFiles(database: Database): Promise<MartFile[]> {
  const files: MartFile[] = [];
  for (const mart of listSqlFolders('marts')) {
    for (const file of listSql(`marts/${mart}`)) {
      const tree = await treeOf(database, `marts/${mart}/${file}.sql`);
      files.push({ mart, file, tree, reads: tablesRead(tree) });
    }
  }
  const ordered: MartFile[] = [];
  const add = (mart: string) => {
    const own = files.filter((each) => each.mart === mart);
    if (ordered.some((each) => each.mart === mart)) return;
    for (const other of own.flatMap(({ reads }) => reads)) if (other !== mart) add(other);
    ordered.push(...own);
  };
  for (const { mart } of files) add(mart);
  return ordered;
}

async function treeOf(database: Database, path: string): Promise<MartFile['tree']> {
  const [row] = await database.rows<{ tree: string }>(
    `select json_serialize_sql(${literal(readSql(path))}) as tree`,
  );
  const { statements, error_message: problem } = JSON.parse(row?.tree ?? '');
  if (problem) throw new Error(`${path}: ${problem}`);
  return statements[0].node;
}

/** Where the columns of staging, reference tables and marts come from, by table. */
async function lineages(database: Database, files: readonly MartFile[]): Promise<Map<string, ColumnLineage>> {
  const known = new Map<string, ColumnLineage>();
  const itself = (table: string, columns: readonly string[]) =>
    new Map(columns.map((name) => [name, [`${table}.${name}`]]));
  for (const table of [...listSql('reference'), 'neighbourhood']) {
    const columns = await database.columnsOf(`select * from ${table}`);
    known.set(
      table,
      itself(
        table,
        columns.map(({ name }) => name),
      ),
    );
  }
  for (const { feed, columns } of contracts) {
    const ofRow = new Map([
      ['extract_id', []],
      ['extract_line', []],
    ] as [string, string[]][]);
    known.set(`accepted_${feed}`, new Map([...itself(feed, Object.keys(columns)), ...ofRow]));
    known.set(`stg_${feed}`, lineageOf(await treeOf(database, `staging/stg_${feed}.sql`), known));
  }
  for (const { mart, file, tree } of files) {
    const lineage = lineageOf(tree, known);
    known.set(`${mart}/${file}`, lineage);
    const all = new Map(known.get(mart));
    for (const [name, sources] of lineage)
      all.set(name, [...new Set([...(all.get(name) ?? []), ...sources])].sort());
    known.set(mart, all);
  }
  return known;
}

/** What is known of a column of a mart. */
interface MartColumn {
  readonly type: string;
  readonly sources: Map<string, readonly string[]>;
  readonly descriptions: Map<string, string>;
}

/** The text of `columns.generated.ts`: what the SQL files of `sql/marts` say of marts and their columns. */
export async function columnTypes(): Promise<string> {
  const database = await Database.open(':memory:');
  const files = await martFiles(database);
  await buildEmptyMarts(database, files);
  const known = await lineages(database, files);
  const marts = new Map<string, Map<string, MartColumn>>();
  for (const { mart, file } of files) {
    const columns = await database.columnsOf(readSql(`marts/${mart}/${file}.sql`));
    const names = columns.map(({ name }) => name);
    const descriptions = describeColumns(mart, file, names);
    const all = marts.get(mart) ?? new Map<string, MartColumn>();
    for (const [index, { name, type }] of columns.entries()) {
      const column = all.get(name) ?? { type, sources: new Map(), descriptions: new Map() };
      for (const feed of feedsOfFile(file)) {
        column.sources.set(feed, known.get(`${mart}/${file}`)?.get(name) ?? []);
        column.descriptions.set(feed, descriptions[index] ?? '');
      }
      all.set(name, column);
    }
    marts.set(mart, all);
  }
  database.close();
  const lines = (line: (name: string, column: MartColumn) => string, end: string) =>
    [...marts]
      .map(
        ([mart, columns]) =>
          `  ${mart}: {\n${[...columns].map(([name, column]) => `    ${name}: ${line(name, column)}`).join('\n')}\n  }${end}`,
      )
      .join('\n');
  const object = (values: ReadonlyMap<string, unknown>) =>
    `{ ${[...values].map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')} },`;
  return `// Made by \`npm run generate\` from sql/marts: do not edit.

/** The SQL files of each mart, with the tables that each reads; a mart stands after those that it reads. */
export const martFiles = {
${[...marts.keys()]
  .map((mart) => {
    const own = files.filter((each) => each.mart === mart);
    return `  ${mart}: { ${own.map(({ file, reads }) => `'${file}': ${JSON.stringify(reads)}`).join(', ')} },`;
  })
  .join('\n')}
} as const;

/** Columns of each mart and their types. */
export interface MartColumns {
${lines((_, { type }) => `${typeOf[type] ?? (numeric.test(type) ? 'number' : 'Date')};`, ';')}
}

type OfColumns<Fact> = {
  readonly [Mart in keyof MartColumns]: { readonly [Column in keyof MartColumns[Mart]]: Readonly<Record<string, Fact>> };
};

/** What each column of each mart comes from, by the feed that gives it: columns of feeds and reference tables. */
export const columnSources: OfColumns<readonly string[]> = {
${lines((_, { sources }) => object(sources), ',')}
};

/** What each column of each mart means, by the feed that gives it. */
export const columnDescriptions: OfColumns<string> = {
${lines((_, { descriptions }) => object(descriptions), ',')}
};
`;
}

/** Where the generated types stand. */
export const columnTypesFile = projectFolder('src', 'marts', 'columns.generated.ts');

if (process.argv[1]?.endsWith('mart-columns.js')) writeFileSync(columnTypesFile, await columnTypes());
