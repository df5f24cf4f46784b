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

const FIRST_YEAR = 2014;
const FIRST_MONTH_OF_YEAR = 6;
const MONTH_COUNT = 48;
const RECENT_COUNT = 36;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The months the sample covers, in order. */
export const MONTHS: readonly SampleMonth[] = Array.from({ length: MONTH_COUNT }, (_, index) => {
  const monthsSinceJanuary = FIRST_MONTH_OF_YEAR - 1 + index;
  const firstDay = dayNumber(FIRST_YEAR, monthsSinceJanuary);
  const monthOfYear = (monthsSinceJanuary % 12) + 1;
  const year = FIRST_YEAR + Math.floor(monthsSinceJanuary / 12);
  return {
    index,
    name: `${year}-${String(monthOfYear).padStart(2, '0')}`,
    monthOfYear,
    firstDay,
    days: dayNumber(FIRST_YEAR, monthsSinceJanuary + 1) - firstDay,
  };
});

/** The last 36 months, from June 2015: all that feeds without a longer history cover. */
export const RECENT_MONTHS: readonly SampleMonth[] = MONTHS.slice(-RECENT_COUNT);

/** The month of the sample with a name. */
export function monthNamed(name: string): SampleMonth {
  const month = MONTHS.find((candidate) => candidate.name === name);
  if (month === undefined) throw new Error(`unknown month: ${name}`);
  return month;
}

function dayNumber(year: number, monthsSinceJanuary: number): number {
  return Date.UTC(year, monthsSinceJanuary, 1) / MILLISECONDS_PER_DAY;
}
