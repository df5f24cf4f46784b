export {
  type Activity,
  keyAgainstList,
  planVerdict,
  readUpdates,
  statusKey,
  type Updates,
  updatesWithStatus,
} from './activities.ts';
export { type Movement, movements, oddReferences } from './movements.ts';
export { questionsAbout } from './questions.ts';
