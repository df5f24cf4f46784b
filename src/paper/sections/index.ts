export { amongForces } from './among-forces.ts';
export { cover } from './cover.ts';
export {
  type DeliveryPlan,
  deliveryActivities,
  deliveryKey,
  deliveryMovements,
  deliveryQuestions,
} from './delivery.ts';
export { everyMeasure } from './every-measure.ts';
export { exceptions, rankedExceptions, rules } from './exceptions.ts';
export { budgetsAndAmounts, type FinancialPlan, planThatAddsUp } from './finance.ts';
export { findings } from './findings.ts';
export { guidance } from './guidance.ts';
export { keyPoints } from './key-points.ts';
export { measuresByObjective } from './measures-by-objective.ts';
export { monthlyNumbers, ratesPerThousand, valuesByArea } from './numbers.ts';
export { type PackMaterial, sectionsOfPack } from './pack.ts';
export { paperEnd } from './paper-end.ts';
export { publishedAmongForces } from './published-forces.ts';
export { scorecard } from './scorecard.ts';
export { licence, sources } from './sources.ts';
export {
  monthsByYear,
  overlappingShares,
  sharesByArea,
  unusualMonths,
  volumeAndRate,
  yearsSideBySide,
} from './thematic.ts';
export { whyRatesMoved } from './why-rates-moved.ts';
