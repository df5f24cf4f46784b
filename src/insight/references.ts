import { monthName } from '../calendar.ts';
import type { OutsideMonth, Result } from '../measures/index.ts';
import {
  decimalsOf,
  describeWindow,
  formatValue,
  isDivided,
  isPercent,
  monthsOf,
} from '../measures/index.ts';
import { confidence } from '../statistics/index.ts';
import { formatChange, formatNumber } from '../words/index.ts';

/** What each name in double braces prints: `change` is `+15.5%`. */
export type References = Readonly<Record<string, string>>;

/** A template with each `{{name}}` in it printed; an unknown name is a fault in the code. */
export function fill(template: string, references: References): string {
  return template.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => {
    const text = references[name];
    if (text === undefined) throw new Error(`no such reference: ${name} in: ${template}`);
    return text;
  });
}

/** The period of a result in words: `12 months to May 2018`, `May 2018`, `January 2016 to March 2018`. */
export function periodOf(result: Result): string {
  return describeWindow({ start: result.window_start, end: result.window_end });
}

/** The same in a sentence: `in the 12 months to May 2018`, `in May 2018`, `from January 2016 to March 2018`. */
function inPeriod(result: Result): string {
  const period = periodOf(result);
  if (result.window_start === result.window_end) return `in ${period}`;
  return isOfYear(result) ? `in the ${period}` : `from ${period}`;
}

/** Whether a result is of 12 months. */
export function isOfYear({ window_start: start, window_end: end }: Result): boolean {
  return monthsOf({ start, end }).length === 12;
}

/** A change without its sign: `15.5%`, `4.4 pp`. */
export function unsignedChange(change: number, unit: '%' | 'pp'): string {
  return formatChange(Math.abs(change), unit).replace('+', '');
}

/** When the previous value is from: `in the 12 months before`, `in May 2017`, `at entry`. */
function beforeWords(result: Result): string {
  if (result.baseline !== null) return result.baseline;
  return result.window_start === result.window_end && result.previous_end !== null
    ? `in ${monthName(result.previous_end)}`
    : `in the ${monthsOf({ start: result.window_start, end: result.window_end }).length} months before`;
}

/** The same in short: `the year before`, where both are of 12 months. */
function yearBefore(result: Result): string {
  return isOfYear(result) && result.baseline === null ? 'the year before' : beforeWords(result);
}

/** Every number that words about a result may print, by name. Missing values are left out. */
export function referencesOf(result: Result): References {
  const { current, previous, difference, change, change_unit: changeUnit } = result;
  const divided = isDivided(result.statistic);
  const decimals = decimalsOf([current, previous], result.statistic);
  const sign = isPercent(result.statistic) ? '%' : '';
  const amount = (value: number) => `${result.statistic === 'budget' ? '£' : ''}${formatNumber(value)}`;
  const months = monthsOf({ start: result.window_start, end: result.window_end }).length;
  return {
    period: periodOf(result),
    in_period: inPeriod(result),
    last_month: monthName(result.window_end),
    before: beforeWords(result),
    year_before: yearBefore(result),
    of_before: isOfYear(result) && result.baseline === null ? 'of the year before' : beforeWords(result),
    confidence: `${formatNumber(100 * confidence)}%`,
    ...numbers({
      current: [current, (value) => formatValue(value, result, decimals)],
      previous: [previous, (value) => `${formatNumber(value, decimals)}${sign}`],
      change: [change, (value) => formatChange(value, changeUnit)],
      size: [change, (value) => unsignedChange(value, changeUnit)],
      volume: [difference, (value) => formatNumber(Math.abs(value), divided ? decimals : 0)],
      volume_a_month: [divided ? null : difference, (value) => formatNumber(Math.abs(value) / months)],
      average: [divided ? null : current, (value) => formatNumber(value / months)],
      average_before: [divided ? null : previous, (value) => formatNumber(value / months)],
      count: [current, (value) => formatNumber(value, decimals)],
      counted: [result.current_numerator, amount],
      counted_before: [result.previous_numerator, amount],
      base: [result.current_denominator, amount],
      base_before: [result.previous_denominator, amount],
      low: [result.current_low, (value) => `${formatNumber(value, decimals)}${sign}`],
      high: [result.current_high, (value) => `${formatNumber(value, decimals)}${sign}`],
      comparable: [result.comparable_change, (value) => formatChange(value, changeUnit)],
      left_out: [result.left_out, (value) => formatNumber(value)],
      unknown: [result.current_unknown, (value) => formatNumber(value)],
      unknown_before: [result.previous_unknown, (value) => formatNumber(value)],
      open: [result.current_open_share, (value) => `${formatNumber(value, 1)}%`],
      open_before: [result.previous_open_share, (value) => `${formatNumber(value, 1)}%`],
      unplaced: [result.current_unplaced_share, (value) => `${formatNumber(value, 1)}%`],
      unplaced_before: [result.previous_unplaced_share, (value) => `${formatNumber(value, 1)}%`],
      target: [result.target, (value) => `${formatNumber(value, 1)}${sign}`],
    }),
  };
}

/** Every number that words about an unusual latest month may print, by name; usual limits of counts as whole numbers. */
export function referencesOfMonth(result: Result, month: OutsideMonth): References {
  const { value, usualLow, usualHigh, mostOf } = month;
  const decimals = decimalsOf([value, usualLow, usualHigh], result.statistic);
  const sign = isPercent(result.statistic) ? '%' : '';
  return {
    month: formatValue(value, result, decimals),
    usual_low: `${formatNumber(usualLow, decimals)}${sign}`,
    usual_high: `${formatNumber(usualHigh, decimals)}${sign}`,
    months: String(mostOf ?? 0),
  };
}

function numbers(
  named: Readonly<Record<string, readonly [number | null, (value: number) => string]>>,
): References {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, [value, print]]) => (value === null ? [] : [[name, print(value)]])),
  );
}
