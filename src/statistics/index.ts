export { compareOverdispersedCounts, countInterval } from './counts.ts';
export { dependenceRule, levelMoves, spreadOfWindows } from './dependence.ts';
export {
  confidence,
  falseAlarmShare,
  type Interval,
  isOutside,
  mapInterval,
  percentChange,
  type TestedChange,
} from './interval.ts';
export { compareMonthlyMeans, randomBelow } from './means.ts';
export { countResiduals, type MonthResidual, proportionResiduals } from './month-residuals.ts';
export { type MonthlyValues, monthlyValues } from './monthly-values.ts';
export {
  type AssuranceLabel,
  assuranceLabel,
  type LabelledProcess,
  leastMonthsForLabel,
  type VariationLabel,
  variationLabel,
} from './process-labels.ts';
export { firmMonths, type ProcessLimits, type ProcessSegment, processLimits } from './process-limits.ts';
export { type ProcessSignal, processSignals, type Side, sideOf } from './process-signals.ts';
export { compareProportions, compareRatios, effectiveSample, ratioInterval, wilson } from './proportions.ts';
export { seasonFrom, seasonOf, seasonRule, withoutSeason } from './season.ts';
export { median } from './simple-statistics.ts';
export { type Trend, type TrendWord, trendOf, trendRule, trendWords } from './trend-word.ts';
