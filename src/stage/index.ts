export { assertEveryRowUsed, type Reconciliation, reconcile } from './reconcile.ts';
export { acceptRowsOf, type Staging, stage } from './stage.ts';
