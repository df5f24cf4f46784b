export { areaLevel, areaLevels, forceLevel, unknownArea, wholeArea } from './area-levels.ts';
export type { MeasuredSeries } from './build-series.ts';
export { changeBetween } from './change.ts';
export { type RateSplit, rateSplit, severitySplit } from './change-splits.ts';
export { provisionalMonths, whyNotComparable } from './comparability.ts';
export { type Comparison, currentAt, windowEnds, windowOf } from './comparison.ts';
export type { AreaContribution, Contribution } from './contributions.ts';
export { type Exact, exactFigures } from './exact-figures.ts';
export { type RankedForce, rankForces } from './force-ranks.ts';
export { describeMonths, type Gap, gapWords, runsOfMonths, suppressedWords } from './gap.ts';
export { keptAmounts } from './kept-amounts.ts';
export {
  betterOf,
  type EventMeasure,
  hasEvents,
  inOrder,
  isPrinted,
  listedOnceAs,
  type Measure,
  martsOf,
  policySubjectOf,
  wholePart,
} from './measure.ts';
export { MonthStates } from './month-states.ts';
export { type MonthlySeries, monthlySeries, type Nesting } from './monthly-series.ts';
export { nameChangesOf } from './name-changes.ts';
export {
  describePeriod,
  type NamedPeriod,
  namedPeriod,
  type PeriodSpan,
  type PeriodValue,
  periodSignal,
  periodTo,
  referenceValue,
  valueOver,
  yearsBefore,
} from './periods.ts';
export { comparePublished } from './published-offences.ts';
export { type Rate, rateOf, vintageWords } from './rate.ts';
export {
  comparedWindows,
  countStatuses,
  isSameRow,
  noUncertainCounts,
  noValues,
  type Result,
  resultOf,
} from './result.ts';
export { partTitle, rowName, rowNameIn, rowTitle, unitOf } from './row-names.ts';
export { type Amounts, gapAt, type Series, type SeriesPlace, type SeriesPoint } from './series.ts';
export {
  describeBreaks,
  monthlyTrend,
  type OutsideMonth,
  outsideMonths,
  processOf,
} from './signals.ts';
export { isDivided, isMean, isPercent, isRatio, measureValue, spanOf } from './statistic.ts';
export type { Status } from './status.ts';
export {
  isSensitiveKind,
  type PolicySubject,
  subjectOfMartRows,
  subjectOfTallies,
  subjects,
} from './subject.ts';
export { areCountedAmong, countedBy, type Tally } from './tally.ts';
export { amountSql, conditionSql } from './tally-sql.ts';
export { decimalsOf, formatUnitless, formatValue, perResidents, type Unit, unitKind } from './units.ts';
export { describeWindow, monthsOf, type Window, windowMonthsOf, windowsOf } from './window.ts';
export { sumWindow, windowEnd } from './window-sum.ts';
