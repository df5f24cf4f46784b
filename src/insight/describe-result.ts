import { monthName } from '../calendar.ts';
import { smallBase } from '../measures/change.ts';
import type { Result } from '../measures/result.ts';
import { windowMonths } from '../measures/window.ts';
import { decimalsOf, formatChange, formatNumber, formatValue } from '../words/number-words.ts';
import { round } from '../words/round.ts';

const isDivided = (result: Result) => result.current_denominator !== null;

/** The period of a result in words: `12 months to May 2018`. */
export function periodOf(result: Result): string {
  return `${windowMonths} months to ${monthName(result.window_end)}`;
}

/** The performance cell of the paper: the change, or the status where there is none. */
export function performanceOf(result: Result): string {
  if (result.change !== null) return formatChange(result.change, result.change_unit);
  if (result.status === 'withheld' || result.status === 'not available') return result.status;
  return 'no % change: 0 before';
}

/** The result as a headline: `Victim-Based Crime rose 15.5% in the 12 months to May 2018`. */
export function headlineOf(title: string, result: Result): string {
  const { change, change_unit: unit } = result;
  if (change === null) return `${title}: ${performanceOf(result)}, ${periodOf(result)}`;
  if (round(change, 1) === 0) return `${title} was almost unchanged in the ${periodOf(result)}`;
  const size = formatChange(Math.abs(change), unit).replace('+', '');
  return `${title} ${change > 0 ? 'rose' : 'fell'} ${size} in the ${periodOf(result)}`;
}

/** Both values and the change in a clause: `88,108 crimes against 76,284 in the 12 months before, up 15.5%`. */
export function comparisonOf(result: Result): string {
  const { current, previous, change, change_unit: unit } = result;
  const divided = isDivided(result);
  if (result.status === 'withheld' || result.status === 'not available') {
    return `${result.status}: ${result.reason}`;
  }
  if (current === null || previous === null) return 'no value';
  const values = `${formatValue(current, result.unit, divided)} against ${formatNumber(previous, decimalsOf(previous, divided))}${unitSign(result)} in the ${windowMonths} months before`;
  return change === null ? values : `${values}, ${directionOf(change)} ${sizeOf(change, unit)}`;
}

/** The drafted insight: values, change, volume, monthly average and what is in doubt, in plain sentences. */
export function draftOf(result: Result): string {
  const { current, previous, difference } = result;
  if (current === null || previous === null || difference === null) {
    const partial =
      current === null
        ? ''
        : ` The ${periodOf(result)}: ${formatValue(current, result.unit, isDivided(result))}.`;
    return `${capital(result.status)}: ${result.reason ?? 'no value'}.${partial}`;
  }
  const sentences = [`${capital(comparisonOf(result))} (${periodOf(result)}).`];
  if (!isDivided(result)) {
    const volume = formatNumber(Math.abs(difference));
    if (round(difference, 0) !== 0) {
      sentences.push(
        `This equates to ${volume} ${difference > 0 ? 'more' : 'fewer'} over the year, or ${formatNumber(current / windowMonths)} a month on average.`,
      );
    }
    if (previous < smallBase) sentences.push(`The change is on a small base (${formatNumber(previous)}).`);
  }
  if (result.status === 'provisional') sentences.push(`Provisional: ${result.reason}.`);
  return sentences.join(' ');
}

function directionOf(change: number): string {
  if (round(change, 1) === 0) return 'a change of';
  return change > 0 ? 'up' : 'down';
}

function sizeOf(change: number, unit: '%' | 'pp'): string {
  return formatChange(Math.abs(change), unit).replace('+', '');
}

function unitSign(result: Result): string {
  return result.unit.startsWith('%') ? '%' : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
