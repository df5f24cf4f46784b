export { readAccounts } from './accounts.ts';
export { checkAccounts } from './check-accounts.ts';
export { readEquations } from './equations.ts';
