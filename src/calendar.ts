import { format } from 'date-fns/format';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { isValid } from 'date-fns/isValid';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { enGB } from 'date-fns/locale/en-GB';
import { parse } from 'date-fns/parse';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** Whether the text is a real calendar month written `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isValid(dateOf(text));
}

/** The month `count` months after (before, if negative) a month. */
export function addMonths(month: Month, count: number): Month {
  return monthAt(placeOf(month) + count);
}

/** A function that works each of its values out once: months are few, and asked for all the time. */
function once<Given, Value>(work: (given: Given) => Value): (given: Given) => Value {
  const known = new Map<Given, Value>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const value = work(given);
    known.set(given, value);
    return value;
  };
}

/** The first day of a month. */
const dateOf = once((month: Month) => parse(month, 'yyyy-MM', new Date(2000, 0, 1)));

/** How many months lie between a month and the beginning of the year 0. */
const placeOf = once((month: Month) => 12 * dateOf(month).getFullYear() + dateOf(month).getMonth());

/** The month at each place. */
const monthAt = once((place: number) => format(new Date(Math.floor(place / 12), place % 12), 'yyyy-MM'));

/** Whole months from one month to a later one; negative if it is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return placeOf(to) - placeOf(from);
}

/** Every month from the first to the last, both included; empty if the last is before the first. */
export function monthSpine(first: Month, last: Month): Month[] {
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index));
}

/** The days of some months: 366 of a year with a 29 February. */
export function daysIn(months: readonly Month[]): number {
  return months.reduce((days, month) => days + getDaysInMonth(dateOf(month)), 0);
}

/** The month's last day, `YYYY-MM-DD`. */
export function lastDayOf(month: Month): string {
  return format(lastDayOfMonth(dateOf(month)), 'yyyy-MM-dd');
}

/** The month in words: `May 2018`. */
export const monthName = once((month: Month) => format(dateOf(month), 'MMMM yyyy', { locale: enGB }));

/** The month it is on this machine. */
export function thisMonth(): Month {
  return today().slice(0, 7);
}

const dayOf = (text: string) => parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1));

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(dayOf(text));
}

/** A day in words: `19 July 2018`. */
export function dayName(day: string): string {
  return format(dayOf(day), 'd MMMM yyyy', { locale: enGB });
}

/** Today's date on this machine, `YYYY-MM-DD`. */
export function today(): string {
  return format(new Date(), 'yyyy-MM-dd');
}
