import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../../calendar.ts';
import { Database } from '../../engine/index.ts';

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
    return await mart.rows<LostWindow>(
      `with compared as (
         select measure, as_at, window_start, window_end from results where status <> 'not available'
         union select measure, as_at, previous_start, previous_end from results where status <> 'not available'
       )
       select as_at, window_start, window_end, string_agg(measure, ', ' order by measure) as measures
       from compared where window_start < $1
       group by as_at, window_start, window_end order by window_start, window_end`,
      [before],
    );
  } finally {
    mart.close();
  }
}
