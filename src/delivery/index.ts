export {
  type Activity,
  type DeliveryStatus,
  keyAgainstList,
  planVerdict,
  readUpdates,
  statusKey,
  type Updates,
  updatesWithStatus,
} from './activities.ts';
export { type Movement, movements, oddReferences } from './movements.ts';
export { leftOpenBy, questionsAbout } from './questions.ts';
