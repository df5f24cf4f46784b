export type { Claim, Fault } from './claim.ts';
export { judge, type Verdict } from './judge.ts';
export { readClaim } from './read-claim.ts';
export { defaultParts, type Scope, scopeOf } from './scope.ts';
