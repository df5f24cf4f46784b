import type { Measure } from '../measure.ts';
import { countOf, sumOf } from '../tally.ts';

const officersAndStaff = [
  { part: 'officer', title: 'Officers', letter: 'a', synonyms: ['Officer'] },
  { part: 'staff', title: 'Staff', letter: 'b' },
] as const;
const communitySupport = {
  part: 'pcso',
  title: 'PCSOs',
  synonyms: [
    'PCSO',
    'community support officer',
    'community support officers',
    'police community support officer',
    'police community support officers',
  ],
} as const;

const satisfaction = {
  objective: 'T4A',
  statistic: 'proportion',
  unit: '% of victims completely, very or fairly satisfied',
  better: 'higher',
  source: 'Victim satisfaction survey',
  owner: 'Market Research',
} as const;

const complaint = {
  objective: 'T4A',
  source: 'Professional Standards case system',
  owner: 'Professional Standards',
} as const;

const money = {
  objective: 'T4B',
  statistic: 'budget',
  source: 'Finance system',
  owner: 'Finance',
} as const;

const staff = {
  objective: 'T4C',
  statistic: 'snapshot',
  better: 'higher',
  source: 'Human Resources system',
  owner: 'Human Resources',
} as const;

const calls = {
  objective: 'T4D',
  parts: {
    by: 'line',
    withWhole: false,
    named: [
      { part: '999', title: '999', letter: 'a' },
      { part: '101', title: '101', letter: 'b' },
    ],
  },
  source: 'Telephony system',
  owner: 'Contact Management',
} as const;

const attendance = {
  objective: 'T4D',
  source: 'Command and control system',
  owner: 'Contact Management',
} as const;

export const satisfactionDomesticAbuse: Measure = {
  ...satisfaction,
  code: 'T4A.1',
  title: 'Victim Satisfaction - Domestic Abuse',
  numerator: [sumOf('survey', 'weight', { survey_kind: 'domestic', is_satisfied: true })],
  denominator: [sumOf('survey', 'weight', { survey_kind: 'domestic' })],
  weightSquares: [sumOf('survey', 'weight_squared', { survey_kind: 'domestic' })],
  lagMonths: 2,
  definition:
    'Victims of domestic abuse who said they were completely, very or fairly satisfied with the service overall, as a share of those interviewed, weighted. Interviews are complete two months later.',
};

export const satisfactionHateCrime: Measure = {
  ...satisfaction,
  code: 'T4A.2',
  title: 'Victim Satisfaction - Hate Crime',
  numerator: [sumOf('survey', 'weight', { survey_kind: 'hate', is_satisfied: true })],
  denominator: [sumOf('survey', 'weight', { survey_kind: 'hate' })],
  weightSquares: [sumOf('survey', 'weight_squared', { survey_kind: 'hate' })],
  definition:
    'Victims of hate crime who said they were completely, very or fairly satisfied with the service overall, as a share of those interviewed, weighted.',
};

export const complaints: Measure = {
  ...complaint,
  code: 'T4A.3',
  title: 'Professional Standards Department Complaints',
  synonyms: ['allegation', 'complainant', 'resolved', 'resolution'],
  statistic: 'count',
  unit: 'complaints',
  better: 'lower',
  numerator: [countOf('complaint')],
  definition: 'Complaints against the police, in the month they were recorded.',
};

export const complaintsRecordedInTime: Measure = {
  ...complaint,
  code: 'T4A.3b',
  title: 'Complaints Recorded within Ten Working Days',
  synonyms: ['timely', 'standard', 'complainant'],
  statistic: 'proportion',
  unit: '% of complaints',
  better: 'higher',
  numerator: [countOf('complaint', { is_recorded_within_ten_working_days: true })],
  denominator: [countOf('complaint')],
  definition:
    'Complaints recorded within ten working days after they were received, the national standard, as a share of those recorded. Saturdays, Sundays and bank holidays are no working days.',
};

