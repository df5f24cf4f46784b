import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../contracts/index.ts';
import { identifier, literal } from '../duckdb.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import { feedsOf, type MartName, martNames } from '../marts/build-marts.ts';
import type { Build } from '../pipeline/build.ts';
import { exportCsv, exportTable } from './export-tables.ts';
import { extractsTable, findingsTable } from './provenance-tables.ts';
import { createPublished } from './published-table.ts';
import {
  contributionsTable,
  definitionsTable,
  ratesTable,
  resultsTable,
  seriesTable,
  severitySplitsTable,
} from './result-tables.ts';

/** Columns that identify a person, under the names marts give them: never published. */
const personalColumns = new Set(
  contracts.flatMap((contract) =>
    Object.entries(contract.columns).flatMap(([name, column]) => (column.isPersonal ? [name] : [])),
  ),
);

/** Writes `insight.duckdb`, Parquet, Arrow and CSV of every published table into a folder. */
export async function writeMart(build: Build, folder: string): Promise<string[]> {
  const { database } = build;
  for (const name of ['', 'parquet', 'arrow']) mkdirSync(join(folder, name), { recursive: true });
  const tables = [
    seriesTable(build),
    resultsTable(build),
    ratesTable(build),
    contributionsTable(build),
    severitySplitsTable(build),
    definitionsTable(build),
    extractsTable(build),
    findingsTable(build),
  ].map((table) => ({ ...table, description: labelled(build, table.description) }));
  const marts = martNames.filter((mart) => feedsOf(mart, build.publication.feeds).length > 0);
  await database.run(`attach ${literal(join(folder, 'insight.duckdb'))} as published`);
  try {
    for (const table of tables) await createPublished(database, 'published', table);
    for (const mart of marts) await copyMart(build, mart);
    for (const name of [...tables.map((table) => table.name), ...marts]) {
      build.onProgress(name);
      await exportTable(database, name, folder);
    }
  } finally {
    await database.run('detach published');
  }
  for (const table of tables.slice(0, 2)) exportCsv(table, folder);
  return [...tables.map((table) => table.name), ...marts];
}

async function copyMart(build: Build, mart: MartName): Promise<void> {
  const { columns } = await build.database.table(`from ${mart} limit 0`);
  const published = columns.filter((name) => !personalColumns.has(name)).map(identifier);
  await build.database.run(
    `create table published.${mart} as
     select ${published.join(', ')} from ${mart} where month <= ${literal(build.asAt)}
     order by month, extract_id, extract_line`,
  );
  const feeds = feedsOf(mart, build.publication.feeds).join(', ');
  await build.database.run(
    `comment on table published.${mart} is ${literal(labelled(build, `Records of ${feeds}, without references to persons.`))}`,
  );
}

/** Synthetic data says so wherever it stands. */
function labelled(build: Build, description: string): string {
  const isSynthetic = isAnySynthetic(build.landing.accepted);
  return isSynthetic ? `SYNTHETIC DATA, not real figures. ${description}` : description;
}
