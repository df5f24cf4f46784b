import { type Month, monthName, monthsBetween } from '../calendar.ts';

/** Why a month has no amounts. */
export interface Gap {
  readonly code: 'not received' | 'refused' | 'incomplete' | 'received without' | 'suppressed';
  /** Why it was refused, what of it is missing, or which columns its extract lacks; blank for others. */
  readonly detail?: string;
  /** The month before or after it that is missing, where that is what it needs. */
  readonly needs?: Month;
}

/** What stands in the place of a figure that disclosure control hides. */
export const suppressedWords = 'not shown (disclosure control)';

/** Why a month has no amounts, in words: `refused: no rows`, `needs May 2018: not received`. */
export function gapWords({ code, detail, needs }: Gap): string {
  const more = detail === undefined ? '' : code === 'received without' ? ` ${detail}` : `: ${detail}`;
  const words = code === 'suppressed' ? suppressedWords : `${code}${more}`;
  return needs === undefined ? words : `needs ${monthName(needs)}: ${words}`;
}

/** Months and their reasons in words, runs of months with one reason put together: `May 2020 not received`. */
export function describeMonths(months: readonly { month: Month; reason: string }[]): string {
  return runsOfMonths(months).join('; ');
}

/** The same, a text for each run. */
export function runsOfMonths(months: readonly { month: Month; reason: string }[]): string[] {
  const runs: { first: Month; last: Month; reason: string }[] = [];
  for (const { month, reason } of months) {
    const run = runs.at(-1);
    if (run && run.reason === reason && monthsBetween(run.last, month) === 1) run.last = month;
    else runs.push({ first: month, last: month, reason });
  }
  return runs.map(({ first, last, reason }) =>
    first === last ? `${monthName(first)} ${reason}` : `${monthName(first)} to ${monthName(last)} ${reason}`,
  );
}
