export { newFeed } from './new-feed.ts';
export { newMeasure } from './new-measure.ts';
