import { markdownTable } from '../contracts/markdown-table.ts';
import { type Database, identifier } from '../duckdb.ts';

interface Entry {
  readonly name: string;
  readonly comment: string;
}

interface ColumnEntry extends Entry {
  readonly type: string;
}

interface MacroEntry extends Entry {
  readonly parameters: string;
}

/** Tables of the figures themselves, and of what they were made from; all others are records. */
const figures = ['results', 'series', 'definitions'];
const provenance = ['extracts', 'findings', 'runs'];

/** The page about a mart's tables, views and macros, as Markdown: what the mart says of itself in its comments. */
export async function dataDictionary(mart: Database): Promise<string> {
  const tables = await mart.rows<Entry>('select table_name as name, comment from duckdb_tables()');
  const views = await mart.rows<Entry>(
    'select view_name as name, comment from duckdb_views() where not internal order by lower(view_name)',
  );
  const macros = await mart.rows<MacroEntry>(
    `select function_name as name, comment, array_to_string(parameters, ', ') as parameters
     from duckdb_functions()
     where not internal and database_name = current_database()
     order by function_type desc, function_name`,
  );
  const named = (names: readonly string[]) =>
    names.flatMap((name) => tables.find((one) => one.name === name) ?? []);
  const records = tables.filter(({ name }) => ![...figures, ...provenance].includes(name));
  const list = async (entries: readonly Entry[]) =>
    (await Promise.all(entries.map((entry) => relation(mart, entry)))).join('\n');
  return `# Data dictionary

Made by \`npm run generate\` from the comments in a mart without rows: do not edit. [The mart](mart.md) says how to open it and how to ask it.

The comments stand in \`insight.duckdb\` itself: \`from duckdb_tables()\`, \`duckdb_views()\`, \`duckdb_columns()\` and \`duckdb_functions()\` have a column \`comment\`. Where any extract is synthetic, that of each table and view says so.

## Macros

${(await Promise.all(macros.map((one) => macro(mart, one)))).join('\n')}
## Views

There is a view for each measure, named for its code in the paper, and one for each lettered part: \`"T2A.2"\` has a column \`part\`, \`"T2A.2a"\` is one part. \`definitions\` lists the measures. Below are two of them.

${await list(views)}
## Tables: figures

${await list(named(figures))}
## Tables: what they were made from

${await list(named(provenance))}
## Tables: records

Rows of the extracts, each in its month, up to the as-at month. A mart has those that the feeds of its publication fill, with the columns these give; columns that identify a person are left out.

${await list(records)}`;
}

async function macro(mart: Database, { name, parameters, comment }: MacroEntry): Promise<string> {
  const [meaning, example = ''] = comment.split(' Example: ');
  const { columns } = await mart.table(example);
  const given = example.startsWith('from')
    ? `\nColumns: ${columns.map((column) => `\`${column}\``).join(', ')}.\n`
    : '';
  return `### \`${name}(${parameters})\`

${meaning}

\`\`\`sql
${example}
\`\`\`
${given}`;
}

async function relation(mart: Database, { name, comment }: Entry): Promise<string> {
  const columns = await mart.rows<ColumnEntry>(
    `select column_name as name, lower(data_type) as type, comment
     from duckdb_columns() where table_name = $1 order by column_index`,
    [name],
  );
  return `### \`${/^\w+$/.test(name) ? name : identifier(name)}\`

${comment}

${markdownTable([
  ['column', 'type', 'meaning'],
  ...columns.map((column) => [`\`${column.name}\``, column.type, column.comment]),
])}
`;
}
