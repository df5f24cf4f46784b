export { differencesFrom } from './differences-from-published.ts';
export { draftPaper } from './draft.ts';
export { buildPack } from './make-pack.ts';
export { buildPaper, figuresOf, makePaper } from './make-paper.ts';
export { type BuildOptions, optionsOf, outputPlaces, outputsFolder } from './options.ts';
export {
  type Figures,
  type MadePaper,
  type Publication,
  publication,
  recordsOf,
  type Schedule,
} from './publication.ts';
export { purge } from './purge.ts';
export { inTemporaryWarehouse, inWarehouse, type ShowStep } from './run.ts';
export { lastRuns, lostPapers, missingFeedsOf, papersGone } from './runs.ts';
export { land, stage } from './steps/index.ts';
