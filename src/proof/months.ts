import { addMonths, daysIn, type Month, monthSpine, monthsBetween } from '../calendar.ts';
import type { Result } from '../measures/index.ts';

/** A run of months by its ends, `2017-06/2018-05`; or `baseline`, which is before any. */
export type Months = string;

/** The months of a run, by their ends. */
export const monthsKey = (first: Month, last: Month): Months => `${first}/${last}`;

/** So many months that end with one. */
export const monthsTo = (last: Month, length: number): Months => monthsKey(addMonths(last, 1 - length), last);

/** The months of a result. */
export const currentMonths = ({ window_start, window_end }: Result): Months =>
  monthsKey(window_start, window_end);

/** The months that a result is compared with. */
export const previousMonths = ({ previous_start, previous_end }: Result): Months =>
  previous_start === null || previous_end === null ? 'baseline' : monthsKey(previous_start, previous_end);

/** The first and last month of a run; blank of a baseline. */
export function endsOf(months: Months): readonly [first: Month, last: Month] {
  const [first = '', last = ''] = months === 'baseline' ? [] : months.split('/');
  return [first, last];
}

/** The same months some years earlier or later. */
export function yearsOn(months: Months, years: number): Months {
  if (months === 'baseline') return months;
  const [first, last] = endsOf(months);
  return monthsKey(addMonths(first, 12 * years), addMonths(last, 12 * years));
}

/** How many months a run has. */
export function lengthOf(months: Months): number {
  const [first, last] = endsOf(months);
  return months === 'baseline' ? 0 : monthsBetween(first, last) + 1;
}

/** The days of a run of months, a leap day among them; 0 of a baseline. */
export function daysOf(months: Months): number {
  const [first, last] = endsOf(months);
  return months === 'baseline' ? 0 : daysIn(monthSpine(first, last));
}
