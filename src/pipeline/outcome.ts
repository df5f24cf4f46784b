import type { Figures } from './figures.ts';
import type { Run } from './publication.ts';

/** The feeds a publication waits for of which no extract of the paper's month counts. */
export function missingFeedsOf(
  { publication }: Pick<Run, 'publication'>,
  { landed, shown }: Pick<Figures, 'landed' | 'shown'>,
): string[] {
  const feeds = publication.schedule?.waitsFor ?? [];
  const hasCome = (feed: string) =>
    landed.accepted.some((one) => one.feed === feed && one.month === shown.asAt);
  return feeds.filter((feed) => !hasCome(feed));
}

/** How a build that ended well is noted. */
export function builtOutcome(
  run: Pick<Run, 'publication' | 'options'>,
  figures: Pick<Figures, 'landed' | 'shown'>,
): string {
  if (run.options.asPublished !== null) return 'made again as published';
  const missing = missingFeedsOf(run, figures);
  return missing.length === 0 ? 'built' : `built without ${missing.join(', ')}`;
}
