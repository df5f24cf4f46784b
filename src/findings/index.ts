export { blocking, describeFinding, type Finding, finding, noted } from './finding.ts';
export { formOf, quote, visible } from './quote.ts';
