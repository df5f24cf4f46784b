import { definitionVersions } from '../history/definition-versions.ts';
import { revisionsOf } from '../history/revisions.ts';
import { referenceHashes } from '../reference/reference-hashes.ts';
import type { Build } from './build.ts';

/** Compares what earlier papers said with the figures as they may be shown now. */
export function lookBack(build: Build): void {
  const { publication, options, landing, measured } = build;
  build.earlierPapers = build.vintages.filter(
    ({ as_at, published_at }) =>
      as_at <= build.asAt &&
      (options.asPublished === null || published_at < options.asPublished.published_at),
  );
  build.definitions = definitionVersions(
    publication.measures,
    build.earlierPapers.filter(({ as_at }) => as_at < build.asAt),
  );
  build.revisions = revisionsOf(build.earlierPapers, {
    asAt: build.asAt,
    measured,
    accepted: landing.accepted,
    feeds: publication.feeds,
    reference: referenceHashes(build.neighbourhoods),
    definitions: build.definitions,
  });
}
