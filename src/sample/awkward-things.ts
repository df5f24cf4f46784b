import type { Extract, Feed } from './feed.ts';

/** Changes the extracts of a feed on their way to the files into such as real systems send. */
export type AwkwardThing = (feed: Feed, extracts: Iterable<Extract>) => Iterable<Extract>;

/**
 * What is odd or wrong with the extracts beyond blanks: late rows, repeated rows, values that break the
 * contract. None so far: every row is valid and stands in the file of its own month.
 */
export const AWKWARD_THINGS: readonly AwkwardThing[] = [];
