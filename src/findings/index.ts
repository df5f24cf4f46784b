export { describeFinding, type Finding, finding } from './finding.ts';
export { formOf, quote, visible } from './quote.ts';
