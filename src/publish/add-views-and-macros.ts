import { suppressedWords } from '../disclosure/disclose-series.ts';
import { Database } from '../engine/duckdb.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import type { Build } from '../pipeline/build.ts';
import { exampleOf, fillSql, grainOf, readSql } from '../engine/sql-file.ts';
import { comment } from './comment.ts';
import { labelled, sentence } from './labelled.ts';
import { measureViews } from './measure-views.ts';
import { createView, type PublishedView } from './published-view.ts';

/** Views every mart has, in the order one reads another. */
const views = ['build', 'rolling', 'comparisons'];

/** Macros every mart has: some give a table from the mart, some a value from values. */
const tableMacros = ['series', 'rolling12', 'compare'];
const valueMacros = ['wilson'];

/**
 * Adds views and macros to a finished mart. They are made on the file alone, so that nothing in them can name
 * the warehouse.
 */
export async function addViewsAndMacros(build: Build, file: string): Promise<void> {
  const database = await Database.open(file);
  try {
    await database.transaction(async () => {
      for (const view of [...viewsOfMart(build), ...measureViews(build)]) {
        await createView(database, { ...view, description: labelled(build, view.description) });
      }
      await createMacros(build, database);
    });
  } finally {
    database.close();
  }
}

function viewsOfMart(build: Build): PublishedView[] {
  const about = {
    publication: build.publication.name,
    as_at: build.asAt,
    force: build.landing.force,
    is_synthetic: isAnySynthetic(build.landing.accepted),
    built_at: build.publishedAt.toISOString(),
    suppressed: suppressedWords,
  };
  return views.map((name) => {
    const sql = readSql(`published/views/${name}.sql`);
    return { name, sql: fillSql(sql, about), description: sentence(grainOf(sql)) };
  });
}

async function createMacros(build: Build, database: Database): Promise<void> {
  const isThisMart = fillSql(readSql('published/is_this_mart.sql'), {
    built_at: build.publishedAt.toISOString(),
  });
  for (const name of [...tableMacros, ...valueMacros]) {
    const sql = readSql(`published/macros/${name}.sql`);
    await database.run(sql.replace('$is_this_mart', () => `(${isThisMart})`));
    const kind = tableMacros.includes(name) ? 'macro table' : 'macro';
    await comment(database, kind, name, `${sentence(grainOf(sql))} Example: ${exampleOf(sql)}`);
  }
}
