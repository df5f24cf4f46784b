export { assertEveryRowUsed, type Reconciliation, reconcile } from './reconcile.ts';
export { repeatTable, type Staging, stage } from './stage.ts';
