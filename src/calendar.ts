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
  const place = placeOf(month) + count;
  const known = months.get(place);
  if (known !== undefined) return known;
  const found = format(new Date(Math.floor(place / 12), place % 12), 'yyyy-MM');
  months.set(place, found);
  return found;
}

/** The month at each place: months are few, and asked for all the time. */
const months = new Map<number, Month>();
const places = new Map<Month, number>();

/** How many months lie between a month and the beginning of the year 0. */
function placeOf(month: Month): number {
  const known = places.get(month);
  if (known !== undefined) return known;
  const date = dateOf(month);
  const place = 12 * date.getFullYear() + date.getMonth();
  places.set(month, place);
  return place;
}

/** Whole months from one month to a later one; negative if it is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return placeOf(to) - placeOf(from);
}

/** Every month from the first to the last, both included; empty if the last is before the first. */
export function monthSpine(first: Month, last: Month): Month[] {
  const spine: Month[] = [];
  const count = monthsBetween(first, last);
  for (let index = 0; index <= count; index += 1) spine.push(addMonths(first, index));
  return spine;
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
export function monthName(month: Month): string {
  const name = names.get(month) ?? format(dateOf(month), 'MMMM yyyy', { locale: enGB });
  names.set(month, name);
  return name;
}

/** Names already worked out. */
const names = new Map<Month, string>();

/** The first day of a month. */
function dateOf(month: Month): Date {
  const known = dates.get(month);
  if (known !== undefined) return known;
  const date = parse(month, 'yyyy-MM', new Date(2000, 0, 1));
  dates.set(month, date);
  return date;
}

const dates = new Map<Month, Date>();

/** The month it is on this machine. */
export function thisMonth(): Month {
  return today().slice(0, 7);
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1)));
}

/** A day in words: `19 July 2018`. */
export function dayName(day: string): string {
  return format(parse(day, 'yyyy-MM-dd', new Date(2000, 0, 1)), 'd MMMM yyyy', { locale: enGB });
}

/** Today's date on this machine, `YYYY-MM-DD`. */
export function today(): string {
  return format(new Date(), 'yyyy-MM-dd');
}
