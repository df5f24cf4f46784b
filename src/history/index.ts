export { compareWithEarlier, type History } from './revisions.ts';
export {
  figureOf,
  type Input,
  inputKey,
  inputsOf,
  lastCounted,
  type PublishedFigure,
  type Vintage,
} from './vintage.ts';
export {
  byIssue,
  issueFolder,
  type KeptPapers,
  keptFiles,
  publishedFolder,
  readVintages,
  sealEarlierPapers,
  vintageOf,
  writeVintage,
} from './vintage-store.ts';
