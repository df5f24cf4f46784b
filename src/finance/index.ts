export { describeAmount, readAccounts } from './accounts.ts';
export { type CheckedAccounts, checkAccounts } from './check-accounts.ts';
export { readEquations } from './equations.ts';
