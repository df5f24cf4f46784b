import type { Build } from '../../pipeline/build.ts';
import { number, type PublishedTable, text } from '../published-table.ts';

/** `runs`: how earlier builds ended, and this one, which is published only if it ends well. */
export function runsTable(build: Build): PublishedTable {
  return {
    name: 'runs',
    description: 'One row per build, the latest being that of this mart. Other tables do not depend on it.',
    columns: [
      text('started_at', 'When it began, UTC'),
      text('publication', 'Paper it made; or purge, where records were forgotten'),
      text('as_at', 'Month the paper covers, YYYY-MM; of a purge the first month that was kept'),
      text('outcome', 'built, and without which feeds; stopped, and by which finding; or failed'),
      number('seconds', 'How long it took; blank for the latest, which had not ended'),
    ],
    rows: [
      ...build.earlierRuns.map((run) => [
        run.started_at,
        run.publication,
        run.as_at,
        run.outcome,
        run.seconds,
      ]),
      [build.startedAt.toISOString(), build.publication.name, build.asAt, builtOutcome(build), null],
    ],
  };
}

/** The feeds a publication waits for of which no extract of the paper's month counts. */
export function missingFeedsOf({ publication, landing, asAt }: Build): string[] {
  const feeds = publication.schedule?.waitsFor ?? [];
  const hasCome = (feed: string) => landing.accepted.some((one) => one.feed === feed && one.month === asAt);
  return feeds.filter((feed) => !hasCome(feed));
}

/** How a build that ended well is noted. */
export function builtOutcome(build: Build): string {
  if (build.options.asPublished !== null) return 'made again as published';
  const missing = missingFeedsOf(build);
  return missing.length === 0 ? 'built' : `built without ${missing.join(', ')}`;
}
