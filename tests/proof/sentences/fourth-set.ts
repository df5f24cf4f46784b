import { faulty, type SentenceCase, sound } from './sentence-case.ts';

/** Written after the third set passed, without looking at the grammar. */
export const fourthSet: readonly SentenceCase[] = [
  sound('T1A.1', 'Referrals have risen by a third (33.6%) and now average in the region of 420 per month.'),
  sound(
    'T1A.1',
    'The force is recording more referrals than ever: at least 5,000 in the last year, against fewer than 4,000 the year before.',
  ),
  sound(
    'T1A.4',
    'The 542.9% increase should be read with caution as numbers are small: 14 offences last year and 90 this year.',
  ),
  sound(
    'T1A.4',
    'Operation Bright led to 7 of the offences recorded in May 2018 and the safeguarding of 5 victims aged 16 to 24.',
  ),
  sound(
    'T1C.1',
    'There were 16,404 incidents, of which 6,263 (38%) were in the City and 10,110 (62%) in the County.',
  ),
  sound('T1C.1', 'Demand from mental health is broadly flat at 45 incidents a day.'),
  sound(
    'T1C.1',
    'Since the triage car was introduced in April 2014, section 136 detentions in custody have fallen by 90%.',
  ),
  sound(
    'T1C.2',
    'Alcohol-related violence as a proportion of all violence remains stable (15.3% compared to 16.0%).',
  ),
  sound(
    'T2A.2',
    'Although the share of organisations fell from 20.7% to 19.9%, that of adults rose from 69.3% to 69.6%.',
  ),
  sound('T2A.2', 'b) Adult victims: +0.3pp, stable.'),
  sound(
    'T2A.3',
    'Adult offences are up by 29.5% and child offences by 8.8%, with 153 adult offences in October 2017 the highest of any month.',
  ),
  sound(
    'T2A.7',
    'In the month, 708 people called about anti-social behaviour who had also called in the previous 12 months, out of 2,481 callers.',
  ),
  sound('T2D.1', 'Compliance was 93% for the year and 92.5% in May 2018, just below last year’s 94.4%.'),
  sound(
    'T3A.1',
    'All crime types except robbery rose, and 11,824 more victims than a year ago means that demand on officers has never been higher.',
  ),
  sound('T3A.1', 'The rise was steepest in the County, where 7,193 more offences were recorded (15.7%).'),
  sound(
    'T3A.1',
    'Between June 2017 and May 2018, 88,108 crimes were recorded; between June 2016 and May 2017 the figure was 76,284.',
  ),
  sound('T3A.1', 'July 2017 (7,683), October 2017 (7,689) and May 2018 (8,199) were the busiest months.'),
  sound('T3A.1', 'In May 2018 recorded crime was 16.9% higher than in May 2017.'),
  sound('T3A.2', 'Rural crime makes up an eighth of victim-based crime, or 10,839 offences.'),
  sound('T3B.3', 'There were 49 fewer gun crimes; the average is now 8 a month, down from 12.'),
  sound('T3B.4', 'The force recorded 844 offences, 5 of them murders, and charged 196 suspects.'),
  sound(
    'T3B.4',
    'The 8.6% rise is not statistically meaningful, and equates to between 5 and 6 more offences a month.',
  ),
  sound(
    'T3D.1',
    'Positive outcomes fell by 1,900 (from 17,640 to 15,740) while recorded crime rose by 12,500.',
  ),
  sound(
    'T3D.1',
    'The rate is 4.4pp down on last year; the City (16.0%) performs slightly better than the County (15.6%).',
  ),
  sound(
    'T4A.1',
    'Domestic abuse victims remain highly satisfied, with over 92% content with the service in the year to March 2018.',
  ),
  sound('T4A.4', 'Timeliness has improved by 10%, with cases now resolved in 7 weeks on average.'),
  sound('T4C.2', 'There are 60 fewer officers in post than the 1,940 budgeted.'),
  sound('T4D.2', 'Of all calls, 999 calls number some 181,000 a year and 101 calls more than 430,000.'),
  sound('T4D.3', 'Only 399 of 181,203 emergency calls were abandoned (0.22%), against 1.3% a year ago.'),
  sound(
    'T4D.4c',
    'Grade 2 attendance times lengthened from 4 hours and 23 minutes to 5 hours and 6 minutes.',
  ),

  faulty(
    'T1A.1',
    'number',
    'in the region of 520',
    'Referrals have risen by a third and now average in the region of 520 per month.',
  ),
  faulty(
    'T1A.1',
    'number',
    'at least 6,000',
    'The force recorded at least 6,000 referrals in the last year.',
  ),
  faulty(
    'T1A.4',
    'number',
    '442.9%',
    'The 442.9% increase should be read with caution as numbers are small.',
  ),
  faulty('T1A.4', 'number', '24', 'Numbers are small: 24 offences last year and 90 this year.'),
  faulty('T1C.1', 'number', '28%', 'There were 16,404 incidents, of which 6,263 (28%) were in the City.'),
  faulty('T1C.1', 'number', '65', 'Mental health demand is broadly flat at 65 incidents a day.'),
  faulty(
    'T1C.1',
    'number',
    '17,404',
    'There were 6,263 incidents in the City and 10,110 in the County, a total of 17,404.',
  ),
  faulty('T1C.2', 'number', '13.3%', 'Alcohol-related violence remains stable (13.3% compared to 16.0%).'),
  faulty('T2A.2', 'number', '22.7%', 'The share of organisations fell from 22.7% to 19.9%.'),
  faulty('T2A.3', 'part', '29.5%', 'Child offences are up by 29.5%.'),
  faulty('T2A.3', 'peak', 'November 2017', 'Offences against adults were highest in November 2017.'),
  faulty('T2D.1', 'period', '92.5%', 'Compliance was 92.5% in May 2017.'),
  faulty(
    'T3A.1',
    'number',
    '17,193',
    'The rise was steepest in the County, where 17,193 more offences were recorded.',
  ),
  faulty('T3A.1', 'number', '78,108', 'Between June 2017 and May 2018, 78,108 crimes were recorded.'),
  faulty('T3A.1', 'number', '19.6%', 'In May 2018 recorded crime was 19.6% higher than in May 2017.'),
  faulty('T3A.1', 'trend', 'stable', 'The trend in victim-based crime is stable.'),
  faulty('T3A.1', 'direction', 'fewer', 'There were 4,498 fewer crimes in the City than last year.'),
  faulty('T3A.2', 'ratio', 'a quarter', 'Rural crime makes up a quarter of victim-based crime.'),
  faulty('T3B.3', 'number', '94', 'There were 94 fewer gun crimes than in the previous 12 months.'),
  faulty('T3B.4', 'number', '16', 'The increase equates to an average of 16 more offences a month.'),
  faulty('T3D.1', 'number', '18,740', 'Positive outcomes fell from 18,740 to 15,740.'),
  faulty('T3D.1', 'area', '16.0%', 'In the County the rate is 16.0%.'),
  faulty('T4A.1', 'period', '92.4%', 'Satisfaction was 92.4% in the year to May 2018.'),
  faulty('T4A.4', 'direction', 'deteriorated', 'Timeliness has deteriorated by 10.0% over the year.'),
  faulty('T4A.4', 'number', '59.2 days', 'Cases are resolved in 59.2 days on average.'),
  faulty('T4C.2', 'number', '69.9%', 'Officer numbers are at 69.9% of budget.'),
  faulty('T4D.2', 'direction', 'rose', 'The number of 999 calls rose from 187,000 to 181,203.'),
  faulty('T4D.3', 'number', '939', 'Only 939 of 181,203 emergency calls were abandoned (0.22%).'),
  faulty('T4D.3', 'unit', '1.1%', 'The abandoned rate for 999 calls has fallen by 1.1% over the year.'),
  faulty(
    'T4D.4c',
    'number',
    '4 hours and 53 minutes',
    'Grade 2 attendance times lengthened from 4 hours and 53 minutes to 5 hours and 6 minutes.',
  ),
];
