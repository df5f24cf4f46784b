import type { Month } from '../../calendar.ts';
import { describeFinding } from '../../findings/index.ts';
import { findExtracts, newestMonths } from '../../land/index.ts';
import { type BuildOptions, buildPaper, missingFeedsOf, type ShowStep } from '../../pipeline/index.ts';
import type { DueRun, Scheduled } from './due-run.ts';
import type { Outcome } from './outcome.ts';

/** How a build ended, in words. */
export type Ending = Pick<Outcome, 'state' | 'outcome' | 'missing_feeds'>;

/** What of the feeds that a paper waits for has come. */
export interface Arrivals {
  /** The feeds that have no extract of a month. */
  missing(month: Month): string[];
  /** The newest month of each feed that has one. */
  readonly newest: ReadonlyMap<string, Month>;
  /** How many extracts are of months that have not begun, by the clock of this machine. */
  readonly ahead: number;
}

/** Builds a paper that is due. A build that cannot begin is thrown. */
export async function buildDuePaper(
  { publication, asAt }: DueRun,
  options: BuildOptions,
  show: ShowStep,
): Promise<Ending> {
  const { made, blocked } = await buildPaper(publication, { ...options, asAt }, show);
  if (made !== null)
    return {
      state: 'built',
      outcome: made.told.outcome,
      missing_feeds: missingFeedsOf({ publication }, made.landed, made.told.asAt),
    };
  const { rawFolder, force } = options;
  const why = blocked === null ? 'nothing was made' : describeFinding(blocked);
  return {
    state: 'stopped',
    outcome: `stopped, nothing published: ${why}`,
    missing_feeds: arrivalsIn(rawFolder, publication, force).missing(asAt),
  };
}

/** What of the feeds of a publication has been delivered, by the names of the files: none is opened. */
export function arrivalsIn(
  rawFolder: string,
  { feeds, schedule: { waitsFor } }: Pick<Scheduled, 'feeds' | 'schedule'>,
  force: string | null,
): Arrivals {
  const asked = [...new Set([...feeds, ...waitsFor])];
  const found = findExtracts(rawFolder, asked, force?.toLowerCase() ?? null);
  return {
    missing: (month) =>
      waitsFor.filter(
        (feed) => !found.extracts.some((one) => one.contract.feed === feed && one.month === month),
      ),
    newest: newestMonths(found),
    ahead: found.inTheFuture.length,
  };
}
