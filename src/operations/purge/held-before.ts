import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../../calendar.ts';
import { Database, readSql } from '../../engine/index.ts';

/** What a purge takes from the warehouse of one feed. */
export interface HeldFeed {
  readonly feed: string;
  readonly extracts: number;
  readonly first_month: Month;
  readonly last_month: Month;
  readonly rows: number;
  readonly quarantined: number;
  readonly findings: number;
}

/** What the warehouse holds of extracts of months before one, by feed. */
export async function heldBefore(database: Database, before: Month): Promise<HeldFeed[]> {
  return database.rows<HeldFeed>(readSql('operations/held_before.sql'), [before]);
}

/** A window of the last paper that reaches into months that would be purged. */
export interface LostWindow {
  readonly as_at: Month;
  readonly window_start: Month;
  readonly window_end: Month;
  /** Codes of the measures that have it, with commas between them. */
  readonly measures: string;
}

/** The windows of the last paper, current and previous, that begin before a month. */
export async function lostWindows(out: string, before: Month): Promise<LostWindow[]> {
  const file = join(out, 'data-mart', 'insight.duckdb');
  if (!existsSync(file)) return [];
  const mart = await Database.open(file, { readOnly: true });
  try {
    return await mart.rows<LostWindow>(readSql('operations/lost_windows.sql'), [before]);
  } finally {
    mart.close();
  }
}
