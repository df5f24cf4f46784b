import { describeFinding } from '../../findings/finding.ts';
import type { BuildOptions } from '../../pipeline/build.ts';
import { type NamedStep, runBuild } from '../../pipeline/run-build.ts';
import { builtOutcome, missingFeedsOf } from '../../publish/tables/runs.ts';
import type { DueRun } from './due-run.ts';
import type { Outcome } from './outcome.ts';

/** How a build ended, in words. */
export type Ending = Pick<Outcome, 'state' | 'outcome' | 'missing_feeds'>;

/** Builds a paper that is due; a step at a time is shown as `show` does. A build that cannot begin is thrown. */
export async function runDue(
  { publication, asAt }: DueRun,
  options: Omit<BuildOptions, 'asAt'>,
  show: (steps: readonly NamedStep[]) => Promise<void>,
): Promise<Ending> {
  const { build, blocked } = await runBuild(publication, { ...options, asAt }, show);
  const missing_feeds = missingFeedsOf(build);
  return blocked === null
    ? { state: 'built', outcome: builtOutcome(build), missing_feeds }
    : { state: 'stopped', outcome: `stopped, nothing published: ${describeFinding(blocked)}`, missing_feeds };
}
