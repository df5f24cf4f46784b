import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';
import { domesticAbuse } from './helping-victims.ts';

const shared = {
  objective: null,
  statistic: 'proportion',
  unit: '% of domestic abuse crimes',
  better: 'neither',
  denominator: [countOf('crime', { is_domestic: true })],
  source: domesticAbuse.source,
  owner: domesticAbuse.owner,
} as const;

export const domesticViolenceWithInjury: Measure = {
  ...shared,
  code: 'D.1',
  title: 'Domestic Violence with Injury',
  numerator: [countOf('crime', { is_domestic: true, offence_subgroup: 'Violence with injury' })],
  definition: 'Crimes of violence with injury, as a share of crimes marked as domestic abuse.',
};

export const domesticAlcohol: Measure = {
  ...shared,
  code: 'D.2',
  title: 'Alcohol-Related Domestic Abuse',
  numerator: [countOf('crime', { is_domestic: true, is_alcohol: true })],
  definition: 'Crimes marked as related to alcohol, as a share of crimes marked as domestic abuse.',
};

export const domesticStalking: Measure = {
  ...shared,
  code: 'D.3',
  title: 'Domestic Stalking and Harassment',
  numerator: [countOf('crime', { is_domestic: true, offence_subgroup: 'Stalking and harassment' })],
  definition: 'Stalking and harassment, as a share of crimes marked as domestic abuse.',
};
