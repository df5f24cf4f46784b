import { join } from 'node:path';
import { isMonth, type Month, monthName } from '../calendar.ts';
import { type Database, readSql } from '../engine/index.ts';
import { type Finding, noted } from '../findings/index.ts';
import { readKept, writeKept } from '../kept-file.ts';
import { PlainError } from '../plain-error.ts';
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

/**
 * How far a purge is: begun, so that the warehouse still holds everything or is without the months; copied, so that
 * what is left stands in a new file that has yet to take its place; or done.
 */
type PurgeState = 'begun' | 'copied' | 'done';

/** From which month on records may be held, and how far the purge of those before is. */
interface Mark {
  readonly before: Month;
  readonly state: PurgeState;
}

/** Writes the month down beside the warehouse, and how far its purge is. */
export function keepMark(folder: string, before: Month, state: PurgeState): void {
  writeKept(join(folder, markFile), state === 'done' ? before : `${before} ${state}`, 0o600);
}

/** The mark beside a warehouse; null where there is none, or none that can be read. */
export function readMark(folder: string): Mark | null {
  const { text, damage } = readKept(join(folder, markFile));
  const [before = '', state] = text?.trim().split(' ') ?? [];
  if (damage !== null || !isMonth(before)) return null;
  return { before, state: state === 'begun' || state === 'copied' ? state : 'done' };
}

/**
 * Marks a warehouse as the file beside it says, where it does not know; and the file as the warehouse says, where that
 * is gone or damaged. It may have told of a purge that was not finished, so that is done again.
 */
export async function restoreMark(database: Database, folder: string): Promise<void> {
  const path = join(folder, markFile);
  const mark = readMark(folder);
  const known = await purgedBefore(database);
  if (mark !== null) {
    if (known === null || known < mark.before) await markPurged(database, mark.before);
    return;
  }
  const { text, damage } = readKept(path);
  if (known !== null) keepMark(folder, known, damage === null ? 'done' : 'begun');
  else if (text !== null || damage !== null)
    throw new PlainError(
      `${path} is damaged: from which month on records may be held is not known. Put it back from a copy; without one, delete it and its checksum, and run 'insight purge' again before the next build`,
    );
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
  return noted('purged-month', purged[0]?.file ?? '', {
    expected: `extracts from ${monthName(before)} on: the months before were purged from the warehouse`,
    got:
      others === 0
        ? 'one of a month before'
        : `this and ${others.toLocaleString('en-GB')} more of months before`,
    todo: "Take them out of the raw folder, as 'insight purge' lists them; they were not read",
  });
}
