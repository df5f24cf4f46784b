import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowFromParquet } from '../arrow.ts';
import { codeVersion } from '../code-version.ts';
import { formatCsv } from '../csv.ts';
import {
  columnComments,
  Database,
  exampleOf,
  fillSql,
  grainOf,
  identifier,
  literal,
  readSql,
} from '../engine/index.ts';
import { sha256Of } from '../sha256.ts';
import { comment } from './comment.ts';
import { ExtractNumbers } from './extract-numbers.ts';
import { type Label, labelOf, sentence } from './labelled.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';
import { addRows, common, createPublished, ofPublication, type PublishedTable } from './published-table.ts';
import { publishedTables } from './tables/index.ts';

/** Views every mart has, in the order one reads another. */
const views = ['codes', 'rolling', 'comparisons'];

/** Macros every mart has: some give a table from the mart, some a value from values. */
const tableMacros = ['series', 'rolling12', 'compare'];
const valueMacros = ['wilson'];

/**
 * Adds views and macros to a finished mart. They are made on the file alone, so that nothing in them can name
 * the warehouse.
 */
async function addViewsAndMacros(file: string, builtAt: string, label: Label): Promise<void> {
  const database = await Database.open(file);
  try {
    await database.transaction(async () => {
      const create = async (view: PublishedView) =>
        createView(database, { ...view, description: label(view.description) });
      for (const view of viewsOfMart()) await create(view);
      for (const view of await measureViews(database)) await create(view);
      await createMacros(database, builtAt);
    });
  } finally {
    database.close();
  }
}

function viewsOfMart(): PublishedView[] {
  return views.map((name) => {
    const sql = readSql(`published/views/${name}.sql`);
    return { name, sql, description: sentence(grainOf(sql)) };
  });
}

async function createMacros(database: Database, builtAt: string): Promise<void> {
  const isThisMart = fillSql(readSql('published/is_this_mart.sql'), { built_at: builtAt });
  for (const name of [...tableMacros, ...valueMacros]) {
    const sql = readSql(`published/macros/${name}.sql`);
    await database.run(sql.replace('$is_this_mart', () => `(${isThisMart})`));
    const kind = tableMacros.includes(name) ? 'macro table' : 'macro';
    await comment(database, kind, name, `${sentence(grainOf(sql))} Example: ${exampleOf(sql)}`);
  }
}

type CodeFacts = Readonly<Record<'code' | 'measure' | 'part' | 'title' | 'unit' | 'definition', string>> & {
  readonly has_parts: boolean;
};

/** The views named for the codes of papers: one per measure, `T3B.4`, and one per lettered part, `T2A.2a`. */
async function measureViews(database: Database): Promise<PublishedView[]> {
  const codes = await database.rows<CodeFacts>(readSql('published/code_facts.sql'));
  return codes.map(({ code, measure, part, title, unit, definition, has_parts }) => {
    const sql = readSql(`published/measures/${has_parts ? 'parts' : 'whole'}.sql`);
    return {
      name: code,
      sql: fillSql(sql, { measure, part }),
      description: `${title}, in ${unit}. ${sentence(grainOf(sql))} ${definition}`,
    };
  });
}

/** A view of the published mart, published with a comment on it and on each column. */
interface PublishedView {
  readonly name: string;
  readonly sql: string;
  readonly description: string;
}

/** Creates the view in a finished mart. */
async function createView(database: Database, view: PublishedView): Promise<void> {
  const name = identifier(view.name);
  await database.run(`create view ${name} as ${view.sql}`);
  await comment(database, 'view', name, view.description);
  for (const [column, text] of await columnTexts(database, view)) {
    await comment(database, 'column', `${name}.${identifier(column)}`, text);
  }
}

/** What the columns of a view mean: what its statement says, or else what series and results say of that name. */
async function columnTexts(database: Database, view: PublishedView): Promise<[string, string][]> {
  const said = columnComments(view.sql);
  const known = await database.rows<{ name: string; comment: string }>(
    readSql('published/build/figure_columns.sql'),
  );
  const columns = await database.columnsOf(`from ${identifier(view.name)}`);
  return columns.map(({ name: column }) => {
    const text = said.get(column) ?? known.find(({ name }) => name === column)?.comment;
    if (text === undefined) throw new Error(`no description: column ${column} of view ${view.name}`);
    return [column, text];
  });
}

/** Where the mart stands that is replaced, and the papers of other publications in it, whose rows stay. */
export interface MartBefore {
  readonly out: string;
  readonly papers: readonly BuiltPaper[];
}

/**
 * Writes `insight.duckdb`, Parquet, Arrow and CSV of every published table into a folder: figures and where they come
 * from, no record. Rows of other publications are those of the mart that is replaced.
 */
