import type { Measure } from '../measures/index.ts';
import { type CurrentDefinition, definitionVersions } from './definition-versions.ts';
import { type Present, type Revision, revisionsOf } from './revisions.ts';
import type { Vintage } from './vintage.ts';

/** What earlier papers said, compared with what is known now. */
export interface History {
  /** Every issue of the papers up to this month that were published before this one. */
  readonly earlierPapers: readonly Vintage[];
  /** The definition of each measure, with its version, by code. */
  readonly definitions: ReadonlyMap<string, CurrentDefinition>;
  /** Published figures that have since changed. */
  readonly revisions: readonly Revision[];
}

/**
 * Compares what earlier papers said with the figures that may be shown now. When a paper is made again, only papers
 * published before it are compared: `publishedBefore`, ISO 8601.
 */
export function compareWithEarlier(
  vintages: readonly Vintage[],
  publishedBefore: string | null,
  measures: readonly Measure[],
  present: Omit<Present, 'definitions'>,
): History {
  const earlierPapers = vintages.filter(
    ({ as_at, published_at }) =>
      as_at <= present.asAt && (publishedBefore === null || published_at < publishedBefore),
  );
  const definitions = definitionVersions(
    measures,
    earlierPapers.filter(({ as_at }) => as_at < present.asAt),
  );
  return { earlierPapers, definitions, revisions: revisionsOf(earlierPapers, { ...present, definitions }) };
}
