import { type SampleMonth, sampleMonths } from './months.ts';

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
    { name: 'earlier', months: sampleMonths.slice(0, previousStart) },
    { name: 'previous', months: sampleMonths.slice(previousStart, currentStart) },
    { name: 'current', months: sampleMonths.slice(currentStart, last.index + 1) },
  ];
}

/** A window's total: the totals are for 12 months, and the earlier months may be fewer or more than 12. */
export function windowTotal(window: Window, totals: Totals): number {
  return Math.round((totals[window.name] * window.months.length) / 12);
}

/** The windows that end with the last month of the sample. */
export const sampleWindows = windowsTo(sampleMonths[sampleMonths.length - 1] as SampleMonth);

/** The name of the window that a month of the sample is in. */
export function windowOf(month: SampleMonth): keyof Totals {
  return sampleWindows.find((window) => window.months.includes(month))?.name ?? 'earlier';
}

/** How often something happens in the windows of a paper as at 2018-05. */
export interface Totals {
  /** In each 12 months before the previous window. Nothing is published about them, so they are free. */
  readonly earlier: number;
  readonly previous: number;
  readonly current: number;
}

/** The whole of several parts, window by window. */
export function sumOf(...parts: readonly Totals[]): Totals {
  return eachWindow((window) => parts.reduce((sum, part) => sum + part[window], 0));
}

/** What is left of a whole without some parts, window by window. */
export function without(whole: Totals, ...parts: readonly Totals[]): Totals {
  return eachWindow((window) => parts.reduce((left, part) => left - part[window], whole[window]));
}

function eachWindow(value: (window: keyof Totals) => number): Totals {
  return { earlier: value('earlier'), previous: value('previous'), current: value('current') };
}
