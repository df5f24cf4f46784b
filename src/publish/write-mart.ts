import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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
import { isAnySynthetic } from '../land/index.ts';
import { type Measure, rowTitle, wholePart } from '../measures/index.ts';
import { comment } from './comment.ts';
import { exportCsv, exportTable } from './export-tables.ts';
import { labelled, sentence } from './labelled.ts';
import type { MartMaterial } from './mart-material.ts';
import { createPublished } from './published-table.ts';
import {
  contributionsTable,
  definitionsTable,
  driversTable,
  exceptionsTable,
  extractsTable,
  findingsTable,
  publishedValuesTable,
  ratesTable,
  resultsTable,
  revisionsTable,
  runsTable,
  seriesTable,
  severitySplitsTable,
  suppressionsTable,
  windowsTable,
} from './tables/index.ts';

/** Views every mart has, in the order one reads another. */
const views = ['build', 'rolling', 'comparisons'];

/** Macros every mart has: some give a table from the mart, some a value from values. */
const tableMacros = ['series', 'rolling12', 'compare'];
const valueMacros = ['wilson'];

/**
 * Adds views and macros to a finished mart. They are made on the file alone, so that nothing in them can name
 * the warehouse.
 */
async function addViewsAndMacros(material: MartMaterial, file: string): Promise<void> {
  const database = await Database.open(file);
  try {
    await database.transaction(async () => {
      for (const view of [...viewsOfMart(material), ...measureViews(material)]) {
        await createView(database, { ...view, description: labelled(material, view.description) });
      }
      await createMacros(material, database);
    });
  } finally {
    database.close();
  }
}

function viewsOfMart(material: MartMaterial): PublishedView[] {
  const about = {
    publication: material.publication.name,
    as_at: material.shown.asAt,
    force: material.landed.force,
    is_synthetic: isAnySynthetic(material.landed.accepted),
    built_at: material.publishedAt.toISOString(),
  };
  return views.map((name) => {
    const sql = readSql(`published/views/${name}.sql`);
    return { name, sql: fillSql(sql, about), description: sentence(grainOf(sql)) };
  });
}

async function createMacros(material: MartMaterial, database: Database): Promise<void> {
  const isThisMart = fillSql(readSql('published/is_this_mart.sql'), {
    built_at: material.publishedAt.toISOString(),
  });
  for (const name of [...tableMacros, ...valueMacros]) {
    const sql = readSql(`published/macros/${name}.sql`);
    await database.run(sql.replace('$is_this_mart', () => `(${isThisMart})`));
    const kind = tableMacros.includes(name) ? 'macro table' : 'macro';
    await comment(database, kind, name, `${sentence(grainOf(sql))} Example: ${exampleOf(sql)}`);
  }
}

/** The views named for the paper's codes: one per measure, `T3B.4`, and one per lettered part, `T2A.2a`. */
function measureViews(material: MartMaterial): PublishedView[] {
  return material.publication.measures.flatMap((measure) => {
    const lettered = (measure.parts?.named ?? []).flatMap(({ part, letter }) =>
      letter === undefined ? [] : [viewOf(letteredCode(measure.code, letter), 'whole', measure, part)],
    );
    return [viewOf(measure.code, measure.parts ? 'parts' : 'whole', measure, wholePart), ...lettered];
  });
}

/** The code of a lettered part: `T2A.2a`, but `all-crime-a`. */
function letteredCode(code: string, letter: string): string {
  return /\d$/.test(code) ? `${code}${letter}` : `${code}-${letter}`;
}

function viewOf(name: string, template: 'whole' | 'parts', measure: Measure, part: string): PublishedView {
  const sql = readSql(`published/measures/${template}.sql`);
  return {
    name,
    sql: fillSql(sql, { measure: measure.code, part }),
    description: `${rowTitle(measure, part)}, in ${measure.unit}. ${sentence(grainOf(sql))} ${measure.definition}`,
  };
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
    `select column_name as name, comment from duckdb_columns() where table_name in ('series', 'results')`,
  );
  const { columns } = await database.table(`from ${identifier(view.name)} limit 0`);
  return columns.map((column) => {
    const text = said.get(column) ?? known.find(({ name }) => name === column)?.comment;
    if (text === undefined) throw new Error(`no description: column ${column} of view ${view.name}`);
    return [column, text];
  });
}

/** Writes `insight.duckdb`, Parquet, Arrow and CSV of every published table into a folder: figures and where they come from, no record. */
export async function writeMart(
  database: Database,
  material: MartMaterial,
  folder: string,
  onProgress: (table: string) => void = () => undefined,
): Promise<string[]> {
  for (const name of ['', 'parquet', 'arrow']) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, 'insight.duckdb');
  const tables = [
    seriesTable(material),
    resultsTable(material),
    windowsTable(material),
    ratesTable(material),
    suppressionsTable(material),
    contributionsTable(material),
    severitySplitsTable(material),
    exceptionsTable(material),
    driversTable(material),
    revisionsTable(material),
    publishedValuesTable(material),
    definitionsTable(material),
    extractsTable(material),
    findingsTable(material),
    runsTable(material),
  ].map((table) => ({ ...table, description: labelled(material, table.description) }));
  await database.run(`attach ${literal(file)} as published`);
  try {
    // Together, as each statement by itself would wait for the disk: there are hundreds of comments.
    await database.transaction(async () => {
      for (const table of tables) await createPublished(database, 'published', table);
    });
    for (const { name } of tables) {
      onProgress(name);
      await exportTable(database, `published.${name}`, name, folder);
    }
  } finally {
    await database.run('detach published');
  }
  await addViewsAndMacros(material, file);
  for (const table of tables.slice(0, 2)) exportCsv(table, folder);
  return tables.map(({ name }) => name);
}
