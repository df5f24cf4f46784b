import { drawingsOfTargets } from '../src/charts/index.ts';
import { isAnySynthetic } from '../src/land/index.ts';
import * as helpingVictims from '../src/measures/declarations/helping-victims.ts';
import * as ofThePlan from '../src/measures/declarations/plan-scorecard.ts';
import * as protectingPeople from '../src/measures/declarations/protecting-people.ts';
import * as tacklingCrime from '../src/measures/declarations/tackling-crime.ts';
import * as transformingServices from '../src/measures/declarations/transforming-services.ts';
import { inOrder } from '../src/measures/index.ts';
import { cover, everyFormat, guidance, monthlyNumbers, paperEnd, scorecard } from '../src/paper/index.ts';
import { makePaper, type Publication } from '../src/pipeline/index.ts';
import { readForceOffences, readPlanTargets } from '../src/reference/index.ts';
import { judgeTargets, publishedRank } from '../src/scorecard/index.ts';
import { count } from '../src/words/index.ts';
import { performanceInsight } from './performance-insight.ts';

const targets = readPlanTargets();
const used = new Set(targets.flatMap(({ measure, comparator }) => [measure, comparator]));
const themes = [ofThePlan, protectingPeople, helpingVictims, tacklingCrime, transformingServices];

/** The targets of a plan, each with its verdict: a plan is the reference table `plan-targets.csv`. */
export const planScorecard: Publication = {
  name: 'plan-scorecard',
  title: 'Scorecard of the Police and Crime Plan',
  feeds: performanceInsight.feeds,
  neighbourhoods: 'project',
  measures: inOrder(...themes).filter(({ code }) => used.has(code)),
  charts: [],
  ownMaterial: (run, { shown, landed }) =>
    run.step(
      'targets',
      async () => {
        const judged = judgeTargets(
          targets,
          shown,
          publishedRank('knife offences', readForceOffences('knife'), shown.asAt),
        );
        return {
          targets: judged,
          drawings: drawingsOfTargets(judged, isAnySynthetic(landed.accepted)),
          findings: [],
        };
      },
      (made) => count(made.targets.length, 'target'),
    ),
  paper: [cover, scorecard, guidance, monthlyNumbers, ...paperEnd],
  formats: everyFormat,
  make: makePaper,
};
