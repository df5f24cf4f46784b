import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';
import { violentKnifeCrime } from './tackling-crime.ts';

const { source, owner } = violentKnifeCrime;

export const knifePossession: Measure = {
  code: 'K.1',
  title: 'Possession of Knives',
  objective: null,
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { offence_code: ['10D', '90'] })],
  definition:
    'Recorded possession of an article with blade or point, and other knives offences. A rise can mean that more are found by officers.',
  source,
  owner,
};

/** A share of violent knife crime. */
function shareOfViolentKnifeCrime(
  where: Parameters<typeof countOf<'crime'>>[1],
  { code, title, definition }: Pick<Measure, 'code' | 'title' | 'definition'>,
): Measure {
  return {
    code,
    title,
    objective: null,
    statistic: 'proportion',
    unit: '% of violent knife crime',
    better: 'neither',
    numerator: [countOf('crime', { ...where, is_violent_knife: true })],
    denominator: [countOf('crime', { is_violent_knife: true })],
    definition,
    source,
    owner,
  };
}

export const knifeRobbery: Measure = shareOfViolentKnifeCrime(
  { offence_group: 'Robbery' },
  {
    code: 'K.2',
    title: 'Robbery with a Knife',
    definition: 'Robberies as a share of violent knife crime.',
  },
);

export const knifeInjury: Measure = shareOfViolentKnifeCrime(
  { weapon_use: 'injured' },
  {
    code: 'K.3',
    title: 'Knife Crime That Led to Injury',
    definition: 'Violent knife crime in which the knife injured somebody, as a share of all of it.',
  },
);

export const domesticKnifeCrime: Measure = shareOfViolentKnifeCrime(
  { is_domestic: true },
  {
    code: 'K.4',
    title: 'Domestic Knife Crime',
    definition: 'Violent knife crime marked as domestic abuse, as a share of all of it.',
  },
);
