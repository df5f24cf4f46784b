export type { Claim, Fault } from './claim.ts';
export { defaultParts, type Scope, scopeOf } from './claim.ts';
export { judgeClaim, type Verdict } from './judge.ts';
export { readClaim } from './read-claim.ts';
