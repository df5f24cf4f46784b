import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { type Database, grainOf, identifier, literal, readSql } from '../engine/index.ts';
import { keepPrivate } from '../land/index.ts';
import {
  columnDescriptions,
  feedsOfFile,
  filesFor,
  filesOf,
  type MartName,
  madeTables,
  martNames,
  martSql,
  tableOf,
} from '../marts/index.ts';
import { comment } from './comment.ts';
import { exportTable } from './export-tables.ts';
import { ExtractNumbers } from './extract-numbers.ts';
import { type Label, labelOf, sentence } from './labelled.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';

/** Columns that identify a person, under the names marts give them: never copied. */
const personalColumns = new Set(
  contracts.flatMap((contract) =>
    Object.entries(contract.columns).flatMap(([name, column]) => (column.isPersonal ? [name] : [])),
  ),
);

/** A publication whose records stand in the folder: the feeds it counts, and the month up to which. */
type Counting = Pick<BuiltPaper, 'feeds' | 'as_at'>;

/** A table of the warehouse that gives rows to a mart of the records, and the last month of them that is copied. */
interface Source {
  readonly file: string;
  readonly table: string;
  readonly until: Month;
}

/** Where the rows of a mart are: what any of the publications counts, each row once. */
function sourcesOf(mart: MartName, counting: readonly Counting[], made: readonly string[]): Source[] {
  return filesOf(mart).flatMap((file) => {
    const table = tableOf(mart, file);
    const months = counting.filter(({ feeds }) => filesFor(mart, feeds).includes(file));
    const until = months
      .map(({ as_at }) => as_at)
      .sort()
      .at(-1);
    return until === undefined || !made.includes(table) ? [] : [{ file, table, until }];
  });
}

/** Copies the records of a mart into the attached file of records, without references to persons. */
async function copyMart(
  database: Database,
  mart: MartName,
  sources: readonly Source[],
  label: Label,
): Promise<void> {
  const rows = sources
    .map(({ table, until }) => `(from ${table} where month <= ${literal(until)})`)
    .join(' union all by name ');
  const columns = (await database.columnsOf(rows)).map(({ name }) => name);
  const copied = columns.filter((name) => !personalColumns.has(name));
  await database.run(
    readSql('published/build/records.sql', { mart, rows, columns: copied.map(identifier).join(', ') }),
  );
  const feeds = [...new Set(sources.flatMap(({ file }) => feedsOfFile(file)))];
  const grains = new Set(sources.map(({ file }) => grainOf(martSql(mart, file))));
  const ofFeeds = `${sentence([...grains].join('; '))} From the extracts of ${feeds.join(' and ')}, without references to persons.`;
  await comment(database, 'table', `records.${mart}`, label(ofFeeds));
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
 * behind the figures, without references to persons, each once however many publications of the output folder count
 * it. They are not disclosure-checked, and so not published.
 */
export async function writeRecords(
  database: Database,
  material: MartMaterial,
  folder: string,
  others: readonly BuiltPaper[] = [],
  onProgress: (mart: string) => void = () => undefined,
): Promise<string[]> {
  for (const name of ['', 'parquet', 'arrow'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const { publication, shown } = material;
  const counting: Counting[] = [{ feeds: publication.feeds, as_at: shown.asAt }, ...others];
  const made = await madeTables(database);
  const label = labelOf(material, others);
  const written: string[] = [];
  await new ExtractNumbers(
    material,
    others.flatMap(({ inputs }) => inputs),
  ).createTable(database);
  await database.attach(join(folder, 'records.duckdb'), 'records');
  try {
    for (const mart of martNames) {
      const sources = sourcesOf(mart, counting, made);
      if (sources.length === 0) continue;
      onProgress(mart);
      await copyMart(database, mart, sources, label);
      await exportTable(database, `records.${mart}`, mart, folder);
      written.push(mart);
    }
  } finally {
    await database.detach('records');
  }
  writeFileSync(join(folder, '.gitignore'), '*\n');
  keepPrivate(folder);
  return written;
}
