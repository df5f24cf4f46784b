import type { Totals } from './totals.ts';

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
