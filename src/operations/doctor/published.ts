import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Database, identifier, literal, readSql } from '../../engine/index.ts';
import { publishedFolder, readVintages, sealEarlierPapers } from '../../history/index.ts';
import { warehouseFolder } from '../../land/index.ts';
import { lostPapers, outputPlaces, papersGone } from '../../pipeline/index.ts';
import {
  type BuiltPaper,
  finishPublishing,
  hasJournal,
  papersOf,
  readManifest,
  workFolderPrefix,
} from '../../publish/index.ts';
import { type Advice, fault, firstLine, ok, unsure } from './advice.ts';

const again = "Run 'insight build' again: it makes every output again";

/** What to do where the published mart is missing or damaged. */
export const martTodo = { ifMissing: "Run 'insight build', or name the folder with --out", ifDamaged: again };

/** Whether the published mart agrees with its manifest, and the outputs of each publication's month are all there. */
export async function checkPublishedMart(database: Database, out: string): Promise<Advice[]> {
  try {
    const { tables, publications } = readManifest(out);
    const ofEach = await Promise.all(
      publications.map(async (built) => [
        ...(await inputFaults(database, built)),
        ...outputFaults(built, out),
      ]),
    );
    const faults = [...(await tableFaults(database, tables, out)), ...ofEach.flat()];
    if (faults.length > 0) return faults.map((message) => fault('published mart', message, again));
    const papers = publications.map(({ publication, as_at }) => `${publication} as at ${as_at}`).join(', ');
    return [ok('published mart', `${papers}, whole, as its manifest says`)];
  } catch (error) {
    return [fault('published mart', `it cannot be read whole: ${firstLine(error)}`, again)];
  }
}

/** Whether every paper that was published is kept, and can be read. */
export function checkKeptPapers(out: string): Advice[] {
  const kept = readVintages(out, '');
  const lost = lostPapers([], papersOf(out), kept);
  const faults = [...kept.findings, ...(lost[0] ? [papersGone(lost, lost[0])] : [])];
  if (faults.length > 0) return faults.map(({ file, got, todo }) => fault(file, got, todo));
  return [ok(publishedFolder, `${kept.ofOthers.length} kept, each as it was written`)];
}

/**
 * Does what can be done without a doubt, where no build is running: finishes or takes back what one left that died, and
 * gives papers of before there were checksums theirs. What was lost or changed only a copy brings back.
 */
export async function repair(out: string): Promise<Advice[]> {
  const warehouse = join(warehouseFolder(out), 'warehouse.duckdb');
  // It has one writer: while it is open here, nothing builds.
  const database = existsSync(warehouse) ? await Database.open(warehouse) : null;
  try {
    const isFinished = await finishPublishing(out);
    return [
      ok(
        'repair',
        isFinished ? 'what a build was putting in place is in place' : 'nothing was left half in place',
      ),
      ...sealEarlierPapers(out).map(({ file, got }) => ok('repair', `${file}: ${got}, has its checksum now`)),
    ];
  } finally {
    database?.close();
  }
}

/** What a build that died has left to be finished or removed. */
export function checkUnfinishedWork(out: string): Advice[] {
  const next = "Nothing by hand: the next 'insight build' sees to it";
  const folders = readdirSync(out).filter((name) => name.startsWith(workFolderPrefix));
  return [
    ...(hasJournal(out)
      ? [unsure('publishing', 'a build died while it put its outputs in place', next)]
      : []),
    ...folders.map((name) => unsure('work folder', `${name} is of a build that runs, or died`, next)),
  ];
}

async function tableFaults(database: Database, tables: readonly string[], out: string): Promise<string[]> {
  const faults = [];
  for (const name of tables) {
    const parquet = join(out, 'data-mart', 'parquet', `${name}.parquet`);
    if (!existsSync(parquet)) {
      faults.push(`there is no ${parquet}`);
      continue;
    }
    const [count] = await database.rows<{ mart: number; parquet: number }>(
      readSql('operations/rows_of_published_table.sql', {
        table: identifier(name),
        parquet: literal(parquet),
      }),
    );
    if (count?.mart !== count?.parquet)
      faults.push(`table ${name} has ${count?.mart} rows in DuckDB and ${count?.parquet} in Parquet`);
  }
  return faults;
}

async function inputFaults(database: Database, { publication, inputs }: BuiltPaper): Promise<string[]> {
  const extracts = await database.rows<Pick<BuiltPaper['inputs'][number], 'file' | 'sha256' | 'rows_in'>>(
    readSql('operations/published_extracts.sql'),
    [publication],
  );
  const known = new Map(extracts.map((extract) => [extract.file, extract]));
  return inputs.flatMap(({ file, sha256, rows_in }) => {
    const extract = known.get(file);
    const agrees = extract?.sha256 === sha256 && extract.rows_in === rows_in;
    return agrees ? [] : [`the manifest and table extracts do not agree about ${file}`];
  });
}

function outputFaults({ publication, as_at }: BuiltPaper, out: string): string[] {
  const { charts, reports } = outputPlaces(publication, as_at);
  const papers = ['docx', 'html', 'xlsx'].map((ending) => join(reports, `${publication}.${ending}`));
  const files = [...papers, join(charts, 'index.html')].map((file) => join(out, file));
  return files.flatMap((file) =>
    (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [] : [`${file} is not there, or empty`],
  );
}
