export { disclose, type Shown } from './disclose.ts';
export { notShown } from './disclose-contributions.ts';
export { suppressedWords } from './disclose-series.ts';
export { ledgerOf, type PaperLedger } from './paper-ledger.ts';
export { type DisclosurePolicy, readPolicy } from './policy.ts';
export { hiddenAsPublished, protectFigures, type ShownFigures } from './protect-figures.ts';
export { withoutRows } from './without-rows.ts';
