export { judgeTargets, verdictRule } from './judge-target.ts';
export type { JudgedTarget, TargetVerdict } from './judged-target.ts';
export { whenMetRule } from './when-met.ts';
