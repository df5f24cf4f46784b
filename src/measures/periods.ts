import { addMonths, daysIn, isMonth, type Month, monthsBetween } from '../calendar.ts';
import { type ChangeSignal, changeSignal } from './change-signal.ts';
import { describeMonths, gapWords } from './gap.ts';
import type { EventMeasure, Measure } from './measure.ts';
import type { Series } from './series.ts';
import { isDivided, measureValue } from './statistic.ts';
import { describeWindow, monthsOf, quarterEnd, type Window } from './window.ts';
import { sumMonths, type WindowSum } from './window-sum.ts';

/** How the months of a figure are taken: so many back from its last, or all since a year began. */
export type PeriodSpan =
  | '12 months'
  | 'financial year to date'
  | 'calendar year to date'
  | 'quarter'
  | 'month';

const firstOfFinancialYear = 4;

/** The months of a span that ends with a month; a quarter is the latest that is over by then. */
export function periodTo(span: PeriodSpan, end: Month): Window {
  const last = span === 'quarter' ? quarterEnd(end) : end;
  const since = (first: number) => (Number(end.slice(5)) - first + 12) % 12;
  const monthsBefore = {
    '12 months': 11,
    'financial year to date': since(firstOfFinancialYear),
    'calendar year to date': since(1),
    quarter: 2,
    month: 0,
  }[span];
  return { start: addMonths(last, -monthsBefore), end: last };
}

/** A period in words that say how it was taken: `April 2018 to May 2018 (financial year to date)`. */
export function describePeriod(span: PeriodSpan, window: Window): string {
  const isNamed = span === '12 months' || span === 'month';
  return isNamed ? describeWindow(window) : `${describeWindow(window)} (${span})`;
}

/** A period that stands by itself, by name: a year, or several of which the mean is taken. */
export interface NamedPeriod {
  /** As it was written: `2013/14`, `2005-2009 average`. */
  readonly name: string;
  readonly window: Window;
  /** The years that it is the mean of; 1 for a single period. */
  readonly years: number;
}

/**
 * A period by its name: a financial year `2013/14`, a calendar year `2017`, a mean of years `2005-2009 average` or
 * `2005/06-2009/10 average`, `12 months to 2014-03`, a month `2018-05`. Null for anything else, as for a financial
 * year whose second year does not follow its first.
 */
export function namedPeriod(name: string): NamedPeriod | null {
  const [, from, to] = /^(\S+?)-(\S+) average$/.exec(name) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [yearOf(from), yearOf(to)];
    if (!first || !last || last.end < first.end) return null;
    const window = { start: first.start, end: last.end };
    return { name, window, years: (monthsBetween(window.start, window.end) + 1) / 12 };
  }
  const end = /^12 months to (\d{4}-\d{2})$/.exec(name)?.[1] ?? '';
  if (isMonth(end)) return { name, window: periodTo('12 months', end), years: 1 };
  const window = isMonth(name) ? periodTo('month', name) : yearOf(name);
  return window && { name, window, years: 1 };
}

function yearOf(text: string): Window | null {
  const [, year, next] = /^(\d{4})(?:\/(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (next === undefined) return { start: `${year}-01`, end: `${year}-12` };
  if ((Number(year) + 1) % 100 !== Number(next)) return null;
  return periodTo('financial year to date', `${Number(year) + 1}-03`);
}

/** The value of a measure over some months, and where they are from. */
export interface PeriodValue {
  /** Null where a month was not received, is not shown, or there is nothing to divide by. */
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason: string | null;
  /** What the value covers, in words: `12 months to May 2018`, `the same months of 2013/14`. */
  readonly words: string;
  readonly sum: WindowSum;
}

/** The value of a series over the months of a window; none where one of them is missing. */
export function valueOver(measure: Measure, series: Series, window: Window, words: string): PeriodValue {
  return periodValue(measure, sumMonths(series, monthsOf(window)), words);
}

function periodValue(measure: Measure, sum: WindowSum, words: string): PeriodValue {
  const value = measureValue(measure, sum);
  const missing = sum.gaps.map(({ month, gap }) => ({ month, reason: gapWords(gap) }));
  const why = missing.length > 0 ? describeMonths(missing) : 'nothing to divide by';
  return { value, reason: value === null ? why : null, words, sum };
}

/**
 * The value of a named period as a window is held against it. Of a year that is longer than the window, or several,
 * the same calendar months count; amounts that add up are the mean of the years. Where the months are of another
 * number all the same, amounts are put on the days of the window, and the words say so.
 */
export function referenceValue(
  measure: Measure,
  series: Series,
  { name, window: period, years }: NamedPeriod,
  current: Window,
): PeriodValue {
  const calendarMonths = new Set(monthsOf(current).map((month) => month.slice(5)));
  const all = monthsOf(period);
  const isOfYears = all.length % 12 === 0 && monthsOf(current).length <= 12;
  const months = isOfYears ? all.filter((month) => calendarMonths.has(month.slice(5))) : all;
  const isSame = months.length === monthsOf(current).length * years;
  const each = isSame ? years : daysIn(months) / daysIn(monthsOf(current));
  const sum = sumMonths(series, months);
  const words = [
    months.length < all.length ? `the same months of ${name}` : name,
    ...(isSame || isDivided(measure.statistic) ? [] : ['put on as many days']),
  ].join(', ');
  const { value, ...rest } = periodValue(measure, sum, words);
  return { ...rest, value: value === null || isDivided(measure.statistic) ? value : value / each };
}

/** A window as many years earlier. */
export function yearsBefore({ start, end }: Window, years = 1): Window {
  return { start: addMonths(start, -12 * years), end: addMonths(end, -12 * years) };
}

/** What chance says of a period against another of the same length, and of the value of the first alone. */
export function periodSignal(
  measure: EventMeasure,
  { points }: Series,
  current: WindowSum,
  previous: WindowSum,
): ChangeSignal {
  const known = points.filter(({ month }) => month <= current.window.end);
  return changeSignal(measure, { current, previous, points: known });
}