export async function writeMart(
  database: Database,
  papers: readonly MartMaterial[],
  contents: MartContents,
  folder: string,
  before: MartBefore = { out: '', papers: [] },
  onProgress: (table: string) => void = () => undefined,
): Promise<string[]> {
  for (const name of ['', 'parquet', 'arrow']) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, 'insight.duckdb');
  const { numbers } = contents;
  const label = labelOf(papers, before.papers);
  const written = new Map(
    papers.map(({ publication: { name } }, at) => {
      const { tables = [] } = contents.papers[at] ?? {};
      return [name, tables.map((table) => ofPublication(table, name))] as const;
    }),
  );
  const names = [...written.keys(), ...before.papers.map(({ publication }) => publication)].sort();
  const [last = []] = [...written.values()].slice(-1);
  const tables = last.map((table) => ({ ...table, description: label(table.description) }));
  await database.attach(file, 'published');
  try {
    await numbers.createTable(database);
    if (before.papers.length > 0)
      await database.attach(join(before.out, 'data-mart', 'insight.duckdb'), 'replaced', { readOnly: true });
    // Together, as each statement by itself would wait for the disk: there are hundreds of comments.
    await database.transaction(async () => {
      for (const [at, table] of tables.entries()) {
        await createPublished(database, table);
        // The last paper knows of the runs of all.
        for (const name of table.name === 'runs' ? [''] : names) {
          const rows = name === '' ? table : written.get(name)?.[at];
          if (rows) await addRows(database, rows);
          else await keepRows(database, table, `publication = ${literal(name)}`);
        }
      }
    });
    for (const { name } of tables) {
      onProgress(name);
      await exportTable(database, name, folder);
    }
    for (const name of ['series', 'results']) await exportCsv(database, name, folder);
  } finally {
    await database.detach('replaced');
    await database.detach('published');
  }
  await addViewsAndMacros(file, newestOf(papers, before.papers), label);
  return tables.map(({ name }) => name);
}

/** Writes a table of the mart, which is attached, as one Parquet file and, from it, one Arrow IPC file. */
async function exportTable(database: Database, name: string, folder: string): Promise<void> {
  const parquet = join(folder, 'parquet', `${name}.parquet`);
  await database.copyToParquet(`from published.${name}`, parquet);
  await arrowFromParquet(parquet, join(folder, 'arrow', `${name}.arrow`));
}

/** Writes it as CSV, numbers unrounded. */
async function exportCsv(database: Database, name: string, folder: string): Promise<void> {
  const { columns, rows } = await database.table(`from published.${name}`);
  writeFileSync(join(folder, `${name}.csv`), formatCsv(columns, rows));
}

/** What a mart says of some papers. */
export interface MartContents {
  readonly numbers: ExtractNumbers;
  /** Of each paper, in their order. */
  readonly papers: readonly MartContent[];
}

/** What a mart says of a paper. */
interface MartContent {
  readonly tables: readonly PublishedTable[];
  /**
   * Of all that the tables say, but how and when the mart was built, and which issues said the same before: where it
   * is the same, the mart that stands there says it already.
   */
  readonly sha256: string;
}

/** The tables of some papers, and what they say. */
export function contentsOfMart(papers: readonly MartMaterial[], others: readonly BuiltPaper[]): MartContents {
  const numbers = new ExtractNumbers(
    papers,
    others.flatMap(({ inputs }) => inputs),
  );
  const label = labelOf(papers, others)('');
  return { numbers, papers: papers.map((material) => contentOf(material, numbers, label)) };
}

function contentOf(material: MartMaterial, numbers: ExtractNumbers, label: string): MartContent {
  const tables = publishedTables(material, numbers);
  const { shown, landed } = material;
  const said = tables.filter(({ name }) => !['build', 'runs'].includes(name));
  const texts = said.map((table) => {
    if (table.name !== 'published_values') return JSON.stringify(table);
    // Issues of this month: one that said something else differs in `results` too.
    const asAt = table.columns.findIndex(({ name }) => name === common.asAt.name);
    return JSON.stringify({ ...table, rows: table.rows.filter((row) => row[asAt] !== shown.asAt) });
  });
  const made = JSON.stringify([codeVersion().sha256, label, shown.asAt, landed.force]);
  return { tables, sha256: sha256Of(made, ...texts) };
}

/** Copies rows of other publications from the mart that is replaced, with the columns that it has. */
async function keepRows(database: Database, { name, columns }: PublishedTable, which: string): Promise<void> {
  const there = await database.rows<{ name: string }>(readSql('published/build/replaced_columns.sql'), [
    name,
  ]);
  const kept = columns.filter((column) => there.some((one) => one.name === column.name));
  if (kept.length === 0) return;
  const isNumbered = name === 'extracts';
  const values = kept.map((column) =>
    isNumbered && column.name === 'extract_id' ? 'number as extract_id' : identifier(column.name),
  );
  const statement = readSql(`published/build/${isNumbered ? 'kept_extracts' : 'kept_rows'}.sql`, {
    table: name,
    columns: values.join(', '),
    which,
  });
  await database.run(statement);
}

/** When the newest build in the mart began: it tells the mart from all others. */
function newestOf(papers: readonly MartMaterial[], others: readonly BuiltPaper[]): string {
  const times = papers.map(({ publishedAt }) => publishedAt.toISOString());
  return [...times, ...others.map(({ built_at }) => built_at)].sort().at(-1) ?? '';
}
