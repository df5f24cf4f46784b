import { checkPrinted } from '../src/paper/index.ts';
import type { Publication } from '../src/pipeline/index.ts';
import { deliveryPlan } from './delivery-plan.ts';
import { domesticAbusePaper } from './domestic-abuse.ts';
import { financeReport } from './finance.ts';
import { forces } from './forces.ts';
import { knifeCrime } from './knife-crime.ts';
import { openData } from './open-data.ts';
import { performanceInsight } from './performance-insight.ts';
import { planScorecard } from './plan-scorecard.ts';

/** Every publication, by the name it is built with. */
export const publications: readonly Publication[] = [
  performanceInsight,
  openData,
  forces,
  financeReport,
  deliveryPlan,
  planScorecard,
  knifeCrime,
  domesticAbusePaper,
];

for (const publication of publications) checkPrinted(publication);
