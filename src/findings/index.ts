export { describeFinding, type Finding, finding } from './finding.ts';
export { quote, visible } from './quote.ts';
