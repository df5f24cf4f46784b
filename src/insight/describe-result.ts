import { monthName } from '../calendar.ts';
import { decimalsOf, formatUnitless, type Measure, type Result, suppressedWords } from '../measures/index.ts';
import { formatChange, round } from '../words/index.ts';
import { comparison } from './draft.ts';
import { fill, periodOf, referencesOf, unsignedChange } from './references.ts';

/** The words about single months that may not be shown. */
export const suppressedMonths = `are ${suppressedWords}`;

/** The performance cell of the paper: the change, or the status where there is none. */
export function performanceOf(result: Result): string {
  if (result.change !== null) return formatChange(result.change, result.change_unit);
  if (result.suppressed === 'value') return suppressedWords;
  if (result.status === 'withheld' || result.status === 'not available') return result.status;
  if (isNotCompared(result)) return 'not compared';
  return 'no % change: 0 before';
}

/** Whether both values are there, and not compared, as too much of one window is still open. */
function isNotCompared({ status, current, previous, difference }: Result): boolean {
  return status === 'provisional' && current !== null && previous !== null && difference === null;
}

/** The performance cell of a measure: of one whose level says more than its change, the level first. */
export function printedPerformance(measure: Pick<Measure, 'isLevelFirst'>, result: Result): string {
  const change = performanceOf(result);
  const { current, previous, statistic } = result;
  if (!measure.isLevelFirst || current === null) return change;
  return `${formatUnitless(current, statistic, decimalsOf([current, previous], statistic))} (${change})`;
}

/** The result as a headline: `Victim-Based Crime rose 15.5% in the 12 months to May 2018`. */
export function headlineOf(title: string, result: Result): string {
  const { change, change_unit: unit, baseline } = result;
  if (change === null) return `${title}: ${performanceOf(result)}, ${periodOf(result)}`;
  const size = unsignedChange(change, unit);
  if (baseline !== null)
    return `${title}: ${size} ${change > 0 ? 'higher' : 'lower'} than ${baseline}, ${periodOf(result)}`;
  const isOfMonth = result.window_start === result.window_end;
  const period =
    isOfMonth && result.previous_end !== null
      ? `from ${monthName(result.previous_end)} to ${monthName(result.window_end)}`
      : `in the ${periodOf(result)}`;
  const { previous, count } = referencesOf(result);
  const isSmall = result.is_small_base && result.statistic === 'count' && !isOfMonth;
  if (round(change, 1) === 0 || (isSmall && count === previous))
    return `${title} was almost unchanged ${period}`;
  const by = isSmall ? `from ${previous} to ${count}` : size;
  return `${title} ${change > 0 ? 'rose' : 'fell'} ${by} ${period}`;
}

/** Both values and the change in a clause: `88,108 crimes against 76,284 in the 12 months before, up 15.5%`. */
export function comparisonOf(result: Result): string {
  if (result.suppressed === 'value') return suppressedWords;
  if (result.status === 'withheld' || result.status === 'not available' || isNotCompared(result)) {
    return `${result.status}: ${result.reason}`;
  }
  if (result.current === null || result.previous === null) return 'no value';
  return fill(comparison(result), referencesOf(result));
}
