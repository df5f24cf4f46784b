export { faultsIn, type PackFault } from './faults.ts';
export { type OpenMatter, openMatters } from './open-matters.ts';
export type { PackPaper } from './pack-paper.ts';
export { numbersSaidTwice, resultsSaidTwice, type SaidTwice } from './said-twice.ts';
