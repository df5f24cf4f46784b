import { faulty, type SentenceCase, sound } from './sentence-case.ts';

/** Written after the second set passed, without looking at the grammar. */
export const thirdSet: readonly SentenceCase[] = [
  sound(
    'T1A.1',
    'Safeguarding referrals show a clear upward trend, with 1,272 more referrals made this year than last (5,058 against 3,786).',
  ),
  sound(
    'T1A.1',
    'Improved training means that staff are more likely to identify risk, and the monthly average has risen from 316 to 422 referrals.',
  ),
  sound(
    'T1A.1',
    'Of the increase, the force estimates that around 40% results from the new online form launched on 3 July 2017.',
  ),
  sound('T1A.3', 'Reports of missing and absent people are almost unchanged (-0.3%, or 20 fewer reports).'),
  sound(
    'T1A.3',
    'Missing reports peaked in May 2016 and the figure for May 2018 was 581; 62 of these were classed as high risk.',
  ),
  sound('T1C.1', 'In the City 6,263 incidents were recorded, 38% of the force total.'),
  sound('T1C.1', 'Incidents decreased in both the City (-5.7%) and the County (-6.0%).'),
  sound(
    'T1C.2',
    'In December 2017 more than a quarter of violence offences were flagged as alcohol-related, after the marker became mandatory on 4 December.',
  ),
  sound(
    'T1C.2',
    'The rate fell to 15.3% in the 12 months to May 2018 from 16.0% in the previous 12 months, a change of −0.7 pp.',
  ),
  sound(
    'T2A.2',
    'The proportions have changed little: child victims 8.3% (down 0.3pp), adult victims 69.6% (up 0.3pp) and organisations 19.9% (down 0.8pp).',
  ),
  sound(
    'T2A.3a',
    'The volume has increased to 1,400 offences from 1,081; of these 45 were non-recent and reported through Operation Equinox.',
  ),
  sound('T2A.7', 'There were 2,481 victims in May 2018, of whom 708 had reported a previous incident.'),
  sound('T2D.1', 'Compliance with the Code dipped by 1.4 percentage points but remains above 90%.'),
  sound('T2D.1', 'Dip sampling of 120 crimes found that 9 in 10 had a completed needs assessment.'),
  sound('T3A.1', 'Victim-based crime has exceeded 7,000 offences in every month but one since June 2017.'),
  sound('T3A.1', 'Monthly volumes ranged between 6,274 in February 2018 and 8,199 in May 2018.'),
  sound('T3A.1', 'The County recorded 53.1k offences, some 61% of which were theft or criminal damage.'),
  sound('T3A.2', 'Urban crime increased by 9,621 offences; in rural areas the rise was 1,495.'),
  sound('T3B.1', 'The average score for the 250 nominals has reduced by 77.3% since entry, from 363 to 82.'),
  sound(
    'T3B.4',
    'There were 67 additional offences this year, and the County (+10.9%) has seen a larger rise than the City (+5.0%).',
  ),
  sound(
    'T3B.4',
    'Half of all suspects are under 25, 1 in 5 offences involve a kitchen knife and robbery makes up 31% of offences.',
  ),
  sound('T3D.1', 'The rate for May 2018 alone was 14.7%, the 12-month rate being 15.7%.'),
  sound(
    'T4A.2',
    'Four in five victims of hate crime are satisfied with the service (80.0%); this is a fall of 4.8pp on 84.7% last year.',
  ),
  sound(
    'T4A.2',
    'The result is based on 404 interviews and has a confidence interval of ±3.9 percentage points.',
  ),
  sound(
    'T4A.4',
    'The average of 49.2 days is well within the 60 day target and 5.5 days better than a year ago.',
  ),
  sound(
    'T4C.2',
    'PCSO numbers stand at 189 FTE, or 99.5% of establishment, with 10 more due to start in June 2018.',
  ),
  sound(
    'T4D.2',
    'Calls to 999 have decreased by 5,797 over the year while calls to 101 have increased by 3,442.',
  ),
  sound('T4D.3', 'Abandonment of 101 calls peaked at 14.7% in July 2017 but was down to 8.4% in May 2018.'),
  sound(
    'T4D.4',
    'Attendance at urban Grade 1 incidents has fallen slightly (−0.7pp) and rural attendance by 1.7pp to 74.5%.',
  ),
  sound(
    'T4D.4c',
    'Average attendance to Grade 2 incidents is 306 minutes compared to 263 minutes, that is 16.3% longer.',
  ),

  faulty(
    'T1A.1',
    'number',
    '1,722',
    'Safeguarding referrals show a clear upward trend, with 1,722 more referrals made this year than last.',
  ),
  faulty('T1A.1', 'number', '3,876', 'There were 5,058 referrals against 3,876 in the year before.'),
  faulty('T1A.1', 'trend', 'downward', 'Referrals are on a downward trend.'),
  faulty(
    'T1A.3',
    'direction',
    'more',
    'Reports of missing and absent people changed little, with 20 more reports than last year.',
  ),
  faulty('T1A.3', 'number', '851', 'In May 2018 there were 851 missing and absent reports.'),
  faulty('T1C.1', 'number', '48%', 'In the City 6,263 incidents were recorded, 48% of the force total.'),
  faulty('T1C.1', 'direction', '+5.7%', 'Incidents decreased in the County but not in the City (+5.7%).'),
  faulty('T1C.2', 'number', '19.7%', 'The proportion fell to 19.7% in November 2017.'),
  faulty(
    'T1C.2',
    'unit',
    '0.7%',
    'The proportion of violence that is alcohol-related decreased by 0.7% compared with the previous year.',
  ),
  faulty('T2A.2', 'part', '8.3%', 'Organisations account for 8.3% of victims and children for 19.9%.'),
  faulty('T2A.3a', 'number', '1,018', 'The volume has increased to 1,400 offences from 1,018.'),
  faulty(
    'T2A.7',
    'number',
    '807',
    'There were 2,481 victims in May 2018, of whom 807 had reported a previous incident.',
  ),
  faulty('T2D.1', 'direction', 'improved', 'Compliance with the Code improved by 1.4 percentage points.'),
  faulty('T2D.1', 'number', '49.4%', 'Compliance stands at 93.0% against 49.4% in the previous year.'),
  faulty(
    'T3A.1',
    'number',
    '7,274',
    'Monthly volumes ranged between 7,274 in February 2018 and 8,199 in May 2018.',
  ),
  faulty(
    'T3A.1',
    'period',
    '88,108',
    'The force recorded 88,108 victim-based crimes in the 12 months to May 2017.',
  ),
  faulty('T3A.2', 'part', '9,621', 'Rural crime increased by 9,621 offences.'),
  faulty('T3B.1', 'number', '67.3%', 'The average score has reduced by 67.3% since entry.'),
  faulty('T3B.4', 'direction', 'fewer', 'There were 67 fewer offences this year.'),
  faulty('T3B.4', 'area', '+10.9%', 'The City (+10.9%) has seen a larger rise than the force as a whole.'),
  faulty('T3D.1', 'number', '17.4%', 'The rate for May 2018 alone was 17.4%.'),
  faulty(
    'T3D.1',
    'direction',
    'improvement',
    'The positive outcome rate shows an improvement of 4.4 percentage points.',
  ),
  faulty('T4A.2', 'number', '87.4%', 'This is a fall of 4.8pp on 87.4% last year.'),
  faulty(
    'T4A.2',
    'ratio',
    'Two thirds',
    'Two thirds of victims of hate crime are satisfied with the service.',
  ),
  faulty('T4A.4', 'direction', 'worse', 'The average of 49.2 days is 5.5 days worse than a year ago.'),
  faulty('T4C.2', 'part', '96.9%', 'PCSO numbers stand at 96.9% of establishment.'),
  faulty('T4D.2', 'number', '7,597', 'Calls to 999 have decreased by 7,597 over the year.'),
  faulty('T4D.3', 'number', '17.4%', 'Abandonment of 101 calls peaked at 17.4% in July 2017.'),
  faulty('T4D.4', 'part', '1.7pp', 'Urban attendance within 15 minutes has fallen by 1.7pp.'),
  faulty(
    'T4D.4c',
    'number',
    '5 hours 16 minutes',
    'It takes 5 hours 16 minutes on average to attend a Grade 2 incident.',
  ),
];
