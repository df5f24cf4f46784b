interface Special {
  readonly from?: string;
  readonly to?: string;
  readonly factor: number;
}

/** What the published paper tells of single months: how much more or less than the season explains. */
const specialMonths = {
  none: [],
  stalkingAndHarassment: [{ from: '2018-04', factor: 2 }],
  newOffence: [{ to: '2018-03', factor: 0 }],
  modernSlavery: [{ to: '2016-01', factor: 0 }],
  knife: [{ from: '2018-05', factor: 1.85 }],
  victimCodeMissed: [{ from: '2016-06', to: '2016-06', factor: 2 }],
  mentalHealth: [{ from: '2017-05', to: '2017-05', factor: 1.25 }],
  officerSickness: [{ from: '2018-04', factor: 0.78 }],
  abandoned101: [{ from: '2017-07', to: '2017-09', factor: 1.6 }],
} satisfies Record<string, readonly Special[]>;

export type SpecialMonths = keyof typeof specialMonths;

/** How much a month, `YYYY-MM`, stands out. */
export function specialFactor(special: SpecialMonths, month: string): number {
  const found = (specialMonths[special] as readonly Special[]).find(
    ({ from = month, to = month }) => from <= month && month <= to,
  );
  return found?.factor ?? 1;
}

/** A calendar month of the sample. */
export interface SampleMonth {
  readonly index: number;
  /** `YYYY-MM`. */
  readonly name: string;
  /** 1 to 12. */
  readonly monthOfYear: number;
  /** Days since 1 January 1970. */
  readonly firstDay: number;
  readonly days: number;
}

const firstYear = 2014;
const firstMonthOfYear = 6;
const monthCount = 48;
const recentCount = 36;
const millisecondsPerDay = 86_400_000;

/** The months the sample covers, in order. */
export const sampleMonths: readonly SampleMonth[] = Array.from({ length: monthCount }, (_, index) =>
  monthAt(index, index),
);

/**
 * The years before those, of crime alone, the first of them first. Each month has the index of the same month of the
 * first year of the sample, which is how its year is planned.
 */
export const earlierYears: readonly (readonly SampleMonth[])[] = [2, 1].map((yearsBefore) =>
  Array.from({ length: 12 }, (_, index) => monthAt(index - 12 * yearsBefore, index)),
);

/** The month so many months after the first, or before it, with an index. */
function monthAt(monthsAfterFirst: number, index: number): SampleMonth {
  const year = firstYear + Math.floor((firstMonthOfYear - 1 + monthsAfterFirst) / 12);
  const monthOfYear = ((((firstMonthOfYear - 1 + monthsAfterFirst) % 12) + 12) % 12) + 1;
  const firstDay = dayNumber(year, monthOfYear - 1);
  return {
    index,
    name: `${year}-${String(monthOfYear).padStart(2, '0')}`,
    monthOfYear,
    firstDay,
    days: dayNumber(year, monthOfYear) - firstDay,
  };
}

/** The last 36 months, from June 2015: all that feeds without a longer history cover. */
export const recentMonths: readonly SampleMonth[] = sampleMonths.slice(-recentCount);

/** The month of the sample with a name. */
export function monthNamed(name: string): SampleMonth {
  const month = sampleMonths.find((candidate) => candidate.name === name);
  if (month === undefined) throw new Error(`unknown month: ${name}`);
  return month;
}

function dayNumber(year: number, monthsSinceJanuary: number): number {
  return Date.UTC(year, monthsSinceJanuary, 1) / millisecondsPerDay;
}
