export type { Advice } from './advice.ts';
export { examine } from './examine.ts';
