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
  { code, title, definition, unknownWords }: Pick<Measure, 'code' | 'title' | 'definition' | 'unknownWords'>,
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
    ...(unknownWords === undefined ? {} : { unknownWords }),
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

export const knifeSexualOffences: Measure = shareOfViolentKnifeCrime(
  { offence_group: 'Sexual offences' },
  {
    code: 'K.5',
    title: 'Sexual Offences with a Knife',
    definition: 'Sexual offences as a share of violent knife crime.',
  },
);

export const knifeInPublic: Measure = shareOfViolentKnifeCrime(
  { place_kind: 'public' },
  {
    code: 'K.6',
    title: 'Knife Crime in Public Places',
    definition: 'Violent knife crime in a public or open space, as a share of all of it.',
    unknownWords: 'crimes whose kind of place is not known',
  },
);

export const knifeInRepeatPlaces: Measure = {
  code: 'K.7',
  title: 'Knife Crime in Repeat Places',
  synonyms: ['hot spots', 'neighbourhoods'],
  objective: null,
  statistic: 'proportion',
  unit: '% of violent knife crime',
  better: 'neither',
  numerator: [countOf('knife_crime', { has_neighbourhood: true, is_in_repeat_place: true })],
  denominator: [countOf('knife_crime', { has_neighbourhood: true })],
  leftOut: {
    tallies: [countOf('knife_crime', { has_neighbourhood: false })],
    words: 'crimes without a known neighbourhood',
  },
  looksBackMonths: 12,
  definition:
    'Violent knife crime in neighbourhoods (LSOA) that had two or more in the 12 months before its month, as a share of all whose neighbourhood is known. Neighbourhoods are not named: in most of them it is a few crimes a year.',
  source,
  owner,
};
