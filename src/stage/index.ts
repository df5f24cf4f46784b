export { assertEveryRowUsed, type Reconciliation, reconcile } from './reconcile.ts';
export { repeatTable, type Staging, stageFeeds } from './stage.ts';
