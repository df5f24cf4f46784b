export { type AmountsSaid, amountsSaid } from './amounts-said.ts';
export { auditPublished } from './audit.ts';
