import type { Measure } from '../measure.ts';
import { countOf, sumOf } from '../tally.ts';

const crimeSystem = 'Crime recording system';

/** Recorded crimes, of which fewer are better. */
const crimes = {
  objective: 'T3A',
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  source: crimeSystem,
  owner: 'Management Information',
} as const;

/** Recorded crimes of some kind. */
const offences = {
  objective: 'T3B',
  statistic: 'count',
  unit: 'offences',
  better: 'lower',
  source: crimeSystem,
  owner: 'Management Information',
} as const;

/** Recorded crimes by their weight. */
const severity = {
  synonyms: ['harm'],
  objective: 'T3A',
  statistic: 'severity',
  unit: 'ONS severity points (2020 weights)',
  better: 'lower',
  drivers: ['offence_subgroup'],
  source: crimeSystem,
  owner: 'Management Information',
} as const;

/** Positive outcomes against the crimes recorded in the same months. */
const positiveOutcomes = {
  synonyms: ['resolved', 'detection'],
  objective: 'T3D',
  statistic: 'rate',
  unit: 'positive outcomes per 100 crimes',
  better: 'higher',
  source: crimeSystem,
  owner: 'Management Information',
} as const;

/** A share of outcomes. */
const shareOfOutcomes = {
  objective: 'T3D',
  statistic: 'proportion',
  better: 'neither',
  source: crimeSystem,
  owner: 'Management Information',
} as const;

export const victimBasedCrime: Measure = {
  ...crimes,
  code: 'T3A.1',
  title: 'Victim-Based Crime',
  numerator: [countOf('crime', { is_victim_based: true })],
  definition:
    'Recorded crimes of offences with a direct victim, as the Home Office classifies them: violence, sexual offences, robbery, theft, criminal damage and arson.',
};

export const victimBasedCrimeByAreaKind: Measure = {
  ...crimes,
  code: 'T3A.2',
  title: 'Victim-Based Crime: Rural and Urban Areas',
  isOfSomePlaces: true,
  numerator: [countOf('crime', { is_victim_based: true })],
  parts: {
    by: 'area_kind',
    withWhole: false,
    named: [
      { part: 'rural', title: 'Rural Areas', letter: 'a' },
      { part: 'urban', title: 'Urban Areas', letter: 'b' },
      { part: 'unknown', title: 'Area not known' },
    ],
  },
  definition:
    'Victim-based crime by the 2011 rural-urban classification of the neighbourhood. Crimes without coordinates are in neither part.',
};

export const severityScore: Measure = {
  ...severity,
  code: 'T3A.3',
  title: 'Severity Score',
  numerator: [sumOf('crime', 'severity_weight')],
  denominator: [countOf('crime', { has_severity_weight: true })],
  leftOut: {
    tallies: [countOf('crime', { has_severity_weight: false })],
    words: 'crimes of an offence that has no weight',
  },
  definition:
    'Each recorded crime times the weight of its offence in the ONS Crime Severity Score, vintage 2020 in both windows. Offences without a weight add nothing and are reported.',
};

export const severityScorePriorityAreas: Measure = {
  ...severity,
  code: 'T3A.4',
  title: 'Severity Score in Local Priority Areas',
  numerator: [sumOf('crime', 'severity_weight', { is_in_priority_area: true })],
  denominator: [countOf('crime', { is_in_priority_area: true, has_severity_weight: true })],
  isOfSomePlaces: true,
  leftOut: {
    tallies: [countOf('crime', { is_in_priority_area: true, has_severity_weight: false })],
    words: 'crimes of an offence that has no weight',
  },
  parts: { by: 'priority_area', withWhole: true, named: [] },
  unknownWords: 'crimes without coordinates',
  definition:
    'The severity score of crimes in the neighbourhoods that the force names as priority areas (a reference table). Crimes without coordinates are in none of them.',
};

export const asbIncidents: Measure = {
  code: 'T3A.5',
  title: 'ASB Incidents',
  synonyms: ['anti-social', 'antisocial', 'behaviour'],
  objective: 'T3A',
  statistic: 'count',
  unit: 'incidents',
  better: 'lower',
  numerator: [countOf('incident', { is_asb: true })],
  definition: 'Incidents closed as anti-social behaviour.',
  source: 'Command and control system',
  owner: 'Management Information',
};

export const managedOffenders: Measure = {
  code: 'T3B.1',
  title: 'Integrated Offender Management (IOM)',
  synonyms: ['managed', 'people', 'nominal', 'scheme', 'programme'],
  objective: 'T3B',
  statistic: 'score change',
  unit: 'points of mean risk score at exit',
  better: 'lower',
  numerator: [sumOf('offender_exit', 'exit_score', { has_entered_since_2016: true })],
  denominator: [countOf('offender_exit', { has_entered_since_2016: true })],
  baseline: {
    tallies: [sumOf('offender_exit', 'entry_score', { has_entered_since_2016: true })],
    words: 'at entry',
  },
  since: '2016-01',
  parts: {
    by: 'cohort',
    withWhole: true,
    named: [
      { part: 'general', title: 'General cohort', letter: 'a' },
      { part: 'domestic', title: 'Domestic abuse cohort', letter: 'b' },
    ],
  },
  definition:
    'Mean risk score of people when they left Integrated Offender Management against their mean score when they entered it, over everybody who entered and left since January 2016. Quarterly. Bands of scores, and the scheme for fixated persons, are in no extract and so not in this paper.',
  source: 'Integrated Offender Management system',
  owner: 'Integrated Offender Management',
};

