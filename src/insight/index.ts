export {
  comparisonOf,
  headlineOf,
  performanceOf,
  printedPerformance,
  suppressedMonths,
} from './describe-result.ts';
export { draftOf, letterOf } from './draft.ts';
export { driverRule, driverShare } from './drivers.ts';
export {
  chanceAlone,
  type Exception,
  exceptionRule,
  exceptionsOf,
  judge,
  printedResults,
} from './exceptions.ts';
export { firstExceptions, insightOf, type Known, monthsShown } from './insight.ts';
export { fill, periodOf, referencesOf, referencesOfMonth, unsignedChange } from './references.ts';
export { sizeOf, sizeRule } from './size-that-matters.ts';
export { pointOf, verdictOf } from './verdict.ts';
