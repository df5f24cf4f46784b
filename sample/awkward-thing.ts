import type { Extract, Feed } from './feed.ts';

/** Changes the extracts of a feed on their way to the files into such as real systems send. */
export type AwkwardThing = (feed: Feed, extracts: Iterable<Extract>, seed: number) => Iterable<Extract>;
