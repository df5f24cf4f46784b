import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../engine/duckdb.ts';
import type { Build } from '../pipeline/build.ts';
import { addViewsAndMacros } from './add-views-and-macros.ts';
import { exportCsv, exportTable } from './export-tables.ts';
import { labelled } from './labelled.ts';
import { createPublished } from './published-table.ts';
import { contributionsTable } from './tables/contributions.ts';
import { definitionsTable } from './tables/definitions.ts';
import { driversTable, exceptionsTable } from './tables/exceptions.ts';
import { extractsTable, findingsTable } from './tables/provenance.ts';
import { ratesTable } from './tables/rates.ts';
import { resultsTable } from './tables/results.ts';
import { publishedValuesTable, revisionsTable } from './tables/revisions.ts';
import { runsTable } from './tables/runs.ts';
import { seriesTable } from './tables/series.ts';
import { severitySplitsTable } from './tables/severity-splits.ts';
import { suppressionsTable } from './tables/suppressions.ts';

/** Writes `insight.duckdb`, Parquet, Arrow and CSV of every published table into a folder: figures and where they come from, no record. */
export async function writeMart(build: Build, folder: string): Promise<string[]> {
  const { database } = build;
  for (const name of ['', 'parquet', 'arrow']) mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, 'insight.duckdb');
  const tables = [
    seriesTable(build),
    resultsTable(build),
    ratesTable(build),
    suppressionsTable(build),
    contributionsTable(build),
    severitySplitsTable(build),
    exceptionsTable(build),
    driversTable(build),
    revisionsTable(build),
    publishedValuesTable(build),
    definitionsTable(build),
    extractsTable(build),
    findingsTable(build),
    runsTable(build),
  ].map((table) => ({ ...table, description: labelled(build, table.description) }));
  await database.run(`attach ${literal(file)} as published`);
  try {
    // Together, as each statement by itself would wait for the disk: there are hundreds of comments.
    await database.transaction(async () => {
      for (const table of tables) await createPublished(database, 'published', table);
    });
    for (const { name } of tables) {
      build.onProgress(name);
      await exportTable(database, `published.${name}`, name, folder);
    }
  } finally {
    await database.run('detach published');
  }
  await addViewsAndMacros(build, file);
  for (const table of tables.slice(0, 2)) exportCsv(table, folder);
  return tables.map(({ name }) => name);
}
