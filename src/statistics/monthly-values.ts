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
  const spine = spineOf(points.map(({ month }) => month));
  const places = new Map(spine.map((month, index) => [month, index]));
  const values: (number | null)[] = spine.map(() => null);
  let last = -1;
  for (const { month, value } of points) {
    const place = places.get(month) ?? -1;
    if (place <= last) throw new RangeError(`not a month after the one before: ${month}`);
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`not a value: ${value} in ${month}`);
    values[place] = value;
    last = place;
  }
  // The one place that makes monthly values.
  const complete: readonly MonthlyValue[] = spine.map((month, at) => ({ month, value: values[at] ?? null }));
  return complete as MonthlyValues;
}

function spineOf(months: readonly Month[]): readonly Month[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const key = `${first} ${last}`;
  const made = spines.get(key);
  if (made) return made;
  for (const month of [first, last]) if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
  const spine = monthSpine(first, last);
  spines.set(key, spine);
  return spine;
}

/** The spines made so far: dates are slow to make, and most series cover the same months. */
const spines = new Map<string, readonly Month[]>();

/** The months that have a value. */
export function knownMonths(values: MonthlyValues): KnownMonth[] {
  return values.flatMap(({ month, value }, index) => (value === null ? [] : [{ month, value, index }]));
}

/** Items by a key, in the order in which they come. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The calendar month of a month: `05` of `2018-05`. */
export function calendarMonth(month: Month): string {
  return month.slice(5);
}
