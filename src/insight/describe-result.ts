import { monthName } from '../calendar.ts';
import { smallBase } from '../measures/change.ts';
import type { Result } from '../measures/result.ts';
import { isDivided } from '../measures/statistic.ts';
import { describeWindow, monthsOf } from '../measures/window.ts';
import { decimalsOf, formatChange, formatNumber, formatValue } from '../words/number-words.ts';
import { round } from '../words/round.ts';

/** The period of a result in words: `12 months to May 2018`, `May 2018`, `January 2016 to March 2018`. */
export function periodOf(result: Result): string {
  return describeWindow({ start: result.window_start, end: result.window_end });
}

const coversOneMonth = (result: Result) => result.window_start === result.window_end;

/** The performance cell of the paper: the change, or the status where there is none. */
export function performanceOf(result: Result): string {
  if (result.change !== null) return formatChange(result.change, result.change_unit);
  if (result.status === 'withheld' || result.status === 'not available') return result.status;
  return 'no % change: 0 before';
}

/** The result as a headline: `Victim-Based Crime rose 15.5% in the 12 months to May 2018`. */
export function headlineOf(title: string, result: Result): string {
  const { change, change_unit: unit, baseline } = result;
  if (change === null) return `${title}: ${performanceOf(result)}, ${periodOf(result)}`;
  if (baseline !== null) {
    const direction = change > 0 ? 'higher' : 'lower';
    return `${title}: ${sizeOf(change, unit)} ${direction} than ${baseline}, ${periodOf(result)}`;
  }
  const period =
    coversOneMonth(result) && result.previous_end !== null
      ? `from ${monthName(result.previous_end)} to ${monthName(result.window_end)}`
      : `in the ${periodOf(result)}`;
  if (round(change, 1) === 0) return `${title} was almost unchanged ${period}`;
  return `${title} ${change > 0 ? 'rose' : 'fell'} ${sizeOf(change, unit)} ${period}`;
}

/** Both values and the change in a clause: `88,108 crimes against 76,284 in the 12 months before, up 15.5%`. */
export function comparisonOf(result: Result): string {
  const { current, previous, change, change_unit: unit } = result;
  if (result.status === 'withheld' || result.status === 'not available') {
    return `${result.status}: ${result.reason}`;
  }
  if (current === null || previous === null) return 'no value';
  const decimals = decimalsOf([current, previous], result.unit, isDivided(result.statistic));
  const before = `${formatNumber(previous, decimals)}${unitSign(result)}`;
  const values = `${formatValue(current, result.unit, decimals)} against ${before} ${beforeWords(result)}`;
  return change === null ? values : `${values}, ${directionOf(change)} ${sizeOf(change, unit)}`;
}

/** When the previous value is from: `in the 12 months before`, `in May 2017`, `at entry`. */
function beforeWords(result: Result): string {
  if (result.baseline !== null) return result.baseline;
  return coversOneMonth(result) && result.previous_end !== null
    ? `in ${monthName(result.previous_end)}`
    : `in the ${monthsOf({ start: result.window_start, end: result.window_end }).length} months before`;
}

/** The drafted insight: values, change, volume, monthly average and what is in doubt, in plain sentences. */
export function draftOf(result: Result): string {
  const { current, previous, difference } = result;
  if (current === null || previous === null || difference === null) {
    const partial =
      current === null
        ? ''
        : ` ${capital(periodOf(result))}: ${formatValue(current, result.unit, decimalsOf([current], result.unit, isDivided(result.statistic)))}.`;
    return `${capital(result.status)}: ${result.reason ?? 'no value'}.${partial}`;
  }
  const sentences = [`${capital(comparisonOf(result))} (${periodOf(result)}).`];
  if (!isDivided(result.statistic)) {
    const volume = formatNumber(Math.abs(difference));
    const months = monthsOf({ start: result.window_start, end: result.window_end }).length;
    if (round(difference, 0) !== 0) {
      sentences.push(
        `This equates to ${volume} ${difference > 0 ? 'more' : 'fewer'} over the year, or ${formatNumber(current / months)} a month on average.`,
      );
    }
    if (previous < smallBase) sentences.push(`The change is on a small base (${formatNumber(previous)}).`);
  }
  if (result.statistic === 'audit' && result.current_low !== null && result.current_high !== null)
    sentences.push(
      `It is an audit of a sample: between ${formatNumber(result.current_low, 1)}% and ${formatNumber(result.current_high, 1)}% with 95% confidence.`,
    );
  if (result.left_out !== null && result.left_out > 0)
    sentences.push(`Left out: ${formatNumber(result.left_out)} ${result.left_out_words}.`);
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
