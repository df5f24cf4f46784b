import type { Measure } from '../measure.ts';
import { countOf } from '../tally.ts';

const crimeSystem = 'Crime recording system';
const controlSystem = 'Command and control system';
const violence = 'Violence against the person';

export const safeguardingReferrals: Measure = {
  code: 'T1A.1',
  title: 'Adult and Child Safeguarding Referrals',
  synonyms: ['submission'],
  objective: 'T1A',
  statistic: 'count',
  unit: 'referrals',
  better: 'neither',
  numerator: [countOf('safeguarding')],
  definition: 'Referrals made to safeguard an adult or a child. A rise can mean that more risk is noticed.',
  source: 'Public Protection case system',
  owner: 'Public Protection',
};

export const childSexualExploitation: Measure = {
  code: 'T1A.2',
  title: 'Child Sexual Exploitation (CSE)',
  objective: 'T1A',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { is_cse: true })],
  definition: 'Recorded crimes marked as child sexual exploitation. A rise can mean that more is found.',
  source: crimeSystem,
  owner: 'Public Protection',
};

export const missingAndAbsent: Measure = {
  code: 'T1A.3',
  title: 'Missing and Absent Persons',
  synonyms: ['absence', 'misper'],
  objective: 'T1A',
  statistic: 'count',
  unit: 'reports',
  better: 'lower',
  numerator: [countOf('missing')],
  definition: 'Reports of people missing or absent; a person reported twice counts twice.',
  source: 'Missing persons system',
  owner: 'Public Protection',
};

export const modernSlavery: Measure = {
  code: 'T1A.4',
  title: 'Modern Slavery',
  objective: 'T1A',
  statistic: 'count',
  unit: 'offences',
  better: 'neither',
  numerator: [countOf('crime', { offence_code: '106' })],
  definition: 'Recorded crimes of modern slavery (Home Office code 106). A rise can mean that more is found.',
  source: crimeSystem,
  owner: 'Public Protection',
};

export const fraud: Measure = {
  code: 'T1B.1',
  title: 'Fraud Offences',
  objective: 'T1B',
  statistic: 'count',
  unit: 'offences',
  better: 'lower',
  numerator: [countOf('crime', { is_fraud: true })],
  definition: 'Recorded crimes of the offence group fraud, which Action Fraud records for all forces.',
  source: crimeSystem,
  owner: 'Economic Crime',
};

export const onlineCrime: Measure = {
  code: 'T1B.2',
  title: 'Online Crime',
  objective: 'T1B',
  statistic: 'count',
  unit: 'offences',
  better: 'lower',
  numerator: [countOf('crime', { is_online: true, is_fraud: false })],
  definition: 'Recorded crimes marked as committed online, without fraud.',
  source: crimeSystem,
  owner: 'Economic Crime',
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
  code: 'T1C.2',
  title: 'Alcohol-Related Violence',
  objective: 'T1C',
  statistic: 'proportion',
  unit: '% of violence offences',
  better: 'lower',
  numerator: [countOf('crime', { offence_group: violence, is_alcohol: true })],
  denominator: [countOf('crime', { offence_group: violence })],
  definition:
    'Violence against the person marked as alcohol-related, as a share of all violence against the person.',
  source: crimeSystem,
  owner: 'Management Information',
};

export const alcoholAsb: Measure = {
  code: 'T1C.3',
  title: 'Alcohol-Related ASB',
  synonyms: ['anti-social', 'antisocial', 'behaviour'],
  objective: 'T1C',
  statistic: 'proportion',
  unit: '% of ASB incidents',
  better: 'lower',
  numerator: [countOf('incident', { is_asb: true, is_alcohol: true })],
  denominator: [countOf('incident', { is_asb: true })],
  definition: 'Incidents of anti-social behaviour marked as alcohol-related, as a share of all of them.',
  source: controlSystem,
  owner: 'Management Information',
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
