import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Month, monthName } from '../calendar.ts';
import { type Database, identifier, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { sealEarlierPapers } from '../history/index.ts';
import { syncFolder } from '../kept-file.ts';
import {
  keepMark,
  markPurged,
  openWarehouse,
  purgedBefore,
  readMark,
  warehouseFolder,
} from '../land/index.ts';
import { filesOf, martNames, tableOf } from '../marts/index.ts';
import { finishPublishing, recordsFolder } from '../publish/index.ts';
import { draftsFolder } from './draft.ts';
import { asPublishedFolder } from './options.ts';
import { keepRun } from './runs.ts';

/** Whether a build makes the table again from the extracts where it is not there: marts, and what is kept of them. */
function isDerived(table: string): boolean {
  return derived.includes(table) || table.startsWith('scan of ');
}

const derived = [
  ...martNames.flatMap((mart) => filesOf(mart).map((file) => tableOf(mart, file))),
  'counted_extract',
  'mart_file',
  'month_revision',
  'scan_state',
  'step_of_feeds',
  'touched_month',
];

/**
 * Forgets what the warehouse holds of extracts of months before one, and keeps them out from now on. The file is
 * written again with what is left: a row that is only deleted would still stand in it. The old file is never written
 * to, so that a process that dies damages nothing: DuckDB writes parts of a file in place. How far it came stands in a
 * mark, and the next run finishes it.
 */
export async function purge(out: string, before: Month): Promise<void> {
  const folder = warehouseFolder(out);
  const mark = readMark(folder);
  if (mark?.state === 'copied') finishCopied(out, mark.before);
  const from = await copyWithout(out, before);
  keepMark(folder, from, 'copied');
  finishCopied(out, from);
}

/** The file that takes the place of the warehouse. */
const freshFile = (folder: string) => join(folder, 'warehouse.duckdb.new');

/**
 * Writes what is left without the months into a new file; what was being written of papers goes too. Returns the first
 * month that is kept: that of an earlier purge where it is later.
 */
async function copyWithout(out: string, before: Month): Promise<Month> {
  const startedAt = new Date();
  const folder = warehouseFolder(out);
  const fresh = freshFile(folder);
  const database = await openWarehouse(folder);
  try {
    await database.leaveFile();
    const known = await purgedBefore(database);
    const from = known !== null && known > before ? known : before;
    keepMark(folder, from, 'begun');
    await database.transaction(async () => {
      const held = await database.rows<{ rows: number }>(readSql('operations/held_before.sql'), [from]);
      const rows = held.reduce((sum, feed) => sum + feed.rows, 0);
      await forget(database, from);
      await markPurged(database, from);
      if (rows === 0 && known === from) return;
      await keepRun(database, {
        started_at: startedAt.toISOString(),
        publication: 'purge',
        as_at: from,
        outcome: `purged ${rows.toLocaleString('en-GB')} rows of months before`,
        seconds: (Date.now() - startedAt.getTime()) / 1000,
      });
    });
    for (const file of [fresh, `${fresh}.wal`]) rmSync(file, { force: true });
    await database.attach(fresh, 'fresh');
    await database.run(readSql('operations/copy_warehouse.sql'));
    await database.checkpoint('fresh');
    await database.detach('fresh');
    // What a build that died was writing holds records too. Nobody else can be at it: the warehouse is open here.
    for (const place of outputPlacesUnder(out)) await finishPublishing(place);
    sealEarlierPapers(out);
    return from;
  } finally {
    database.close();
  }
}

/** Puts the new file in the place of the warehouse, and takes away what else holds records. */
function finishCopied(out: string, before: Month): void {
  const folder = warehouseFolder(out);
  const warehouse = join(folder, 'warehouse.duckdb');
  if (existsSync(freshFile(folder))) {
    rmSync(`${warehouse}.wal`, { force: true });
    renameSync(freshFile(folder), warehouse);
    syncFolder(folder);
  }
  for (const name of readdirSync(folder).filter(holdsRecords))
    rmSync(join(folder, name), { recursive: true });
  // The copies for analysts: the next build makes them of what is left.
  for (const place of outputPlacesUnder(out))
    rmSync(join(place, recordsFolder), { recursive: true, force: true });
  keepMark(folder, before, 'done');
}

/** An output folder, and those below it of papers that were made again as they were published. */
function outputPlacesUnder(out: string): string[] {
  const again = join(out, asPublishedFolder);
  return [out, ...(existsSync(again) ? readdirSync(again).map((month) => join(again, month)) : [])];
}

/** Finishes a purge whose process died, and says so; null where there is none. */
export async function finishPurge(out: string): Promise<Finding | null> {
  const mark = readMark(warehouseFolder(out));
  if (mark === null || mark.state === 'done') return null;
  if (mark.state === 'copied') finishCopied(out, mark.before);
  else await purge(out, mark.before);
  return finding({
    code: 'purge-finished',
    level: 'notes',
    file: warehouseFolder(out),
    expected: `nothing of months before ${monthName(mark.before)}, as somebody purged them`,
    got: 'a purge that was not finished',
    todo: 'Nothing: it is finished now',
  });
}

/** Lists of records that somebody asked for, what drafts are made of, what was set aside, and what DuckDB had moved to the disk. */
function holdsRecords(name: string): boolean {
  return ['explained', draftsFolder].includes(name) || name.startsWith('damaged-') || name.endsWith('.tmp');
}

async function forget(database: Database, before: Month): Promise<void> {
  const tables = await database.rows<{ name: string; has_extract: boolean }>(
    readSql('operations/warehouse_tables.sql'),
  );
  for (const { name } of tables.filter(({ name }) => isDerived(name))) await database.dropTable(name);
  await database.run(readSql('operations/purge_choices.sql'), [before]);
  const ofExtracts = tables.filter(
    ({ name, has_extract: hasExtract }) => hasExtract && name !== 'receipt' && !isDerived(name),
  );
  for (const { name } of ofExtracts)
    await database.run(readSql('operations/purge_rows.sql', { table: identifier(name) }), [before]);
  await database.run(readSql('operations/purge_receipts.sql'), [before]);
}
