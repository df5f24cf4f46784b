export { build } from './build.ts';
export { differencesFrom } from './differences-from-published.ts';
export type { Figures } from './figures.ts';
export { figuresOf, makePaper } from './make-paper.ts';
export { type BuildOptions, optionsOf, outputsFolder, placesOf } from './options.ts';
export { builtOutcome, missingFeedsOf } from './outcome.ts';
export type { MadePaper, Publication, Schedule } from './publication.ts';
export { inWarehouse, type ShowStep } from './run.ts';
export { keepRun, lastRuns } from './runs.ts';