export const stopAndSearch: Measure = {
  code: 'T4A.5',
  title: 'Stop and Search',
  synonyms: ['encounter'],
  objective: 'T4A',
  statistic: 'count',
  unit: 'searches',
  better: 'neither',
  numerator: [countOf('stop_search')],
  definition: 'Searches of people and vehicles under all powers.',
  source: 'Stop and search records',
  owner: 'Management Information',
};

export const budgetSpent: Measure = {
  ...money,
  code: 'T4B.1',
  title: 'Budget vs. Spend',
  synonyms: ['expenditure', 'spending', 'budgeted'],
  unit: '% of the budget to date spent',
  better: 'neither',
  numerator: [sumOf('finance', 'actual_to_date', { line: ['capital', 'revenue'] })],
  denominator: [sumOf('finance', 'budget_to_date', { line: ['capital', 'revenue'] })],
  parts: {
    by: 'line',
    withWhole: false,
    named: [
      { part: 'capital', title: 'Capital', letter: 'a' },
      { part: 'revenue', title: 'Revenue', letter: 'b' },
    ],
  },
  definition: 'Money spent from April to the end of the month, as a share of the budget for the same months.',
};

export const efficienciesDelivered: Measure = {
  ...money,
  code: 'T4B.2',
  title: 'Revenue Efficiencies Against Plan',
  unit: '% of the plan to date delivered',
  better: 'higher',
  numerator: [sumOf('finance', 'actual_to_date', { line: 'efficiency' })],
  denominator: [sumOf('finance', 'budget_to_date', { line: 'efficiency' })],
  definition:
    'Efficiencies delivered from April to the end of the month, as a share of those planned for the same months.',
};

export const bmeRepresentation: Measure = {
  isLevelFirst: true,
  ...staff,
  code: 'T4C.1',
  title: 'BME Representation',
  synonyms: [
    'employee',
    'workforce',
    'strength',
    'establishment',
    'bame',
    'ethnic',
    'minority',
    'represented',
    'black',
  ],
  unit: '% of headcount',
  numerator: [sumOf('workforce', 'headcount_bme')],
  denominator: [sumOf('workforce', 'headcount')],
  parts: { by: 'role', withWhole: false, named: [...officersAndStaff, communitySupport] },
  definition:
    'People of a black or minority ethnic background as a share of all people employed, by role, at the end of the month.',
};

export const staffingLevels: Measure = {
  isLevelFirst: true,
  ...staff,
  code: 'T4C.2',
  title: 'Staffing Levels - Actual vs. Budget',
  synonyms: [
    'employee',
    'workforce',
    'headcount',
    'strength',
    'establishment',
    'fte',
    'equivalent',
    'established',
    'post',
  ],
  unit: '% of budgeted full-time equivalents',
  numerator: [sumOf('workforce', 'fte')],
  denominator: [sumOf('workforce', 'fte_budget')],
  parts: { by: 'role', withWhole: false, named: [...officersAndStaff, { ...communitySupport, letter: 'c' }] },
  definition:
    'Full-time equivalents employed as a share of those budgeted, by role, at the end of the month.',
};

export const sicknessAbsence: Measure = {
  code: 'T4D.1',
  isLevelFirst: true,
  title: 'Days lost to sickness',
  synonyms: ['employee', 'workforce', 'sick', 'absence'],
  objective: 'T4D',
  statistic: 'proportion',
  unit: '% of contracted time lost',
  better: 'lower',
  numerator: [sumOf('sickness', 'hours_lost')],
  denominator: [sumOf('sickness', 'hours_contracted')],
  parts: { by: 'role', withWhole: false, named: [...officersAndStaff, communitySupport] },
  definition: 'Contracted hours lost to sickness as a share of all contracted hours, by role.',
  source: 'Human Resources system',
  owner: 'Human Resources',
};

export const callsForService: Measure = {
  ...calls,
  code: 'T4D.2',
  title: 'Calls for Service',
  synonyms: ['contact', 'caller'],
  statistic: 'count',
  unit: 'calls',
  better: 'neither',
  numerator: [countOf('call')],
  definition: 'Calls offered to the control room, answered or not, by the number called.',
};

