import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';
import { violentKnifeCrime } from './tackling-crime.ts';

const { source, owner } = violentKnifeCrime;

/** A share of violent knife crime. */
const share = {
  objective: null,
  statistic: 'proportion',
  unit: '% of violent knife crime',
  better: 'neither',
  source,
  owner,
} as const;

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

export const knifeRobbery: Measure = {
  ...share,
  code: 'K.2',
  title: 'Robbery with a Knife',
  numerator: [countOf('crime', { offence_group: 'Robbery', is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  definition: 'Robberies as a share of violent knife crime.',
};

export const knifeInjury: Measure = {
  ...share,
  code: 'K.3',
  title: 'Knife Crime That Led to Injury',
  numerator: [countOf('crime', { weapon_use: 'injured', is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  definition: 'Violent knife crime in which the knife injured somebody, as a share of all of it.',
};

export const domesticKnifeCrime: Measure = {
  ...share,
  code: 'K.4',
  title: 'Domestic Knife Crime',
  numerator: [countOf('crime', { is_domestic: true, is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  definition: 'Violent knife crime marked as domestic abuse, as a share of all of it.',
};

export const knifeSexualOffences: Measure = {
  ...share,
  code: 'K.5',
  title: 'Sexual Offences with a Knife',
  numerator: [countOf('crime', { offence_group: 'Sexual offences', is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  definition: 'Sexual offences as a share of violent knife crime.',
};

export const knifeInPublic: Measure = {
  ...share,
  code: 'K.6',
  title: 'Knife Crime in Public Places',
  numerator: [countOf('crime', { place_kind: 'public', is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  definition: 'Violent knife crime in a public or open space, as a share of all of it.',
  unknownWords: 'crimes whose kind of place is not known',
};

export const knifeInRepeatPlaces: Measure = {
  ...share,
  code: 'K.7',
  title: 'Knife Crime in Repeat Places',
  synonyms: ['hot spots', 'neighbourhoods'],
  numerator: [countOf('knife_crime', { has_neighbourhood: true, is_in_repeat_place: true })],
  denominator: [countOf('knife_crime', { has_neighbourhood: true })],
  leftOut: {
    tallies: [countOf('knife_crime', { has_neighbourhood: false })],
    words: 'crimes without a known neighbourhood',
  },
  looksBackMonths: 12,
  definition:
    'Violent knife crime in neighbourhoods (LSOA) that had two or more in the 12 months before its month, as a share of all whose neighbourhood is known. Neighbourhoods are not named: in most of them it is a few crimes a year.',
};
