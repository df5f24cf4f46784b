import type { Measure } from '../measure.ts';
import { countOf, sumOf } from '../tally.ts';

const lines = [
  { part: '999', title: '999', letter: 'a' },
  { part: '101', title: '101', letter: 'b' },
] as const;

export const satisfactionDomesticAbuse: Measure = {
  code: 'T4A.1',
  title: 'Victim Satisfaction - Domestic Abuse',
  objective: 'T4A',
  statistic: 'proportion',
  unit: '% of victims completely, very or fairly satisfied',
  better: 'higher',
  numerator: [sumOf('survey', 'weight', { survey_kind: 'domestic', is_satisfied: true })],
  denominator: [sumOf('survey', 'weight', { survey_kind: 'domestic' })],
  lagMonths: 2,
  definition:
    'Victims of domestic abuse who said they were completely, very or fairly satisfied with the service overall, as a share of those interviewed, weighted. Interviews are complete two months later.',
  source: 'Victim satisfaction survey',
  owner: 'Market Research',
};

export const callsForService: Measure = {
  code: 'T4D.2',
  title: 'Calls for Service',
  objective: 'T4D',
  statistic: 'count',
  unit: 'calls',
  better: 'neither',
  numerator: [countOf('call')],
  parts: { by: 'line', withWhole: false, named: lines },
  definition: 'Calls offered to the control room, answered or not, by the number called.',
  source: 'Telephony system',
  owner: 'Contact Management',
};

export const abandonedCallRate: Measure = {
  code: 'T4D.3',
  title: 'Abandoned Call Rates',
  objective: 'T4D',
  statistic: 'proportion',
  unit: '% of calls',
  better: 'lower',
  numerator: [countOf('call', { is_abandoned: true })],
  denominator: [countOf('call')],
  parts: { by: 'line', withWhole: false, named: lines },
  definition:
    'Calls that the caller gave up before an answer, as a share of calls offered, by the number called.',
  source: 'Telephony system',
  owner: 'Contact Management',
};
