import { faulty, type SentenceCase, sound } from './sentence-case.ts';

export const firstSet: readonly SentenceCase[] = [
  // Changes, rounding and volumes.
  sound(
    'T3A.1',
    'The force has recorded a 15.5% increase in victim-based crime in the 12 months to May 2018.',
  ),
  sound('T3A.1', 'Victim-Based Crime rose by 16% (11,824 offences) compared with the previous 12 months.'),
  sound('T3A.1', 'This equates to 11,824 additional crimes over the year, from 76,284 to 88,108.'),
  sound(
    'T3A.1',
    'Volumes have increased by almost 12,000 offences when compared with the 12 months to May 2017.',
  ),
  sound('T3A.1', 'Some 88,000 victim-based crimes were recorded, against 76,284 in the previous year.'),
  faulty(
    'T3A.1',
    'number',
    '15.9%',
    'The force has recorded a 15.9% increase in victim-based crime in the 12 months to May 2018.',
  ),
  faulty(
    'T3A.1',
    'number',
    '12,824',
    'Victim-based crime rose by 15.5%, which equates to 12,824 more offences.',
  ),
  faulty(
    'T3A.1',
    'direction',
    '15.5%',
    'Victim-based crime has fallen by 15.5% compared with the previous 12 months.',
  ),
  faulty('T3A.1', 'unit', '15.5pp', 'Victim-based crime increased by 15.5pp in the 12 months to May 2018.'),
  faulty('T3A.1', 'period', '15.5%', 'Victim-based crime increased by 15.5% in the 12 months to April 2018.'),
  faulty(
    'T3A.1',
    'period',
    '15.5%',
    'In May 2018 the force recorded a 15.5% increase in victim-based crime.',
  ),
  faulty(
    'T3A.1',
    'number',
    '78,284',
    'A total of 88,108 crimes were recorded, compared with 78,284 in the previous 12 months.',
  ),
  faulty(
    'T3A.1',
    'previous',
    '76,284',
    'A total of 76,284 crimes were recorded in the 12 months to May 2018.',
  ),

  // The reduction called additional.
  sound('T1C.1', 'Mental health related incidents fell by 5.8%, which equates to 1,010 fewer incidents.'),
  sound(
    'T1C.1',
    'There was a reduction of 5.8% in the 12 months to May 2018, or about 84 fewer incidents each month.',
  ),
  faulty(
    'T1C.1',
    'direction',
    '1,010',
    'The force recorded a reduction of 5.8% which equates to 1,010 additional incidents.',
  ),
  faulty('T1C.1', 'direction', '5.8%', 'Mental health related incidents are up 5.8% on the previous year.'),
  faulty(
    'T1C.1',
    'number',
    '1,100',
    'Incidents fell by 5.8%, equating to 1,100 fewer incidents over the year.',
  ),
  sound(
    'T1C.1',
    'The trend is stable following a peak in May 2017, with a monthly average of around 1,350 incidents.',
  ),
  faulty('T1C.1', 'peak', 'June 2017', 'The trend is stable following a peak in June 2017.'),
  faulty(
    'T1C.1',
    'number',
    'around 1,550',
    'The force deals with around 1,550 incidents a month on average.',
  ),
  sound('T1C.1', 'In May 2017 there were 1,873 incidents, against 1,394 in May 2018.'),
  faulty('T1C.1', 'number', '1,973', 'The trend is stable following a peak of 1,973 incidents in May 2017.'),
  faulty(
    'T1C.1',
    'trend',
    'clear upward trend',
    'Mental health related incidents show a clear upward trend.',
  ),

  // Ratios and points.
  sound(
    'T3D.1',
    'The positive outcome rate for all crime is 15.7%, compared with 20.2% last year, a reduction of 4.4 percentage points.',
  ),
  sound('T3D.1', 'The rate has fallen from 20.2% to 15.7%.'),
  sound(
    'T3D.1',
    'The current positive outcome rate stands at 15.7 per cent, down from 20.2 per cent in the 12 months to May 2017.',
  ),
  sound(
    'T3D.1',
    'Around 40 officers were trained in outcome recording in March 2018 as part of Operation 12.',
  ),
  faulty('T3D.1', 'unit', '4.4%', 'The positive outcome rate has fallen by 4.4% to 15.7%.'),
  faulty(
    'T3D.1',
    'number',
    '16.7%',
    'The positive outcome rate for all crime is 16.7%, compared with 20.2% last year.',
  ),
  faulty(
    'T3D.1',
    'number',
    '21.2%',
    'The positive outcome rate for all crime is 15.7%, compared with 21.2% last year.',
  ),
  faulty(
    'T3D.1',
    'direction',
    '4.4 percentage points',
    'The positive outcome rate has risen by 4.4 percentage points.',
  ),
  faulty('T3D.1', 'direction', 'risen', 'The positive outcome rate has risen from 20.2% to 15.7%.'),
  faulty(
    'T3D.1',
    'previous',
    '20.2%',
    'The positive outcome rate currently stands at 20.2%, compared with 15.7% in the previous year.',
  ),
  sound(
    'T1C.2',
    'The proportion of alcohol-related violence was 9.7% in November 2017 and 26.6% in December 2017 following a change in recording.',
  ),
  faulty('T1C.2', 'number', '27.6%', 'The proportion was 9.7% in November 2017 and 27.6% in December 2017.'),
  faulty(
    'T1C.2',
    'number',
    '9.7%',
    'The proportion rose sharply from 9.7% in October 2017 to 26.6% in December 2017.',
  ),
  sound(
    'T1C.2',
    'Alcohol-related violence is 0.7pp lower than last year, at 15.3% of all violence offences.',
  ),

  // Parts.
  sound('T2A.2', 'Adult victims make up almost 70% of victim-based crime, and organisations around 20%.'),
  sound('T2A.2', 'Child victims account for 8.3% of victim-based crime, a reduction of 0.3pp.'),
  sound('T2A.2', 'a) −0.3pp b) +0.3pp c) −0.8pp'),
  faulty(
    'T2A.2',
    'part',
    '69.6%',
    'Child victims account for 69.6% of victim-based crime in the 12 months to April 2018.',
  ),
  faulty(
    'T2A.2',
    'period',
    '8.3%',
    'Child victims account for 8.3% of victim-based crime in the 12 months to May 2018.',
  ),
  faulty('T2A.2', 'direction', '0.3pp', 'The proportion of adult victims fell by 0.3pp.'),
  sound('T4C.2', 'Staff are at 92.6% of budget and PCSOs at 99.5%; officers stand at 96.9%.'),
  faulty('T4C.2', 'part', '92.6%', 'PCSOs are at 92.6% of budget and staff at 99.5%.'),
  faulty(
    'T4C.2',
    'number',
    '1,897',
    'There were 1,897 full-time equivalent officers against a budget of 1,940.',
  ),
  sound('T4D.2', '999 calls fell by 3.1% while 101 calls rose by 0.8%.'),
  faulty('T4D.2', 'direction', '3.1%', '999 calls rose by 3.1% while 101 calls rose by 0.8%.'),
  faulty('T4D.2', 'number', '0.8%', 'There was a 0.8% change in 999 calls, which fell by 0.8%.'),
  sound('T3A.2', 'Crime rose by 16.0% in rural areas and 14.5% in urban areas.'),
  sound('T3A.2', 'Rural and urban crime rose by 16.0% and 14.5% respectively.'),
  faulty('T3A.2', 'part', '14.5%', 'Crime rose by 14.5% in rural areas and 16.0% in urban areas.'),
  faulty('T3A.2', 'number', '1,595', 'Rural crime rose by 16.0%, an additional 1,595 offences.'),

  // Times and days.
  sound(
    'T4D.4c',
    'The average time to attend a Grade 2 incident was 5 hours and 6 minutes, an increase of 16.3%.',
  ),
  sound('T4D.4', 'Grade 2 incidents took 306 minutes on average to attend, up from 263 minutes.'),
  faulty(
    'T4D.4c',
    'number',
    '5 hours and 36 minutes',
    'The average time to attend a Grade 2 incident was 5 hours and 36 minutes.',
  ),
  faulty('T4D.4c', 'direction', '16.3%', 'Response times to Grade 2 incidents have reduced by 16.3%.'),
  sound(
    'T4A.4',
    'Complaints took 49.2 days to resolve on average, against 54.6 days the year before, a reduction of 10.0%.',
  ),
  faulty(
    'T4A.4',
    'number',
    '45.6 days',
    'Complaints took 49.2 days to resolve, compared with 45.6 days the year before.',
  ),

  // Counts of populations.
  sound(
    'T2A.7',
    'Of the victims in the month, 28.5% (708 of 2,481) had been a victim in the previous 12 months.',
  ),
  faulty('T2A.7', 'number', '2,841', 'The repeat victim rate is 28.5% (708 of 2,841).'),
  faulty('T2A.7', 'number', '780', 'In May 2018, 780 of the 2,481 victims were repeat victims.'),
  sound('T4A.2', '323 of 404 victims of hate crime were satisfied, or 80.0%.'),

  // Areas.
  sound('T3A.1', 'The split is 40% City and 60% County.'),
  sound('T3A.1', 'The City rose by 14.9% and the County by 15.7%.'),
  sound('T3A.1', 'The County accounts for 61% of the increase.'),
  faulty('T3A.1', 'area', '15.7%', 'The City rose by 15.7% over the year.'),
  faulty('T3A.1', 'number', '58%', 'The split is 58% City and 42% County.'),
  faulty('T3A.1', 'direction', '14.9%', 'Crime in the City fell by 14.9% while the County rose by 15.7%.'),
  sound(
    'T3A.1',
    'Violence against the person rose by 23% and burglary by 5%, and shoplifting accounts for 12% of offences.',
  ),
  sound('T3A.1', 'May 2018 saw 8,199 offences, the highest month in two years.'),
  faulty('T3A.1', 'peak', 'July 2017', 'Offences reached a high point in July 2017.'),

  // Ratios in words.
  sound('T1A.4', 'Modern slavery offences have risen from 14 to 90, more than six times as many.'),
  faulty('T1A.4', 'ratio', 'almost doubled', 'Modern slavery offences have almost doubled.'),
  faulty('T1A.4', 'number', '24', 'Offences rose from 24 to 90 over the year.'),
  sound('T3B.3', 'Gun crime has fallen by a third, to 100 offences.'),
  faulty('T3B.3', 'ratio', 'half', 'Gun crime has fallen by half, to 100 offences.'),
  sound('T2A.7', 'More than a quarter of victims of anti-social behaviour are repeat victims.'),
  faulty('T2A.7', 'ratio', 'One in two', 'One in two victims of anti-social behaviour is a repeat victim.'),

  // Averages.
  sound('T1A.1', 'Referrals are up 33.6%, about 100 more each month.'),
  sound('T1A.3', 'The monthly average is 570 reports over the last 24 months.'),
  sound('T4D.2', 'The control room took an average of 15,100 999 calls a month.'),
  faulty(
    'T1A.1',
    'number',
    '208',
    'The increase of 33.6% equates to an average of 208 more referrals each month.',
  ),
  faulty('T1A.3', 'number', '670', 'There were 670 reports a month on average.'),
  faulty('T3B.4', 'number', '90', 'The force recorded an average of 90 offences a month.'),

  // Significance.
  faulty(
    'T3B.4',
    'significance',
    'significant',
    'There has been a significant increase of 8.6% in violent knife crime.',
  ),
  sound(
    'T3B.4',
    'Violent knife crime is a significant concern for the force, which has invested £20,000 in amnesty bins.',
  ),

  // Others.
  sound(
    'T3B.4',
    'Violent knife crime increased by 8.6% (67 offences) with a peak in May 2018, when Operation Sceptre led to 12 arrests.',
  ),
  faulty(
    'T3B.4',
    'number',
    '76',
    'Violent knife crime increased by 8.6%, which is 76 more offences than last year.',
  ),
  sound(
    'T2D.1',
    'Compliance is 93.0%, 1.4pp lower than the 94.4% recorded last year, with a low point in June 2016.',
  ),
  faulty('T2D.1', 'peak', 'July 2016', 'Compliance is 93.0%, with a low point in July 2016.'),
  sound(
    'T4A.1',
    'Satisfaction stands at 92.4% in the 12 months to March 2018, a reduction of 0.6 percentage points.',
  ),
  faulty('T4A.1', 'period', '92.4%', 'Satisfaction stands at 92.4% in the 12 months to May 2018.'),
  sound('T3B.1', 'Mean risk scores fell from 363.4 at entry to 82.5 at exit, a reduction of 77.3%.'),
  faulty('T3B.1', 'number', '336.4', 'Mean risk scores fell from 336.4 at entry to 82.5 at exit.'),
];