export const abandonedCallRate: Measure = {
  isLevelFirst: true,
  ...calls,
  code: 'T4D.3',
  title: 'Abandoned Call Rates',
  synonyms: ['contact', 'caller', 'abandonment', 'unanswered'],
  statistic: 'proportion',
  unit: '% of calls',
  better: 'lower',
  numerator: [countOf('call', { is_abandoned: true })],
  denominator: [countOf('call')],
  definition:
    'Calls that the caller gave up before an answer, as a share of calls offered, by the number called.',
};

export const responseTimes: Measure = {
  ...attendance,
  code: 'T4D.4',
  title: 'Response Times',
  synonyms: ['attend', 'attendance', 'arrival', 'arrive', 'responding'],
  statistic: 'proportion',
  unit: '% attended within 15 minutes (urban) or 20 minutes (rural)',
  better: 'higher',
  numerator: [countOf('incident', { grade: 1, is_attended: true, is_within_grade_1_target: true })],
  denominator: [countOf('incident', { grade: 1, is_attended: true })],
  parts: {
    by: 'area_kind',
    withWhole: false,
    named: [
      { part: 'urban', title: 'Grade 1 Urban', letter: 'a' },
      { part: 'rural', title: 'Grade 1 Rural', letter: 'b' },
    ],
  },
  unknownWords: 'incidents in no known kind of area',
  definition:
    'Grade 1 incidents at which the first officer arrived within 15 minutes of opening in urban areas and 20 in rural ones, as a share of those attended. Where the kind of area is not known there is no target.',
};

export const firstContactRecording: Measure = {
  code: 'T4D.5',
  title: 'Crimes Recorded at First Point of Contact',
  synonyms: ['call', 'caller'],
  objective: 'T4D',
  statistic: 'proportion',
  unit: '% of crimes recorded by the control-room team',
  better: 'higher',
  numerator: [countOf('crime', { recorded_by: 'control_room' })],
  denominator: [countOf('crime')],
  definition: 'Recorded crimes that the control-room team recorded, as a share of all recorded crimes.',
  source: 'Crime recording system',
  owner: 'Contact Management',
};

export const localResolutionTime: Measure = {
  code: 'T4A.4',
  title: 'Timeliness of Local Resolution',
  synonyms: ['complaint', 'complainant', 'resolved'],
  objective: 'T4A',
  statistic: 'mean',
  unit: 'days to resolve',
  better: 'lower',
  numerator: [sumOf('local_resolution', 'days_to_resolve')],
  denominator: [countOf('local_resolution')],
  definition:
    'Mean days from the recording of a complaint to its local resolution, over the complaints resolved in the window.',
  source: 'Professional Standards Department',
  owner: 'Professional Standards Department',
};

export const responseTimeGrade2: Measure = {
  ...attendance,
  code: 'T4D.4c',
  title: 'Response Times: Grade 2',
  synonyms: ['attended', 'attendance', 'arrival', 'arrive', 'responding'],
  statistic: 'mean',
  unit: 'minutes to attend',
  better: 'lower',
  numerator: [sumOf('incident', 'minutes_to_arrival', { grade: 2, is_attended: true })],
  denominator: [countOf('incident', { grade: 2, is_attended: true })],
  definition:
    'Mean minutes from the opening of a grade 2 incident to the arrival of the first officer, over the incidents attended.',
};

export const recordingCompliance: Measure = {
  code: 'T4D.6',
  title: 'Compliance with National Crime Recording Standards',
  synonyms: ['complying', 'complied'],
  objective: 'T4D',
  statistic: 'audit',
  unit: '% of audited incidents compliant',
  better: 'higher',
  numerator: [countOf('recording_audit', { is_compliant: true })],
  denominator: [countOf('recording_audit')],
  definition:
    'Audited incidents of which all crimes were recorded that should have been, as a share of all incidents audited.',
  source: 'Crime recording audit',
  owner: 'Crime Registrar',
};
