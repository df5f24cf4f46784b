import type { Totals } from './windows.ts';

/** The whole numbers of the smaller feeds, as `totals.ts` has those of crime, incidents and calls. */

/** Referrals, adult and child. Published: +1,272 (+33.6%). Previous between 3,781 and 3,791: 3,786, and 5,058. */
export const safeguardingReferrals = {
  adult: { earlier: 1_420, previous: 1_486, current: 2_018 },
  child: { earlier: 2_200, previous: 2_300, current: 3_040 },
} as const satisfies Record<string, Totals>;

/** Reports. Published: -0.3%, on average 570 a month over 24 months: 6,850 and 6,830, which make 13,680. */
export const missingReports = {
  missing: { earlier: 4_800, previous: 4_900, current: 5_020 },
  absent: { earlier: 2_000, previous: 1_950, current: 1_810 },
} as const satisfies Record<string, Totals>;

/** Published: +203 (+29.3%). Previous between 692 and 694. */
export const complaints: Totals = { earlier: 680, previous: 693, current: 896 };

/** Complaints locally resolved in each window. Published: nothing but the mean of their days. */
export const localResolutionTotals: Totals = { earlier: 290, previous: 300, current: 400 };

/** Their days from record to resolution. Published: mean 49.2, was 54.6 (-10.0%): 49.16 against 54.62. */
export const localResolutionDays: Totals = { earlier: 15_660, previous: 16_386, current: 19_664 };

/** Published: 1,877, +49 (+2.7%). */
export const stopSearches: Totals = { earlier: 1_900, previous: 1_828, current: 1_877 };

/** People in a role at the end of 2018-05. */
export interface Strength {
  readonly headcount: number;
  readonly headcountBme: number;
  readonly fte: number;
  readonly fteBudget: number;
  /** Percent of the headcount that was of a minority background in the first month of the sample. */
  readonly firstBmePercent: number;
}

/** Published: officers 4.65% BME, 1,879.64 FTE of 1,940 (96.9%). */
export const officers: Strength = {
  headcount: 1_935,
  headcountBme: 90,
  fte: 1_879.64,
  fteBudget: 1_940,
  firstBmePercent: 4.2,
};

/** Published: staff 5.18% BME, 92.6% of budgeted FTE: 57 of 1,100 and 1,000.08 of 1,080. */
export const staffStrength: Strength = {
  headcount: 1_100,
  headcountBme: 57,
  fte: 1_000.08,
  fteBudget: 1_080,
  firstBmePercent: 4.75,
};

/** Published: PCSOs 99.5% of budgeted FTE: 189.05 of 190. */
export const communityOfficers: Strength = {
  headcount: 202,
  headcountBme: 14,
  fte: 189.05,
  fteBudget: 190,
  firstBmePercent: 6.4,
};

/** Contracted hours of every month, and hours lost in 12. */
export interface Absence {
  readonly contracted: number;
  readonly lost: Totals;
}

/** Published: 4.8%, was 5.2% (-0.4pp), the last two months below 4%: of 3,600,000 hours a year. */
export const officerSickness: Absence = {
  contracted: 300_000,
  lost: { earlier: 183_600, previous: 187_200, current: 172_800 },
};

/** Published: 4.7%, was 4.6% (+0.1pp): of 1,920,000 hours a year. */
export const staffSickness: Absence = {
  contracted: 160_000,
  lost: { earlier: 88_000, previous: 88_320, current: 90_240 },
};

/** Published: nothing. */
export const communityOfficerSickness: Absence = {
  contracted: 30_000,
  lost: { earlier: 18_000, previous: 18_200, current: 18_100 },
};

/**
 * Integrated Offender Management, in tenths of a point. Published: mean score 363.4 at entry and 82.5 at exit
 * (-77.3%, -281.0) since January 2016, to 2018-03: 363.44 and 82.46. Those still managed entered with 363.44 too.
 */
export const offenderExits = { people: 250, entryTenths: 908_600, exitTenths: 206_150 } as const;
export const offendersManaged = { people: 90, entryTenths: 327_096 } as const;

/** Published: nothing about the numbers of these. */
export const recordingAudits: Totals = { earlier: 700, previous: 720, current: 740 };
export const custodyDetentions: Totals = { earlier: 210, previous: 150, current: 96 };
export const roadCasualties: Totals = { earlier: 530, previous: 510, current: 495 };

/** Different people who were victims in a month, and how many of them were in the 12 months before. */
export interface RepeatCount {
  readonly people: number;
  readonly repeats: number;
}

/** Domestic abuse. Published: 33.2%, +2.1pp on the same month of the year before: 33.205% against 31.143%. */
export const domesticRepeats: Readonly<Record<string, RepeatCount>> = {
  '2017-05': { people: 700, repeats: 218 },
  '2018-05': { people: 780, repeats: 259 },
};

/** Hate crime. Published: 15.3%, +3.1pp: 15.294% against 12.162%; with hate incidents 15.323% against 12.245%. */
export const hateCrimeRepeats: Readonly<Record<string, RepeatCount>> = {
  '2017-05': { people: 74, repeats: 9 },
  '2018-05': { people: 85, repeats: 13 },
};
export const hateIncidentRepeats: Readonly<Record<string, RepeatCount>> = {
  '2017-05': { people: 24, repeats: 3 },
  '2018-05': { people: 39, repeats: 6 },
};

/** Anti-social behaviour. Published: 708 of 2,481 (28.5%). */
export const antiSocialRepeats: Readonly<Record<string, RepeatCount>> = {
  '2018-05': { people: 2_481, repeats: 708 },
};
