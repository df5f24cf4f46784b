import { addMonths, type Month } from '../calendar.ts';
import type { Break } from '../reference/breaks.ts';
import { monthsOf, type Window } from './window.ts';

/** Fewer months tell too little of a year. */
const leastMonths = 3;

/**
 * The months of a window that were recorded in the same way as the same months a year before: no break lies
 * between the two, the earlier month included in what came before it. Null where no break touches the windows; none
 * where fewer than three months are left.
 */
export function comparableMonths(window: Window, breaks: readonly Break[]): Month[] | null {
  const start = addMonths(window.start, -12);
  const touching = breaks.filter(({ month }) => month > start && month <= window.end);
  if (touching.length === 0) return null;
  const comparable = monthsOf(window).filter(
    (month) => !touching.some((found) => addMonths(month, -12) < found.month && found.month <= month),
  );
  return comparable.length < leastMonths ? [] : comparable;
}
