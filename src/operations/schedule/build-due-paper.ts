import type { Month } from '../../calendar.ts';
import { describeFinding } from '../../findings/index.ts';
import { findExtracts } from '../../land/index.ts';
import {
  type BuildOptions,
  buildPaper,
  builtOutcome,
  missingFeedsOf,
  type ShowStep,
} from '../../pipeline/index.ts';
import type { DueRun } from './due-run.ts';
import type { Outcome } from './outcome.ts';

/** How a build ended, in words. */
export type Ending = Pick<Outcome, 'state' | 'outcome' | 'missing_feeds'>;

/** Builds a paper that is due. A build that cannot begin is thrown. */
export async function buildDuePaper(
  { publication, asAt }: DueRun,
  given: Omit<BuildOptions, 'asAt'>,
  show: ShowStep,
): Promise<Ending> {
  const options = { ...given, asAt };
  const { made, blocked } = await buildPaper(publication, options, show);
  if (made !== null)
    return {
      state: 'built',
      outcome: builtOutcome({ publication, options }, made),
      missing_feeds: missingFeedsOf({ publication }, made),
    };
  const { rawFolder, force } = options;
  const why = blocked === null ? 'nothing was made' : describeFinding(blocked);
  return {
    state: 'stopped',
    outcome: `stopped, nothing published: ${why}`,
    missing_feeds: missingFeeds(rawFolder, publication.schedule.waitsFor, asAt, force),
  };
}

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
