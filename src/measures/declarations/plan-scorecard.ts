import type { Measure } from '../measure.ts';
import { countOf, sumOf } from '../tally.ts';

const counted = {
  objective: null,
  statistic: 'count',
  unit: 'crimes',
  better: 'lower',
  source: 'Crime recording system',
  owner: 'Management Information',
} as const;

export const satisfactionAllVictims: Measure = {
  code: 'P1.1',
  title: 'Victim Satisfaction - All Surveys',
  objective: null,
  statistic: 'proportion',
  unit: '% of victims completely, very or fairly satisfied',
  better: 'higher',
  numerator: [sumOf('survey', 'weight', { is_satisfied: true })],
  denominator: [sumOf('survey', 'weight')],
  weightSquares: [sumOf('survey', 'weight_squared')],
  lagMonths: 2,
  definition:
    'Victims of any crime who said they were completely, very or fairly satisfied with the service overall, as a share of those interviewed, weighted. Interviews of victims of domestic abuse are complete two months later.',
  source: 'Victim satisfaction survey',
  owner: 'Market Research',
};

const casualties = {
  ...counted,
  unit: 'casualties',
  source: 'Collision records',
  owner: 'Road Safety',
} as const;

export const killedOrSeriouslyInjured: Measure = {
  ...casualties,
  code: 'P1.6a',
  title: 'Killed or Seriously Injured on the Roads',
  numerator: [countOf('collision')],
  definition: 'People killed or seriously injured in collisions, by the month of the collision.',
};

export const childrenKilledOrSeriouslyInjured: Measure = {
  ...casualties,
  code: 'P1.6b',
  title: 'Children Killed or Seriously Injured on the Roads',
  numerator: [countOf('collision', { is_child: true })],
  unknownWords: 'casualties whose age is not known',
  definition: 'People under 16 killed or seriously injured in collisions, by the month of the collision.',
};

export const detainedOnMentalHealthGrounds: Measure = {
  ...counted,
  code: 'P1.7',
  title: 'Detentions on Mental Health Grounds',
  unit: 'detentions',
  numerator: [countOf('custody')],
  definition: 'Detentions in custody on mental health grounds without a crime, by the month they began.',
  source: 'Custody system',
};

/** A share that another organisation supplies by month. */
function suppliedShare(
  series: string,
  { code, title, unit, definition }: Pick<Measure, 'code' | 'title' | 'unit' | 'definition'>,
): Measure {
  return {
    code,
    title,
    objective: null,
    statistic: 'proportion',
    unit,
    better: 'higher',
    numerator: [sumOf('supplied', 'numerator', { series })],
    denominator: [sumOf('supplied', 'denominator', { series })],
    definition,
    source: 'Criminal justice partners',
    owner: 'Criminal Justice',
  };
}

const pleas = {
  unit: '% of cases with an early guilty plea',
  definition: 'Cases with a guilty plea at the first hearing, as the Crown Prosecution Service counts them.',
} as const;
const trials = {
  unit: '% of trials that went ahead',
  definition: 'Trials that went ahead on the day they were listed for, as the courts count them.',
} as const;

export const earlyPleasCrown: Measure = suppliedShare('early_guilty_plea_crown', {
  ...pleas,
  code: 'P2.3a',
  title: 'Early Guilty Pleas: Crown Court',
});

export const earlyPleasMagistrates: Measure = suppliedShare('early_guilty_plea_magistrates', {
  ...pleas,
  code: 'P2.3b',
  title: 'Early Guilty Pleas: Magistrates',
});

export const effectiveTrialsCrown: Measure = suppliedShare('effective_trial_crown', {
  ...trials,
  code: 'P2.5a',
  title: 'Effective Trials: Crown Court',
});

export const effectiveTrialsMagistrates: Measure = suppliedShare('effective_trial_magistrates', {
  ...trials,
  code: 'P2.5b',
  title: 'Effective Trials: Magistrates',
});

export const everyCrime: Measure = {
  ...counted,
  code: 'P3.1a',
  title: 'All Crime',
  numerator: [countOf('crime')],
  definition: 'Every recorded crime.',
};

export const crimeInPriorityAreas: Measure = {
  ...counted,
  code: 'P3.1c',
  title: 'Crime in Priority Areas',
  isOfSomePlaces: true,
  numerator: [countOf('crime', { is_in_priority_area: true })],
  unknownWords: 'crimes without coordinates',
  definition:
    'Recorded crimes in the neighbourhoods that the force names as priority areas (a reference table).',
};

const acquisitive = [
  'Domestic burglary',
  'Robbery of personal property',
  'Robbery of business property',
  'Theft of a motor vehicle',
  'Theft from a vehicle',
];

export const seriousAcquisitiveCrime: Measure = {
  ...counted,
  code: 'P3.1d',
  title: 'Serious Acquisitive Crime',
  numerator: [countOf('crime', { offence_subgroup: acquisitive })],
  definition: 'Recorded domestic burglary, robbery, and theft of and from vehicles.',
};

export const violenceWithInjury: Measure = {
  ...counted,
  code: 'P3.1e',
  title: 'Violence with Injury',
  numerator: [countOf('crime', { offence_subgroup: 'Violence with injury' })],
  definition: 'Recorded crimes of the offence subgroup violence with injury.',
};

export const shopTheft: Measure = {
  ...counted,
  code: 'P3.1f',
  title: 'Shop Theft',
  numerator: [countOf('crime', { offence_subgroup: 'Shoplifting' })],
  definition: 'Recorded crimes of the offence subgroup shoplifting.',
};

export const alcoholRelated: Measure = {
  ...counted,
  code: 'P4.1',
  title: 'Alcohol-Related Crime and ASB',
  unit: 'crimes and incidents',
  numerator: [
    countOf('crime', { is_alcohol: true }),
    countOf('incident', { is_asb: true, is_alcohol: true }),
  ],
  definition:
    'Recorded crimes marked as related to alcohol, and incidents of anti-social behaviour so marked.',
};
