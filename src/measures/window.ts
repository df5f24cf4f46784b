import { addMonths, type Month, monthName, monthSpine } from '../calendar.ts';
import type { Measure } from './measure.ts';
import { spanOf } from './statistic.ts';

/** A set of whole calendar months, first and last included. */
export interface Window {
  readonly start: Month;
  readonly end: Month;
}

/** The window a measure's value covers, and the one it is compared with; null where it has a baseline instead. */
export interface Windows {
  readonly current: Window;
  readonly previous: Window | null;
}

const yearMonths = 12;

/** The months of a measure's window; null where it begins at a date. */
export function windowMonthsOf(measure: Measure): number | null {
  return { year: yearMonths, month: 1, since: null }[spanOf(measure.statistic)];
}

/**
 * The windows of a measure that end with a month: 12 months and the 12 before; one month and the same month a
 * year before; or all months since the measure's date, compared with its baseline.
 */
export function windowsOf(measure: Measure, end: Month): Windows {
  const months = windowMonthsOf(measure);
  if (months === null) return { current: { start: measure.since ?? end, end }, previous: null };
  const ending = (last: Month) => ({ start: addMonths(last, 1 - months), end: last });
  return { current: ending(end), previous: ending(addMonths(end, -yearMonths)) };
}

/** Every month of a window, in order; none where it ends before it starts. */
export function monthsOf(window: Window): Month[] {
  return monthSpine(window.start, window.end);
}

/** The last month of the latest quarter (to March, June, September, December) that is over by the end of a month. */
export function quarterEnd(month: Month): Month {
  return addMonths(month, -(Number(month.slice(5)) % 3));
}

/** A window in words: `May 2018`, `12 months to May 2018`, `January 2016 to March 2018`. */
export function describeWindow({ start, end }: Window): string {
  if (start === end) return monthName(end);
  if (start === addMonths(end, 1 - yearMonths)) return `${yearMonths} months to ${monthName(end)}`;
  return `${monthName(start)} to ${monthName(end)}`;
}
