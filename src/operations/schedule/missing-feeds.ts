import type { Month } from '../../calendar.ts';
import { findExtracts } from '../../land/index.ts';

/** The feeds of which no extract of the month has been delivered, by the names of the files: none is opened. */
export function missingFeeds(
  rawFolder: string,
  feeds: readonly string[],
  month: Month,
  force: string | null,
): string[] {
  const { extracts } = findExtracts(rawFolder, feeds, force?.toLowerCase() ?? null);
  return feeds.filter((feed) => !extracts.some((one) => one.contract.feed === feed && one.month === month));
}
