import { monthName, monthsBetween } from '../calendar.ts';

/** A run of months in words: `May 2020`, `March to May 2020`, `November 2019 to January 2020`. */
export function monthsName(
  first: string,
  last: string,
  nameOf: (month: string) => string = monthName,
): string {
  if (first === last) return nameOf(last);
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  const from = firstYear === lastYear ? nameOf(first).replace(/ \d+$/, '') : nameOf(first);
  return `${from} to ${nameOf(last)}`;
}

/** A window's name: `12 months to May 2018`, or the month itself if it is only one. */
export function windowName(start: string, end: string): string {
  const count = monthsBetween(start, end) + 1;
  return count === 1 ? monthName(end) : `${count} months to ${monthName(end)}`;
}

/** A month in short: `Sep 2017`. */
export function shortMonth(month: string): string {
  return monthName(month).replace(/^(\w{3})\w*/, '$1');
}
