import { wholeArea } from './area-levels.ts';
import type { Result } from './result.ts';
import type { Status } from './status.ts';

/** How many rows of the paper, parts counted and areas not, have each status. */
export function countStatuses(results: readonly Result[]): Record<Status, number> {
  const counts: Record<Status, number> = { final: 0, provisional: 0, withheld: 0, 'not available': 0 };
  for (const result of results) if (result.area === wholeArea) counts[result.status] += 1;
  return counts;
}
