import type { Receipt } from '../land/index.ts';
import { feedsOf, martNames } from '../marts/index.ts';
import type { Suppression } from './disclose.ts';
import { type DisclosurePolicy, thresholdOf } from './policy.ts';

/**
 * The feeds of whose extracts it is not said how many rows they have: those with an extract of few rows, and those
 * whose rows are a count that is hidden.
 */
export function withheldFeeds(
  { cells, hidden }: Suppression,
  receipts: readonly Receipt[],
  feeds: readonly string[],
  policy: DisclosurePolicy,
): ReadonlySet<string> {
  const isWithheld = (feed: string) => {
    const marts = martNames.filter((mart) => feedsOf(mart, feeds).includes(feed));
    const threshold = thresholdOf(policy, marts, '');
    const isSmall = receipts.some(
      ({ feed: of, rows_accepted: rows }) => of === feed && rows > 0 && rows < threshold,
    );
    const wholes = marts.flatMap((mart) => cells.find([{ mart, where: new Map() }]) ?? []);
    return isSmall || wholes.some((cell) => hidden.hasMonths(cell) && cell.threshold > 0);
  };
  return new Set(feeds.filter(isWithheld));
}
