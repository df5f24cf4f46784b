import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../../calendar.ts';
import { type Database, identifier, readSql } from '../../engine/index.ts';
import { keepMark, markPurged, openWarehouse, warehouseFolder } from '../../land/index.ts';
import { filesOf, martNames, tableOf } from '../../marts/index.ts';
import { keepRun } from '../../pipeline/index.ts';
import { recordsFolder } from '../../publish/index.ts';
import { type HeldFeed, heldBefore } from './held-before.ts';

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
  'touched_month',
];

/**
 * Forgets what the warehouse holds of extracts of months before one, and keeps them out from now on. The file is
 * written again with what is left: a row that is only deleted would still stand in it.
 */
export async function purge(out: string, before: Month): Promise<HeldFeed[]> {
  const startedAt = new Date();
  const folder = warehouseFolder(out);
  const database = await openWarehouse(folder);
  const fresh = join(folder, 'warehouse.duckdb.new');
  let held: HeldFeed[];
  try {
    held = await heldBefore(database, before);
    keepMark(folder, before);
    await database.transaction(async () => {
      await forget(database, before);
      await markPurged(database, before);
      const rows = held.reduce((sum, { rows }) => sum + rows, 0);
      const outcome = `purged ${rows.toLocaleString('en-GB')} rows of months before`;
      await keepRun(database, {
        started_at: startedAt.toISOString(),
        publication: 'purge',
        as_at: before,
        outcome,
        seconds: (Date.now() - startedAt.getTime()) / 1000,
      });
    });
    rmSync(fresh, { force: true });
    await database.attach(fresh, 'fresh');
    await database.run(readSql('operations/copy_warehouse.sql'));
    await database.detach('fresh');
  } finally {
    database.close();
  }
  renameSync(fresh, join(folder, 'warehouse.duckdb'));
  for (const name of readdirSync(folder).filter(holdsRecords))
    rmSync(join(folder, name), { recursive: true });
  // The copy for analysts: the next build makes it of what is left.
  rmSync(join(out, recordsFolder), { recursive: true, force: true });
  return held;
}

/** Lists of records that somebody asked for, and warehouses that were set aside: of which months is not known. */
function holdsRecords(name: string): boolean {
  return name === 'explained' || name.startsWith('damaged-');
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
