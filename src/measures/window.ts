import { addMonths, type Month, monthSpine } from '../calendar.ts';

/** A set of whole calendar months, first and last included. */
export interface Window {
  readonly start: Month;
  readonly end: Month;
}

export const windowMonths = 12;

/** The 12 months that end with a month. */
export function currentWindow(end: Month): Window {
  return { start: addMonths(end, 1 - windowMonths), end };
}

/** The 12 months before the current window's. */
export function previousWindow(end: Month): Window {
  return currentWindow(addMonths(end, -windowMonths));
}

/** Every month of a window, in order. */
export function monthsOf(window: Window): Month[] {
  return monthSpine(window.start, window.end);
}