export const possessionOfWeapons: Measure = {
  ...offences,
  code: 'T3B.2',
  title: 'Possession of Weapons Offences',
  better: 'neither',
  numerator: [countOf('crime', { offence_group: 'Possession of weapons offences' })],
  definition:
    'Recorded crimes of the offence group possession of weapons. A rise can mean that more are found by officers.',
};

export const gunCrime: Measure = {
  ...offences,
  code: 'T3B.3',
  title: 'Gun Crime',
  numerator: [countOf('crime', { weapon: 'firearm', weapon_use: ['threatened', 'injured'] })],
  definition:
    'Recorded crimes in which a firearm was used to threaten or injure. Possession alone is not counted.',
};

export const violentKnifeCrime: Measure = {
  ...offences,
  code: 'T3B.4',
  title: 'Violent Knife Crime',
  numerator: [countOf('crime', { is_violent_knife: true })],
  definition:
    'Violence against the person, robbery and sexual offences in which a knife or bladed article was used to threaten or injure.',
};

export const positiveOutcomeRateKnifeCrime: Measure = {
  ...positiveOutcomes,
  code: 'T3B.5',
  title: 'Positive Outcomes for Violent Knife Crime',
  objective: 'T3B',
  unit: 'positive outcomes per 100 offences',
  numerator: [countOf('outcome', { is_positive: true, is_violent_knife: true })],
  denominator: [countOf('crime', { is_violent_knife: true })],
  unknownWords: 'outcomes of a crime or a type that is not known',
  definition:
    'Positive outcomes of violent knife crimes recorded in the window, whenever the crime was recorded, per 100 violent knife crimes recorded in the window.',
};

export const hateCrime: Measure = {
  code: 'T3C.1',
  title: 'Hate Crime',
  objective: 'T3C',
  statistic: 'count',
  unit: 'occurrences',
  better: 'neither',
  numerator: [countOf('crime', { is_hate: true }), countOf('hate_incident')],
  definition:
    'Recorded crimes marked as hate crime and hate incidents that are no crime. A rise can mean that more victims come forward.',
  source: crimeSystem,
  owner: 'Management Information',
};

export const positiveOutcomeRateAllCrime: Measure = {
  ...positiveOutcomes,
  code: 'T3D.1',
  title: 'Positive Outcome Rate for All Crime',
  numerator: [countOf('outcome', { is_positive: true })],
  denominator: [countOf('crime')],
  unknownWords: 'outcomes of a type that is not known',
  definition:
    'Positive outcomes (Home Office types 1, 1A, 2, 2A, 3, 3A, 4, 6, 7 and 8) recorded in the window, whenever their crime was recorded, per 100 crimes recorded in the window.',
};

export const positiveOutcomeRateVictimBased: Measure = {
  ...positiveOutcomes,
  code: 'T3D.2',
  title: 'Positive Outcome Rate for Victim-Based Crime',
  numerator: [countOf('outcome', { is_positive: true, is_victim_based: true })],
  denominator: [countOf('crime', { is_victim_based: true })],
  unknownWords: 'outcomes of a crime or a type that is not known',
  definition:
    'Positive outcomes of victim-based crimes recorded in the window, whenever the crime was recorded, per 100 victim-based crimes recorded in the window.',
};

export const identifiedSuspect: Measure = {
  ...shareOfOutcomes,
  code: 'T3D.3',
  title: 'Proportion of All Crime with an Identified Suspect',
  unit: '% of unresolved crime with a named suspect',
  numerator: [countOf('outcome', { is_unresolved: true, is_unresolved_with_suspect: true })],
  denominator: [countOf('outcome', { is_unresolved: true })],
  unknownWords: 'outcomes of a type that is not known',
  definition:
    'Outcomes without a positive result that name a suspect (Home Office types 9 to 13, 15 to 17 and 20 to 22), as a share of these and those that name none (14 and 18), recorded in the window.',
};

export const communityResolutionShare: Measure = {
  ...shareOfOutcomes,
  code: 'T3D.4',
  title: 'Crimes Resolved through Community Resolution',
  synonyms: ['resolve', 'detection'],
  unit: '% of positive outcomes',
  numerator: [countOf('outcome', { is_positive: true, outcome_code: '8' })],
  denominator: [countOf('outcome', { is_positive: true })],
  unknownWords: 'outcomes of a type that is not known',
  definition:
    'Community resolutions (Home Office type 8) as a share of positive outcomes recorded in the window.',
};

export const recidivismCommunityResolution: Measure = {
  ...shareOfOutcomes,
  code: 'T3D.5',
  title: 'Rate of Recidivism for Community Resolution',
  synonyms: ['resolve', 'outcome', 'offender'],
  unit: '% of people resolved by the community',
  better: 'lower',
  numerator: [countOf('community_resolution', { has_offender_ref: true, has_reoffended: true })],
  denominator: [countOf('community_resolution', { has_offender_ref: true })],
  leftOut: {
    tallies: [countOf('community_resolution', { has_offender_ref: false })],
    words: 'resolutions without a usable reference to the offender',
  },
  looksBackMonths: 12,
  looksAheadMonths: 12,
  lagMonths: 12,
  definition:
    'People with a community resolution and none in the 12 months before: those who within 12 months after it committed another crime that had a positive outcome by then. Only people followed for the full 12 months are counted, by the month of their resolution.',
};
