import { addMonths, type Month, monthName, thisMonth } from '../calendar.ts';
import { blocking, type Finding } from '../findings/index.ts';
import type { FoundExtracts } from './find-extracts.ts';

/** A clock that is further than this ahead of all that is known is not believed. */
const mostMonthsAhead = 24;

/** The newest month of the extracts of each feed, by the names of the files, whatever the clock says. */
export function newestMonths({
  extracts,
  inTheFuture,
}: Pick<FoundExtracts, 'extracts' | 'inTheFuture'>): Map<string, Month> {
  const newest = new Map<string, Month>();
  for (const { contract, month } of [...extracts, ...inTheFuture])
    if (month > (newest.get(contract.feed) ?? '')) newest.set(contract.feed, month);
  return newest;
}

/**
 * That the clock of this machine is behind: most feeds have extracts of months that have not begun, two files or more.
 * A single one is a slip of the pen, and set aside.
 */
export function clockBehind(
  newest: ReadonlyMap<string, Month>,
  filesAhead: number,
  now = thisMonth(),
): Finding | null {
  const ahead = [...newest.values()].filter((month) => month > now);
  if (filesAhead < 2 || ahead.length * 2 <= newest.size) return null;
  return blocking('clock-behind', 'clock', {
    expected: `a clock that has reached the extracts, of which there are some of ${monthName(latest(ahead))}`,
    got: monthName(now),
    todo: 'Put the clock of this machine right, and build again: nothing was read',
  });
}

/**
 * That the clock is far ahead: two years or more after the newest extract and after the last run, which is a time,
 * ISO 8601. A run of a time that is still to come was made when the clock was ahead, and says nothing.
 */
export function clockAhead(newest: ReadonlyMap<string, Month>, runs: readonly string[]): Finding | null {
  const before = addMonths(thisMonth(), -mostMonthsAhead);
  const past = runs.map((time) => time.slice(0, 7)).filter((month) => month <= thisMonth());
  if (past.length === 0 || newest.size === 0) return null;
  const [lastRun, lastExtract] = [latest(past), latest([...newest.values()])];
  if (lastRun > before || lastExtract > before) return null;
  return blocking('clock-ahead', 'clock', {
    expected: `a time not far from the last run, in ${monthName(lastRun)}, or the newest extract, of ${monthName(lastExtract)}`,
    got: monthName(thisMonth()),
    todo: 'Put the clock of this machine right; if it is, name the month of the paper with --as-at',
  });
}

function latest(months: readonly Month[]): Month {
  return months.reduce((one, other) => (one > other ? one : other), '');
}
