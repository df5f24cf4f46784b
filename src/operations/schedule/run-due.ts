import { describeFinding } from '../../findings/index.ts';
import type { BuildOptions, ShowStep } from '../../pipeline/index.ts';
import { build, builtOutcome, missingFeedsOf } from '../../pipeline/index.ts';
import type { DueRun } from './due-run.ts';
import { missingFeeds } from './missing-feeds.ts';
import type { Outcome } from './outcome.ts';

/** How a build ended, in words. */
export type Ending = Pick<Outcome, 'state' | 'outcome' | 'missing_feeds'>;

/** Builds a paper that is due. A build that cannot begin is thrown. */
export async function runDue(
  { publication, asAt }: DueRun,
  given: Omit<BuildOptions, 'asAt'>,
  show: ShowStep,
): Promise<Ending> {
  const options = { ...given, asAt };
  const { made, blocked } = await build(publication, options, show);
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
