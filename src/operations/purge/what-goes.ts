import type { Month } from '../../calendar.ts';
import type { Database } from '../../engine/index.ts';

/** What a purge takes from the warehouse of one feed. */
export interface Going {
  readonly feed: string;
  readonly extracts: number;
  readonly first_month: Month;
  readonly last_month: Month;
  readonly rows: number;
  readonly quarantined: number;
  readonly findings: number;
}

/** What the warehouse holds of extracts of months before one, by feed. */
export async function whatGoes(database: Database, before: Month): Promise<Going[]> {
  return database.rows<Going>(
    `with going as (
       select *, (select count(*) from quarantine where extract_id = receipt.extract_id) as held_back,
              (select count(*) from extract_finding where extract_id = receipt.extract_id) as findings
       from receipt where month < $1
     )
     select feed, count(*) as extracts, min(month) as first_month, max(month) as last_month,
            sum(rows_accepted)::bigint as rows, sum(held_back)::bigint as quarantined, sum(findings)::bigint as findings
     from going group by feed order by feed`,
    [before],
  );
}
