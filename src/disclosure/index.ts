export { type AmountsSaid, amountsSaid, auditPublished } from './audit/index.ts';
export { disclose, withoutCounts } from './disclose.ts';
export { hiddenInWords } from './hidden-in-words.ts';
export { checkPolicy, type DisclosurePolicy, readPolicy } from './policy.ts';
export { type PaperLedger, protectFigures, type ShownFigures } from './protect-figures.ts';
