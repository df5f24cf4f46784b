import { domesticAbuse } from '../src/measures/declarations/helping-victims.ts';
import {
  asbIncidents,
  positiveOutcomeRateAllCrime,
  possessionOfWeapons,
  severityScore,
  victimBasedCrime,
  victimBasedCrimeByAreaKind,
} from '../src/measures/declarations/tackling-crime.ts';
import {
  abandonedCallRate,
  callsForService,
  satisfactionDomesticAbuse,
} from '../src/measures/declarations/transforming-services.ts';
import type { Publication } from '../src/pipeline/publication.ts';
import { chart, land, mart, measure, publish, report, stage } from '../src/pipeline/steps.ts';

/** The monthly paper to the Commissioner, from the force's own extracts. */
export const performanceInsight: Publication = {
  name: 'performance-insight',
  title: 'Performance & Insight Report',
  feeds: ['crime', 'outcome', 'incident', 'call', 'survey'],
  neighbourhoods: 'project',
  measures: [
    domesticAbuse,
    victimBasedCrime,
    victimBasedCrimeByAreaKind,
    severityScore,
    asbIncidents,
    possessionOfWeapons,
    positiveOutcomeRateAllCrime,
    satisfactionDomesticAbuse,
    callsForService,
    abandonedCallRate,
  ],
  steps: [land, stage, mart, measure, chart, report, publish],
};
