import { estimateOverdispersion } from './estimate-overdispersion.ts';
import { monthTable } from './month-table.ts';
import type { MonthlyValues } from './monthly-values.ts';
import type { Overdispersion } from './overdispersion.ts';
import { requireCount } from './require-count.ts';

/**
 * Over-dispersion of monthly counts. Give it the 24 months that are compared, or up to 36 ending with them: more
 * make a surer estimate. Months without value are left out. Null where less than about two years are left.
 */
export function countOverdispersion(counts: MonthlyValues): Overdispersion | null {
  return estimateOverdispersion(
    monthTable(counts, (count) => {
      requireCount(count, 'count');
      return [count];
    }),
  );
}
