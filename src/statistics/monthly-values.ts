import { isMonth, type Month, monthSpine } from '../calendar.ts';

declare const monthly: unique symbol;

/** One month of a series; null where the month has no value. */
export interface MonthlyValue {
  readonly month: Month;
  readonly value: number | null;
}

/**
 * The values of single calendar months, one for each month from the first to the last, in order. Limits and trend
 * tests take only these: rolling totals share eleven months of twelve with their neighbours, so that on pure noise
 * they signal most of the time. Rolling values are another type, and neither can stand for the other.
 */
export type MonthlyValues = readonly MonthlyValue[] & { readonly [monthly]: true };

/** A month that has its value, and its place in the series. */
export interface KnownMonth {
  readonly month: Month;
  readonly value: number;
  readonly index: number;
}

/**
 * Monthly values of points in order of time. A month between them that has no point becomes one without value.
 * Throws where a month is not real, comes twice or out of order, or a value is not a finite number.
 */
export function monthlyValues(points: readonly MonthlyValue[]): MonthlyValues {
  const values = new Map<Month, number | null>();
  let last = '';
  for (const { month, value } of points) {
    if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
    if (month <= last) throw new RangeError(`months must be in order, once each: ${month} after ${last}`);
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`not a value: ${value} in ${month}`);
    values.set(month, value);
    last = month;
  }
  const first = points[0];
  const spine = first ? monthSpine(first.month, last) : [];
  return spine.map((month) => ({
    month,
    value: values.get(month) ?? null,
  })) as readonly MonthlyValue[] as MonthlyValues;
}

/** The months that have a value. */
export function knownMonths(values: MonthlyValues): KnownMonth[] {
  return values.flatMap(({ month, value }, index) => (value === null ? [] : [{ month, value, index }]));
}

/** The calendar month of a month: `05` of `2018-05`. */
export function calendarMonth(month: Month): string {
  return month.slice(5);
}
