import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';

const street = 'data.police.uk, street-level crime';
const owner = 'Force that supplied the files to data.police.uk';

const streetCrime = {
  objective: null,
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  source: street,
  owner,
} as const;

const searches = {
  synonyms: ['encounter'],
  objective: null,
  better: 'neither',
  source: 'data.police.uk, stop and search',
  owner,
} as const;

export const allCrime: Measure = {
  ...streetCrime,
  code: 'all-crime',
  title: 'All crime',
  numerator: [countOf('crime')],
  parts: {
    by: 'area_kind',
    withWhole: true,
    named: [
      { part: 'rural', title: 'Rural areas', letter: 'a' },
      { part: 'urban', title: 'Urban areas', letter: 'b' },
      { part: 'unknown', title: 'Area not known', letter: 'c' },
    ],
  },
  definition:
    'Every published row but anti-social behaviour, a crime reference counted once a month. Rural and urban by the 2011 classification of the neighbourhood; rows without one are of unknown area.',
};

export const asb: Measure = {
  ...streetCrime,
  code: 'asb',
  title: 'Anti-social behaviour incidents',
  synonyms: ['antisocial'],
  unit: 'incidents',
  numerator: [countOf('incident', { is_asb: true })],
  definition:
    'Published rows of type anti-social behaviour. They have no reference: every row is an incident.',
};

export const crimeType: Measure = {
  ...streetCrime,
  code: 'crime-type',
  title: 'Crime by type',
  numerator: [countOf('crime'), countOf('incident')],
  parts: {
    by: 'crime_type',
    withWhole: false,
    named: [],
    worded: [{ part: 'anti-social-behaviour', title: 'Anti-social behaviour', unit: 'incidents' }],
    foundByPolice: ['drugs', 'possession-of-weapons'],
  },
  definition: 'Published rows by published type, a crime reference counted once a month.',
};

export const positiveOutcomeRate: Measure = {
  code: 'positive-outcome-rate',
  title: 'Positive outcome rate',
  synonyms: ['resolved', 'detection'],
  objective: null,
  statistic: 'proportion',
  unit: '% of crimes',
  better: 'higher',
  numerator: [countOf('crime', { has_positive_last_outcome: true })],
  denominator: [countOf('crime', { has_positive_last_outcome: [true, false] })],
  unknownWords: 'crimes without a published outcome',
  stillOpen: {
    tallies: [countOf('crime', { has_open_last_outcome: true })],
    words: 'crimes whose outcome is still to come or to be updated',
  },
  definition:
    'Crimes of the window whose last published outcome is positive (charged or court-bound, any court result, caution, drugs possession warning, penalty notice, local resolution) as a share of the crimes of the window that have a published outcome. Outcomes of recent crimes are still to come.',
  source: street,
  owner,
};

export const stopsAndSearches: Measure = {
  ...searches,
  code: 'stop-search',
  title: 'Stop and search',
  statistic: 'count',
  unit: 'searches',
  numerator: [countOf('stop_search')],
  mayLagMonths: 3,
  definition: 'Published searches; they have no reference: every row is a search.',
};

export const stopSearchArrestRate: Measure = {
  ...searches,
  code: 'stop-search-arrest-rate',
  title: 'Stop and search: arrest rate',
  statistic: 'proportion',
  unit: '% of searches',
  numerator: [countOf('stop_search', { is_arrest: true })],
  denominator: [countOf('stop_search', { is_arrest: [true, false] })],
  unknownWords: 'searches without a published outcome',
  mayLagMonths: 3,
  definition:
    'Searches whose published outcome is an arrest, as a share of the searches that have a published outcome.',
};
