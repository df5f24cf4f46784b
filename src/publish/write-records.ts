import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../contracts/index.ts';
import { type Database, grainOf, identifier, literal } from '../engine/index.ts';
import { keepPrivate } from '../land/index.ts';
import { columnDescriptions, feedsOf, filesFor, type MartName, martNames, martSql } from '../marts/index.ts';
import { comment } from './comment.ts';
import { exportTable } from './export-tables.ts';
import { createExtractNumbers } from './extract-numbers.ts';
import { labelled, sentence } from './labelled.ts';
import type { MartMaterial } from './mart-material.ts';

/** Columns that identify a person, under the names marts give them: never copied. */
const personalColumns = new Set(
  contracts.flatMap((contract) =>
    Object.entries(contract.columns).flatMap(([name, column]) => (column.isPersonal ? [name] : [])),
  ),
);

/** Copies the records of a mart up to the as-at month into the attached file of records, without references to persons. */
async function copyMart(database: Database, material: MartMaterial, mart: MartName): Promise<void> {
  const { publication, shown } = material;
  const { columns } = await database.table(`from ${mart} limit 0`);
  const copied = columns.filter((name) => !personalColumns.has(name));
  await database.run(
    `create table records.${mart} as
     select ${copied.map(identifier).join(', ')}
     from (select * replace (number as extract_id) from ${mart} join extract_number using (extract_id))
     where month <= ${literal(shown.asAt)}
     order by month, extract_id, extract_line`,
  );
  const feeds = feedsOf(mart, publication.feeds);
  const grains = new Set(filesFor(mart, publication.feeds).map((file) => grainOf(martSql(mart, file))));
  const ofFeeds = `${sentence([...grains].join('; '))} From the extracts of ${feeds.join(' and ')}, without references to persons.`;
  await comment(database, 'table', `records.${mart}`, labelled(material, ofFeeds));
  for (const name of copied) {
    await comment(
      database,
      'column',
      `records.${mart}.${identifier(name)}`,
      descriptionOf(mart, name, feeds),
    );
  }
}

/** What a column means to each of the feeds that give it. */
function descriptionOf(mart: MartName, column: string, feeds: readonly string[]): string {
  const byFeed = (columnDescriptions[mart] as Readonly<Record<string, Readonly<Record<string, string>>>>)[
    column
  ];
  return [...new Set(feeds.flatMap((feed) => byFeed?.[feed] ?? []))].join('; ');
}

/**
 * Writes `records.duckdb`, Parquet and Arrow of every mart into a folder that its owner alone may read: the records
 * behind the figures, without references to persons. They are not disclosure-checked, and so not published.
 */
export async function writeRecords(
  database: Database,
  material: MartMaterial,
  folder: string,
  onProgress: (mart: string) => void = () => undefined,
): Promise<string[]> {
  for (const name of ['', 'parquet', 'arrow'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const marts = martNames.filter((mart) => feedsOf(mart, material.publication.feeds).length > 0);
  await createExtractNumbers(database, material);
  await database.run(`attach ${literal(join(folder, 'records.duckdb'))} as records`);
  try {
    for (const mart of marts) {
      onProgress(mart);
      await copyMart(database, material, mart);
      await exportTable(database, `records.${mart}`, mart, folder);
    }
  } finally {
    await database.run('detach records');
  }
  writeFileSync(join(folder, '.gitignore'), '*\n');
  keepPrivate(folder);
  return [...marts];
}
