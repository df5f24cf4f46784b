import { markdownTable } from '../contracts/index.ts';
import { type Database, identifier, readSql } from '../engine/index.ts';

/** What the mart says of something in it. */
type Entry<More extends string = never> = Readonly<Record<'name' | 'comment' | More, string>>;

/** Tables of what the figures were made from; all others of the mart are the figures themselves. */
const provenance = ['extracts', 'findings', 'runs'];

/**
 * The page about a mart's tables, views and macros, and the records attached to it, as Markdown: what they say of
 * themselves in their comments.
 */
export async function dataDictionary(mart: Database): Promise<string> {
  const tables = await mart.rows<Entry>(readSql('published/dictionary/tables.sql'));
  const all = await mart.rows<Entry & { is_record: boolean }>(readSql('published/dictionary/views.sql'));
  const macros = await mart.rows<Entry<'parameters'>>(readSql('published/dictionary/macros.sql'));
  const records = all.filter((view) => view.is_record);
  const views = all.filter((view) => !view.is_record);
  const isProvenance = ({ name }: Entry) => provenance.includes(name);
  const list = async (entries: readonly Entry[]) =>
    (await Promise.all(entries.map((entry) => relation(mart, entry)))).join('\n');
  return `# Data dictionary

Made by \`npm run generate\` from the comments in a mart, and its records, without rows: do not edit. [The mart](mart.md) says how to open it and how to ask it.

The comments stand in the files themselves: \`from duckdb_tables()\`, \`duckdb_views()\`, \`duckdb_columns()\` and \`duckdb_functions()\` have a column \`comment\`. Where any extract is synthetic, that of each table and view says so.

## Macros

${(await Promise.all(macros.map((one) => macro(mart, one)))).join('\n')}
## Views

There is a view for each measure, named for its code in the paper, and one for each lettered part: \`"T2A.2"\` has a column \`part\`, \`"T2A.2a"\` is one part. \`definitions\` lists the measures. Below are two of them.

${await list(views)}
## Tables: figures

${await list(tables.filter((table) => !isProvenance(table)))}
## Tables: what they were made from

${await list(tables.filter(isProvenance))}
## Views: records

In \`data-records/records.duckdb\`, which is private: records are not checked for disclosure. Rows of the extracts, each in its month, up to the as-at month. There are those that the feeds of the publication fill, with the columns these give; columns that identify a person are left out.

${await list(records)}`;
}

async function macro(mart: Database, { name, parameters, comment }: Entry<'parameters'>): Promise<string> {
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
  const columns = await mart.rows<Entry<'type'>>(readSql('published/dictionary/columns.sql'), [name]);
  return `### \`${/^\w+$/.test(name) ? name : identifier(name)}\`

${comment}

${markdownTable([
  ['column', 'type', 'meaning'],
  ...columns.map((column) => [`\`${column.name}\``, column.type, column.comment]),
])}
`;
}
