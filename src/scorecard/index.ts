export { judgeTargets, verdictRule } from './judge-target.ts';
export type { JudgedTarget, TargetVerdict } from './judged-target.ts';
export { publishedRank } from './rank-among-forces.ts';
export { whenMetRule } from './when-met.ts';
