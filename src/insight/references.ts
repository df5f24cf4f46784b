import { monthName } from '../calendar.ts';
import {
  decimalsOf,
  describeWindow,
  formatUnitless,
  formatValue,
  isDivided,
  monthsOf,
  type OutsideMonth,
  type Result,
  windowOf,
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
  return describeWindow(windowOf(result));
}

/** The same in a sentence: `in the 12 months to May 2018`, `in May 2018`, `from January 2016 to March 2018`. */
function inPeriod(result: Result): string {
  const period = periodOf(result);
  if (result.window_start === result.window_end) return `in ${period}`;
  return isOfYear(result) ? `in the ${period}` : `from ${period}`;
}

/** Whether a result is of 12 months. */
export function isOfYear(result: Result): boolean {
  return monthsOf(windowOf(result)).length === 12;
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
    : `in the ${monthsOf(windowOf(result)).length} months before`;
}

/** Every number that words about a result may print, by name. Missing values are left out. */
export function referencesOf(result: Result): References {
  const { current, previous, difference, change, change_unit: changeUnit } = result;
  const divided = isDivided(result.statistic);
  const decimals = decimalsOf([current, previous], result.statistic);
  const ofYears = isOfYear(result) && result.baseline === null;
  const before = beforeWords(result);
  const level = (value: number) => formatUnitless(value, result.statistic, decimals);
  const whole = (value: number) => formatNumber(value);
  const share = (value: number) => `${formatNumber(value, 1)}%`;
  const amount = (value: number) => `${result.statistic === 'budget' ? '£' : ''}${formatNumber(value)}`;
  const months = monthsOf(windowOf(result)).length;
  return {
    period: periodOf(result),
    in_period: inPeriod(result),
    last_month: monthName(result.window_end),
    before,
    year_before: ofYears ? 'the year before' : before,
    of_before: ofYears ? 'of the year before' : before,
    confidence: `${formatNumber(100 * confidence)}%`,
    ...numbers({
      current: [current, (value) => formatValue(value, result, decimals)],
      previous: [previous, level],
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
      low: [result.current_low, level],
      high: [result.current_high, level],
      comparable: [result.comparable_change, (value) => formatChange(value, changeUnit)],
      left_out: [result.left_out, whole],
      unknown: [result.current_unknown, whole],
      unknown_before: [result.previous_unknown, whole],
      open: [result.current_open_share, share],
      open_before: [result.previous_open_share, share],
      unplaced: [result.current_unplaced_share, share],
      unplaced_before: [result.previous_unplaced_share, share],
      target: [result.target, (value) => formatUnitless(value, result.statistic, 1)],
    }),
  };
}

/** Every number that words about an unusual latest month may print, by name; usual limits of counts as whole numbers. */
export function referencesOfMonth(result: Result, month: OutsideMonth): References {
  const { value, usualLow, usualHigh, mostOf } = month;
  const decimals = decimalsOf([value, usualLow, usualHigh], result.statistic);
  return {
    month: formatValue(value, result, decimals),
    usual_low: formatUnitless(usualLow, result.statistic, decimals),
    usual_high: formatUnitless(usualHigh, result.statistic, decimals),
    months: String(mostOf ?? 0),
  };
}

/** That a month is the highest or the lowest of those shown, as a template that goes on a sentence; empty where it is not. */
export function extremeWords({ side, mostOf }: OutsideMonth): string {
  return mostOf === null ? '' : `, the ${side === 'high' ? 'highest' : 'lowest'} of {{months}} months`;
}

function numbers(
  named: Readonly<Record<string, readonly [number | null, (value: number) => string]>>,
): References {
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, [value, print]]) => (value === null ? [] : [[name, print(value)]])),
  );
}
