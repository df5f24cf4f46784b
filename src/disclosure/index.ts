export { disclose } from './disclose.ts';
export { ledgerOf, type PaperLedger } from './paper-ledger.ts';
export { checkPolicy, type DisclosurePolicy, readPolicy } from './policy.ts';
export { hiddenAsPublished, protectFigures, type ShownFigures } from './protect-figures.ts';
export { withoutRows } from './without-rows.ts';
