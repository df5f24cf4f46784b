import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { landExtracts } from '../../src/land/land.ts';
import { temporaryWarehouse } from '../../src/land/warehouse.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { reconcile } from '../../src/stage/reconcile.ts';
import { stageFeeds } from '../../src/stage/stage.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

export const testKey = 'a key for tests';
export const feedsOf = {
  open: ['police_uk_street', 'police_uk_stop_search'],
  own: ['crime', 'outcome', 'incident', 'call', 'survey'],
} as const;

export const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
export const streetFile = '2018-05-x-street.csv';

/** A burglary of a month as data.police.uk publishes it. */
export function burglary(id: string, month = '2018-05', place = 'On or near A Street'): string {
  return `${id},${month},X Police,X Police,-0.1,51.5,${place},E01000001,City 001A,Burglary,Under investigation,`;
}

/** An incident of anti-social behaviour: it has no ID and no outcome. */
export const antiSocial =
  ',2018-05,X Police,X Police,-0.1,51.5,On or near A Street,E01000001,City 001A,Anti-social behaviour,,';

/** A street file of the given lines under its header. */
export function street(...lines: string[]): string {
  return `${[streetHeader, ...lines].join('\n')}\n`;
}

export const callHeader = 'call_ref,line,received_at,answered_at,is_abandoned';

/** A call of the last day of May 2018, so that the month is complete. */
export function call(
  ref: string,
  received = '2018-05-31 10:00:00',
  answered = '2018-05-31 10:00:09',
): string {
  return `${ref},101,${received},${answered},false`;
}

/** Writes files to a raw folder that goes when the test ends. */
export function rawFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'raw-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Lands and stages what is in a folder, as the check command does, and holds every extract's rows to account. */
export async function landFolder(
  folder: string,
  feeds: readonly string[] = feedsOf.open,
  force: string | null = null,
) {
  const database = await temporaryWarehouse();
  onTestFinished(() => database.close());
  const landing = await landExtracts(database, { rawFolder: folder, feeds, force, key: testKey });
  await loadReferenceTables(database);
  const staging = await stageFeeds(database, feeds, landing.accepted);
  const reconciled = reconcile(landing, staging);
  for (const one of reconciled) {
    const used = one.rowsAccepted + one.rowsQuarantined + one.rowsSkipped;
    if (one.receipt.rows_in !== used) {
      throw new Error(`${one.receipt.file}: ${one.receipt.rows_in} rows in, ${used} accounted for`);
    }
  }
  const findings: readonly Finding[] = [...landing.findings, ...staging.findings];
  return { database, landing, staging, reconciled, findings };
}

/** The same for files given by name. */
export function landFiles(files: Files, feeds?: readonly string[], force?: string) {
  return landFolder(rawFolder(files), feeds, force ?? null);
}

/** What is said of the one extract of these files, and how its rows were used: of the feed that its name begins with. */
export async function landOne(content: string | Buffer, name = streetFile, feeds?: readonly string[]) {
  const ofName = feeds?.filter((feed) => basename(name).startsWith(`${feed}-`)) ?? [];
  const landed = await landFiles({ [name]: content }, ofName.length > 0 ? ofName : feeds);
  const [one] = landed.reconciled;
  if (!one || landed.reconciled.length > 1) throw new Error('expected one extract');
  return {
    ...landed,
    state: one.state,
    /** Rows in, accepted, in quarantine, skipped. */
    rows: [one.receipt.rows_in, one.rowsAccepted, one.rowsQuarantined, one.rowsSkipped],
  };
}

/** A finding without its sentences. */
export function place({ code, level, file, line, column, rows }: Finding) {
  return { code, level, file, line, column, rows };
}
