import type { Measure } from '../measure.ts';
import { countOf, sumOf } from '../tally.ts';

const crimeSystem = 'Crime recording system';

export const victimBasedCrime: Measure = {
  code: 'T3A.1',
  title: 'Victim-Based Crime',
  objective: 'T3A',
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  numerator: [countOf('crime', { is_victim_based: true })],
  definition:
    'Recorded crimes of offences with a direct victim, as the Home Office classifies them: violence, sexual offences, robbery, theft, criminal damage and arson.',
  source: crimeSystem,
  owner: 'Management Information',
};

export const victimBasedCrimeByAreaKind: Measure = {
  code: 'T3A.2',
  title: 'Victim-Based Crime: Rural and Urban Areas',
  objective: 'T3A',
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
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
  source: crimeSystem,
  owner: 'Management Information',
};

export const severityScore: Measure = {
  code: 'T3A.3',
  title: 'Severity Score',
  objective: 'T3A',
  statistic: 'severity',
  unit: 'ONS severity points (2020 weights)',
  better: 'lower',
  numerator: [sumOf('crime', 'severity_weight')],
  definition:
    'Each recorded crime times the weight of its offence in the ONS Crime Severity Score, vintage 2020 in both windows. Offences without a weight add nothing and are reported.',
  source: crimeSystem,
  owner: 'Management Information',
};

export const asbIncidents: Measure = {
  code: 'T3A.5',
  title: 'ASB Incidents',
  objective: 'T3A',
  statistic: 'count',
  unit: 'incidents',
  better: 'lower',
  numerator: [countOf('incident', { is_asb: true })],
  definition: 'Incidents closed as anti-social behaviour.',
  source: 'Command and control system',
  owner: 'Management Information',
};

export const possessionOfWeapons: Measure = {
  code: 'T3B.2',
  title: 'Possession of Weapons Offences',
  objective: 'T3B',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { offence_group: 'Possession of weapons offences' })],
  definition:
    'Recorded crimes of the offence group possession of weapons. A rise can mean that more are found by officers.',
  source: crimeSystem,
  owner: 'Management Information',
};

export const positiveOutcomeRateAllCrime: Measure = {
  code: 'T3D.1',
  title: 'Positive Outcome Rate for All Crime',
  objective: 'T3D',
  statistic: 'rate',
  unit: 'positive outcomes per 100 crimes',
  better: 'higher',
  numerator: [countOf('outcome', { is_positive: true })],
  denominator: [countOf('crime')],
  definition:
    'Positive outcomes (Home Office types 1, 1A, 2, 2A, 3, 3A, 4, 6, 7 and 8) recorded in the window, whenever their crime was recorded, per 100 crimes recorded in the window.',
  source: crimeSystem,
  owner: 'Management Information',
};
