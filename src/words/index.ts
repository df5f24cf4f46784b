export { capitalised } from './capitalised.ts';
export { count, listInWords } from './count.ts';
export { forceName } from './force-name.ts';
export { formatChange, formatNumber, formatSigned } from './number-words.ts';
export { printableText } from './printable.ts';
export { round } from './round.ts';
