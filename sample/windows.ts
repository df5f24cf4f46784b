import { MONTHS, type SampleMonth } from './months.ts';
import type { Totals } from './total-sums.ts';

/** A stretch of months, and how many of the months its totals are for it has. */
export interface Window {
  readonly name: keyof Totals;
  readonly months: readonly SampleMonth[];
}

/** The 12 months to a last month, the 12 before, and all the months earlier than those. */
export function windowsTo(last: SampleMonth): readonly Window[] {
  const previousStart = last.index - 23;
  const currentStart = last.index - 11;
  return [
    { name: 'earlier', months: MONTHS.slice(0, previousStart) },
    { name: 'previous', months: MONTHS.slice(previousStart, currentStart) },
    { name: 'current', months: MONTHS.slice(currentStart, last.index + 1) },
  ];
}

/** A window's total: the totals are for 12 months, and the earlier months may be fewer or more than 12. */
export function windowTotal(window: Window, totals: Totals): number {
  return Math.round((totals[window.name] * window.months.length) / 12);
}

/** The windows that end with the last month of the sample. */
export const WINDOWS = windowsTo(MONTHS[MONTHS.length - 1] as SampleMonth);

/** The name of the window that a month of the sample is in. */
export function windowOf(month: SampleMonth): keyof Totals {
  return WINDOWS.find((window) => window.months.includes(month))?.name ?? 'earlier';
}
