export { copyLanded, copyTables } from './copy-rows.ts';
export { assertEveryRowUsed, type Reconciliation, reconcile } from './reconcile.ts';
export { damagedTable, sharedKeyTable } from './records-sql.ts';
export { type Staging, stageFeeds } from './stage.ts';
