import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';

const crimeSystem = 'Crime recording system';
const controlSystem = 'Command and control system';
const violence = 'Violence against the person';

/** What is counted of vulnerable people: a rise can mean that more is found. */
const ofVulnerable = {
  objective: 'T1A',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  source: crimeSystem,
  owner: 'Public Protection',
} as const;

const economicCrime = {
  objective: 'T1B',
  statistic: 'count',
  unit: 'offences',
  better: 'lower',
  source: crimeSystem,
  owner: 'Economic Crime',
} as const;

/** A share that alcohol has. */
const alcoholShare = {
  objective: 'T1C',
  statistic: 'proportion',
  better: 'lower',
  source: crimeSystem,
  owner: 'Management Information',
} as const;

export const safeguardingReferrals: Measure = {
  ...ofVulnerable,
  code: 'T1A.1',
  title: 'Adult and Child Safeguarding Referrals',
  synonyms: ['submission'],
  unit: 'referrals',
  numerator: [countOf('safeguarding')],
  definition: 'Referrals made to safeguard an adult or a child. A rise can mean that more risk is noticed.',
  source: 'Public Protection case system',
};

export const childSexualExploitation: Measure = {
  ...ofVulnerable,
  code: 'T1A.2',
  title: 'Child Sexual Exploitation (CSE)',
  numerator: [countOf('crime', { is_cse: true })],
  definition: 'Recorded crimes marked as child sexual exploitation. A rise can mean that more is found.',
};

export const missingAndAbsent: Measure = {
  ...ofVulnerable,
  code: 'T1A.3',
  title: 'Missing and Absent Persons',
  synonyms: ['absence', 'misper'],
  unit: 'reports',
  better: 'lower',
  numerator: [countOf('missing')],
  definition: 'Reports of people missing or absent; a person reported twice counts twice.',
  source: 'Missing persons system',
};

export const modernSlavery: Measure = {
  ...ofVulnerable,
  code: 'T1A.4',
  title: 'Modern Slavery',
  numerator: [countOf('crime', { offence_code: '106' })],
  definition: 'Recorded crimes of modern slavery (Home Office code 106). A rise can mean that more is found.',
};

export const fraud: Measure = {
  ...economicCrime,
  code: 'T1B.1',
  title: 'Fraud Offences',
  numerator: [countOf('crime', { is_fraud: true })],
  definition: 'Recorded crimes of the offence group fraud, which Action Fraud records for all forces.',
};

export const onlineCrime: Measure = {
  ...economicCrime,
  code: 'T1B.2',
  title: 'Online Crime',
  numerator: [countOf('crime', { is_online: true, is_fraud: false })],
  definition: 'Recorded crimes marked as committed online, without fraud.',
};

export const mentalHealthIncidents: Measure = {
  code: 'T1C.1',
  title: 'Mental Health Related Incidents',
  objective: 'T1C',
  statistic: 'count',
  unit: 'incidents',
  better: 'lower',
  numerator: [countOf('incident', { is_mental_health: true })],
  definition: 'Incidents marked as related to mental health.',
  source: controlSystem,
  owner: 'Management Information',
};

export const alcoholViolence: Measure = {
  ...alcoholShare,
  code: 'T1C.2',
  title: 'Alcohol-Related Violence',
  unit: '% of violence offences',
  numerator: [countOf('crime', { offence_group: violence, is_alcohol: true })],
  denominator: [countOf('crime', { offence_group: violence })],
  definition:
    'Violence against the person marked as alcohol-related, as a share of all violence against the person.',
};

export const alcoholAsb: Measure = {
  ...alcoholShare,
  code: 'T1C.3',
  title: 'Alcohol-Related ASB',
  synonyms: ['anti-social', 'antisocial', 'behaviour'],
  unit: '% of ASB incidents',
  numerator: [countOf('incident', { is_asb: true, is_alcohol: true })],
  denominator: [countOf('incident', { is_asb: true })],
  definition: 'Incidents of anti-social behaviour marked as alcohol-related, as a share of all of them.',
  source: controlSystem,
};

export const drugTrafficking: Measure = {
  code: 'T1C.4',
  title: 'Drug Trafficking and Supply Offences',
  objective: 'T1C',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { offence_subgroup: 'Trafficking of drugs' })],
  definition:
    'Recorded crimes of trafficking in or supply of drugs. A rise can mean that officers find more.',
  source: crimeSystem,
  owner: 'Management Information',
};
