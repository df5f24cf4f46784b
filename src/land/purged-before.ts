import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMonth, type Month, monthName } from '../calendar.ts';
import { type Database, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { writeKept } from '../kept-file.ts';
import type { ExtractFile } from './extract-file.ts';

/** The month from which on the warehouse may hold records: those before were purged; null where none were. */
export async function purgedBefore(database: Database): Promise<Month | null> {
  const [mark] = await database.rows<{ before: Month | null }>(readSql('land/purged_before.sql'));
  return mark?.before ?? null;
}

/** Keeps records of earlier months out of the warehouse from now on. */
export async function markPurged(database: Database, before: Month): Promise<void> {
  await database.run(readSql('land/mark_purged.sql'), [before, new Date().toISOString()]);
}

/** The file beside the warehouse that says it too: a warehouse that is set aside, and made again, forgets nothing. */
const markFile = 'purged-before.txt';

/** Writes the month down beside the warehouse. */
export function keepMark(folder: string, before: Month): void {
  writeKept(join(folder, markFile), before, 0o600);
}

/** Marks a warehouse as the file beside it says, where it does not know. */
export async function restoreMark(database: Database, folder: string): Promise<void> {
  const path = join(folder, markFile);
  if (!existsSync(path)) return;
  const before = readFileSync(path, 'utf8').trim();
  const known = await purgedBefore(database);
  if (isMonth(before) && (known === null || known < before)) await markPurged(database, before);
}

/** The extracts that may be landed, and a note for each feed of which others were found. */
export function withoutPurged(
  extracts: readonly ExtractFile[],
  before: Month | null,
): { readonly extracts: readonly ExtractFile[]; readonly findings: readonly Finding[] } {
  if (before === null) return { extracts, findings: [] };
  const purged = extracts.filter(({ month }) => month < before);
  const feeds = [...new Set(purged.map(({ contract }) => contract.feed))];
  return {
    extracts: extracts.filter(({ month }) => month >= before),
    findings: feeds.map((feed) =>
      purgedFinding(
        purged.filter(({ contract }) => contract.feed === feed),
        before,
      ),
    ),
  };
}

function purgedFinding(purged: readonly ExtractFile[], before: Month): Finding {
  const others = purged.length - 1;
  return finding({
    code: 'purged-month',
    level: 'notes',
    file: purged[0]?.file ?? '',
    expected: `extracts from ${monthName(before)} on: the months before were purged from the warehouse`,
    got:
      others === 0
        ? 'one of a month before'
        : `this and ${others.toLocaleString('en-GB')} more of months before`,
    todo: "Take them out of the raw folder, as 'insight purge' lists them; they were not read",
  });
}
