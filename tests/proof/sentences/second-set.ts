import { faulty, type SentenceCase, sound } from './sentence-case.ts';

/** Written after the first set passed, without looking at the grammar. */
export const secondSet: readonly SentenceCase[] = [
  sound(
    'T3A.1',
    'The Force has recorded 11,824 (+15.5%) more victim-based crimes in the current 12 month period.',
  ),
  sound(
    'T3A.1',
    'Recorded crime continues to rise, with the volume for the year standing at just over 88,000 offences, which compares to a little over 76,000 a year earlier.',
  ),
  sound('T3A.1', 'Performance for the 12 months to May 2018 shows an increase of 15.5% (76,284 to 88,108).'),
  sound(
    'T3A.1',
    'On average 7,342 offences were recorded each month, compared with 6,357 per month in the previous year.',
  ),
  sound(
    'T3A.1',
    'The increase is being driven by violence (up 24%) and theft (up 11%), and reflects better compliance with NCRS following the HMIC inspection of 2014.',
  ),
  sound('T3A.1', 'Of the 8,199 crimes recorded in May 2018, officers attended 3,200.'),
  sound(
    'T3A.1',
    'The County has seen 7,193 more offences, equivalent to a 15.7% increase, while the City is up by 14.9% (4,498 offences).',
  ),
  sound(
    'T1C.1',
    'The 12 months to May 2018 saw 1,010 fewer mental health incidents than the previous 12 months (down 5.8%).',
  ),
  sound(
    'T1C.1',
    'Street triage teams attended 320 incidents in the month and 14 people were detained under section 136 of the Mental Health Act 1983.',
  ),
  sound(
    'T1C.1',
    'Volumes remain relatively stable at around 1,370 per month, although May 2017 was exceptionally high at 1,873.',
  ),
  sound(
    'T1A.4',
    'Recorded offences increased more than six-fold from 14 to 90, albeit from a small base; this offence type was only introduced in early 2016.',
  ),
  sound('T1A.4', 'There were 14 offences in April 2018, the highest monthly total to date.'),
  sound(
    'T2A.2',
    'Nearly seven in ten victims are adults (69.6%), with children accounting for 8.3% and organisations for the remaining fifth.',
  ),
  sound(
    'T2A.3',
    'Serious sexual offences against adults are up by 29.5% (319 offences); those against children rose by 119, or 8.8%.',
  ),
  sound(
    'T2A.7',
    'Just over 28% of people reporting anti-social behaviour in May had done so in the preceding year, half a percentage point more than in May 2017.',
  ),
  sound(
    'T3B.3',
    'Gun crime is down by almost a third, or 49 offences, on last year, with the monthly average falling from 12 to 8 offences.',
  ),
  sound(
    'T3B.4',
    'Knife crime was at its highest in May 2018, when 135 offences were recorded; this compares with 57 in the same month last year.',
  ),
  sound(
    'T3B.4',
    'The Knife Crime Strategy has 4 strands and 26 actions; 3 out of 4 schools have now received an input.',
  ),
  sound(
    'T3D.1',
    'The positive outcome rate has dropped 4.4pp to 15.7%, as volumes of recorded crime have grown faster than the 15,740 positive outcomes achieved.',
  ),
  sound(
    'T3D.1',
    'In the City the rate is 16.0% (down from 20.5%) and in the County 15.6% (down from 19.9%).',
  ),
  sound('T3D.1', 'The national average positive outcome rate is 13.4% and the target for next year is 18%.'),
  sound(
    'T4A.1',
    'More than nine in every ten victims of domestic abuse were satisfied (92.4%), marginally lower than the previous year (93.0%).',
  ),
  sound(
    'T4A.4',
    'It takes an average of 49 days to resolve a complaint locally, around 5 days less than the previous year.',
  ),
  sound('T4C.2', 'Officer strength is 1,880 FTE against a budgeted establishment of 1,940, i.e. 96.9%.'),
  sound(
    'T4D.2',
    'The 101 line took 433,692 calls (+0.8%), whereas the number of 999 calls dropped to 181,203 (-3.1%).',
  ),
  sound('T4D.2', 'Emergency call demand averaged just under 500 999 calls a day.'),
  sound(
    'T4D.3',
    'The abandoned rate for 101 was 10.2%, an improvement of 0.4 percentage points, with less than 1% of 999 calls abandoned.',
  ),
  sound(
    'T4D.4',
    'Some 78.1% of urban Grade 1 incidents were attended within 15 minutes and 74.5% of rural ones within 20 minutes.',
  ),
  sound('T4D.4c', 'The mean attendance time has increased by 43 minutes to just over five hours.'),
  sound(
    'T3B.1',
    'Offenders leaving the scheme scored 77% lower than at entry, with the mean score reduced by 281 points.',
  ),

  faulty(
    'T3A.1',
    'number',
    '+17.5%',
    'The Force has recorded 11,824 (+17.5%) more victim-based crimes in the current 12 month period.',
  ),
  faulty(
    'T3A.1',
    'direction',
    'fewer',
    'The Force has recorded 11,824 fewer victim-based crimes in the current 12 month period.',
  ),
  faulty(
    'T3A.1',
    'number',
    '8,342',
    'On average 8,342 offences were recorded each month over the last 12 months.',
  ),
  faulty(
    'T3A.1',
    'number',
    '9,199',
    'There were 9,199 victim-based crimes in May 2018, the highest monthly figure in two years.',
  ),
  faulty('T3A.1', 'area', '14.9%', 'The County has seen a 14.9% increase and the City is up by 14.9%.'),
  faulty(
    'T3A.1',
    'period',
    '15.5%',
    'Compared with the 12 months to March 2017, victim-based crime has risen by 15.5%.',
  ),
  faulty('T3A.1', 'area', '62%', 'The City accounts for 62% of the increase in victim-based crime.'),
  faulty('T3A.1', 'ratio', 'doubled', 'The volume of victim-based crime has doubled over the year.'),
  faulty(
    'T1C.1',
    'direction',
    'increased',
    'The number of mental health related incidents has increased over the last 12 months.',
  ),
  faulty(
    'T1C.1',
    'number',
    '1,737',
    'Volumes remain relatively stable although May 2017 was exceptionally high at 1,737.',
  ),
  faulty('T1C.1', 'number', '8.5%', 'Mental health incidents have reduced by 8.5% (1,010 incidents).'),
  faulty('T1A.4', 'number', '94', 'Recorded offences increased from 14 to 94, albeit from a small base.'),
  faulty('T1A.4', 'ratio', 'fourfold', 'Modern slavery offences have increased fourfold.'),
  faulty('T2A.2', 'part', '19.9%', 'Children accounted for 19.9% of victims in the 12 months to April 2018.'),
  faulty('T2A.3', 'part', '8.8%', 'Serious sexual offences against adults rose by 8.8% over the year.'),
  faulty(
    'T2A.3',
    'number',
    '191',
    'Offences against children rose by 8.8%, which equates to 191 additional offences.',
  ),
  faulty(
    'T2A.7',
    'direction',
    'fewer',
    'The repeat rate is 28.5%, 0.5 percentage points fewer than in May 2017.',
  ),
  faulty('T3B.3', 'direction', 'increase', 'There has been an increase of 32.9% in gun crime.'),
  faulty('T3B.4', 'period', '844', 'In May 2018 844 violent knife crimes were recorded.'),
  faulty('T3B.4', 'number', '75', 'This compares with 75 offences in the same month last year.'),
  faulty('T3D.1', 'unit', '4.4%', 'The positive outcome rate is 4.4% lower than in the previous year.'),
  faulty(
    'T3D.1',
    'number',
    '17,540',
    'There were 15,740 positive outcomes, compared with 17,540 in the previous 12 months.',
  ),
  faulty('T3D.1', 'direction', 'higher', 'At 15.7% the rate is 4.4 percentage points higher than last year.'),
  faulty('T4A.1', 'number', '94.2%', 'Satisfaction among victims of domestic abuse is high at 94.2%.'),
  faulty('T4A.4', 'number', '10 days', 'Local resolution is 10 days quicker than in the previous year.'),
  faulty(
    'T4C.2',
    'number',
    '1,904',
    'Officer strength is 1,880 FTE against a budgeted establishment of 1,904.',
  ),
  faulty('T4D.2', 'part', '433,692', 'The force received 433,692 999 calls in the 12 months to May 2018.'),
  faulty('T4D.3', 'number', '12.2%', 'The abandoned rate for 101 calls was 12.2%.'),
  faulty(
    'T4D.4c',
    'number',
    '34 minutes',
    'The mean attendance time for Grade 2 incidents has increased by 34 minutes.',
  ),
  faulty(
    'T3B.1',
    'direction',
    'increase',
    'The mean score shows an increase of 77.3% between entry and exit.',
  ),
];
