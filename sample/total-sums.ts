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
