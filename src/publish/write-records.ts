import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Month } from '../calendar.ts';
import { codeVersion } from '../code-version.ts';
import { contracts } from '../contracts/index.ts';
import { type Database, grainOf, identifier, inLanes, literal, readSql } from '../engine/index.ts';
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
import { sha256Of } from '../sha256.ts';
import { comment } from './comment.ts';
import { ExtractNumbers } from './extract-numbers.ts';
import { type Label, labelOf, sentence } from './labelled.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';
import { inFolder, noteWritten, RecordsBefore } from './records-folder.ts';

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

/** A mart of the records: the query of its rows with all their columns, and those that are copied. */
interface MartOfRecords {
  readonly mart: MartName;
  readonly sources: readonly Source[];
  readonly rows: string;
  readonly columns: readonly string[];
}

async function martOfRecords(
  database: Database,
  mart: MartName,
  sources: readonly Source[],
): Promise<MartOfRecords> {
  const rows = sources
    .map(({ table, until }) => `(from ${table} where month <= ${literal(until)})`)
    .join(' union all by name ');
  const columns = (await database.columnsOf(rows)).map(({ name }) => name);
  return { mart, sources, rows, columns: columns.filter((name) => !personalColumns.has(name)) };
}

/** A file of the records: a month of a mart, and what tells its rows from those of other builds. */
interface RecordsFile extends Pick<MartOfRecords, 'rows' | 'columns'> {
  /** Below the folder, with slashes. */
  readonly file: string;
  readonly month: Month;
  readonly state: string;
}

/** The files of a mart, the earliest month first; one without rows where there is no month. */
async function filesOfMart(
  database: Database,
  { mart, sources, rows, columns }: MartOfRecords,
): Promise<RecordsFile[]> {
  const states = new Map<Month, string[]>();
  for (const { table, until } of sources) {
    const months = await database.rows<{ month: Month; state: string }>(
      readSql('published/build/months_of_records.sql', {
        table,
        made: literal(table),
        until: literal(until),
      }),
    );
    for (const { month, state } of months)
      states.set(month, [...(states.get(month) ?? []), `${table} ${state}`]);
  }
  const months = states.size === 0 ? [noMonth] : [...states.keys()].sort();
  return months.map((month) => ({
    rows,
    columns,
    file: `parquet/${mart}/${month}.parquet`,
    month,
    state: sha256Of([...columns, ...(states.get(month) ?? [])].join('\n')),
  }));
}

/** The name of the file of a mart without records. */
const noMonth = 'none';

/** Shows the files of a mart as a view of the file of records. */
async function viewMartOfRecords(
  database: Database,
  { mart, sources, columns }: MartOfRecords,
  place: string,
  label: Label,
): Promise<void> {
  await database.run(
    readSql('published/build/records_view.sql', {
      mart,
      folder: literal(place),
      files: literal(`/parquet/${mart}/*.parquet`),
    }),
  );
  const feeds = [...new Set(sources.flatMap(({ file }) => feedsOfFile(file)))];
  const grains = new Set(sources.map(({ file }) => grainOf(martSql(mart, file))));
  const ofFeeds = `${sentence([...grains].join('; '))} From the extracts of ${feeds.join(' and ')}, without references to persons.`;
  await comment(database, 'view', `records.${mart}`, label(ofFeeds));
  for (const name of columns) {
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

/** The records as they were written, or stand. */
export interface WrittenRecords {
  readonly marts: readonly string[];
  /** The folder that stands there is as it would be. */
  readonly isUnchanged: boolean;
}

/**
 * Writes the records behind the figures, without references to persons, each once however many publications of the
 * output folder count it, into a folder that its owner alone may read: a Parquet file for each mart and month, and
 * `records.duckdb`, which shows those of a mart as one view. They are not disclosure-checked, and so not published.
 * Months that are as they were in the folder that is replaced are taken over from there, and where all is, nothing is
 * written. `place`: where the folder will stand.
 */
export async function writeRecords(
  database: Database,
  papers: readonly Pick<MartMaterial, 'publication' | 'landed' | 'shown'>[],
  { folder, place }: { readonly folder: string; readonly place: string },
  others: readonly BuiltPaper[] = [],
): Promise<WrittenRecords> {
  const counted = papers.map(({ publication, shown }) => ({ feeds: publication.feeds, as_at: shown.asAt }));
  const counting: Counting[] = [...counted, ...others];
  const made = await madeTables(database);
  const inputs = others.flatMap(({ inputs }) => inputs);
  const numbers = new ExtractNumbers(papers, inputs);
  await numbers.createTable(database);
  const marts: MartOfRecords[] = [];
  for (const mart of martNames) {
    const sources = sourcesOf(mart, counting, made);
    if (sources.length > 0) marts.push(await martOfRecords(database, mart, sources));
  }
  const files: RecordsFile[] = [];
  for (const mart of marts) files.push(...(await filesOfMart(database, mart)));
  const label = labelOf(papers, others);
  const names = marts.map(({ mart }) => mart);
  const views = sha256Of(JSON.stringify([codeVersion().sha256, label(''), resolve(place), marts]));
  const before = new RecordsBefore(place);
  if (before.isAs(views, files)) return { marts: names, isUnchanged: true };
  for (const mart of names) mkdirSync(join(folder, 'parquet', mart), { recursive: true, mode: 0o700 });
  const changed = files.filter((file) => !before.takeOver(file, folder));
  await inLanes(
    database,
    changed,
    (lane) => numbers.createTable(lane),
    (lane, file) => copyMonth(lane, file, folder),
  );
  noteWritten(folder, views, files);
  // A view is looked at when it is made: its files are not yet where they will stand.
  await database.setText('records_folder', resolve(folder));
  await database.attach(join(folder, 'records.duckdb'), 'records');
  try {
    await database.transaction(async () => {
      for (const mart of marts) await viewMartOfRecords(database, mart, resolve(place), label);
    });
  } finally {
    await database.detach('records');
  }
  writeFileSync(join(folder, '.gitignore'), '*\n');
  keepPrivate(folder);
  return { marts: names, isUnchanged: false };
}

async function copyMonth(
  database: Database,
  { rows, columns, file, month }: RecordsFile,
  folder: string,
): Promise<void> {
  const query = readSql('published/build/records.sql', {
    rows,
    month: literal(month),
    columns: columns.map(identifier).join(', '),
  });
  await database.copyToParquet(query, inFolder(folder, file));
}
