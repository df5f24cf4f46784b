import { areas, drivers, limits, line, sparkline } from '../src/charts/index.ts';
import * as helpingVictims from '../src/measures/declarations/helping-victims.ts';
import * as protectingPeople from '../src/measures/declarations/protecting-people.ts';
import * as tacklingCrime from '../src/measures/declarations/tackling-crime.ts';
import * as transformingServices from '../src/measures/declarations/transforming-services.ts';
import { inOrder } from '../src/measures/index.ts';
import {
  cover,
  everyFormat,
  everyMeasure,
  exceptions,
  guidance,
  keyPoints,
  measuresByObjective,
  monthlyNumbers,
  paperEnd,
  rankedExceptions,
  ratesPerThousand,
  rules,
  valuesByArea,
  whyRatesMoved,
} from '../src/paper/index.ts';
import type { Publication } from '../src/pipeline/index.ts';
import { makePaper } from '../src/pipeline/index.ts';

const feeds = [
  'crime',
  'outcome',
  'hate_incident',
  'incident',
  'call',
  'survey',
  'safeguarding',
  'missing',
  'complaint',
  'stop_search',
  'workforce',
  'sickness',
  'finance',
  'offender_management',
  'recording_audit',
  'custody',
  'collision',
  'supplied',
] as const;

/** The monthly paper to the Commissioner, from the force's own extracts. */
export const performanceInsight: Publication = {
  name: 'performance-insight',
  title: 'Performance & Insight Report',
  schedule: {
    // At six in the morning of the 8th: the paper to the month before; a week later without what has not come.
    cron: '0 6 8 * *',
    timeZone: 'Europe/London',
    // Cohorts of offenders come two months later than all others.
    waitsFor: feeds.filter((feed) => feed !== 'offender_management'),
    deadlineDays: 7,
  },
  feeds,
  neighbourhoods: 'project',
  measures: inOrder(protectingPeople, helpingVictims, tacklingCrime, transformingServices),
  charts: [line, sparkline, limits, areas, drivers],
  paper: [
    cover,
    keyPoints,
    exceptions,
    everyMeasure,
    guidance,
    measuresByObjective,
    monthlyNumbers,
    valuesByArea,
    rankedExceptions,
    whyRatesMoved,
    ratesPerThousand,
    rules,
    ...paperEnd,
  ],
  template: 'performance-insight',
  formats: everyFormat,
  make: makePaper,
};
