export { directionCheck } from './direction-check.ts';
export { numberCheck } from './number-check.ts';
export { peakCheck } from './peak-check.ts';
export { sinceCheck, windowCheck } from './period-checks.ts';
export { ratioCheck } from './ratio-check.ts';
export type { Check, Remark } from './remark.ts';
export { significanceCheck } from './significance-check.ts';
export { totalCheck } from './total-check.ts';
export { trendCheck } from './trend-check.ts';
