import type { Database } from '../../engine/index.ts';
import type { Result } from '../../measures/index.ts';

/** What one issue of an earlier paper said of a row, and its value now where that is another. */
export interface PublishedValue
  extends Pick<
    Result,
    'as_at' | 'status' | 'window_start' | 'window_end' | 'current' | 'previous' | 'change' | 'change_unit'
  > {
  readonly issue: number;
  readonly published_at: string;
  readonly is_revised: boolean;
  readonly now: number | null;
  readonly why: string | null;
}

/** What earlier papers said of a row of a measure, the newest first. */
export async function readPublishedValues(
  database: Database,
  { measure, part, area }: Result,
): Promise<PublishedValue[]> {
  return database.rows<PublishedValue>(
    `select published.* exclude (measure, part, area, area_level, unit), why is not null as is_revised, now, why
     from published_values as published
     left join revisions as revised
       on revised.measure = published.measure and revised.part = published.part and revised.area = published.area
       and revised.published_as_at = published.as_at and revised.published_issue = published.issue
     where published.measure = $1 and published.part = $2 and published.area = $3
     order by published.as_at desc, published.issue desc`,
    [measure, part, area],
  );
}
