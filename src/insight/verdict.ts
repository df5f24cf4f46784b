import { monthName } from '../calendar.ts';
import type { Measure, Result } from '../measures/index.ts';
import { headlineOf } from './describe-result.ts';
import type { Exception } from './exceptions.ts';
import { extremeWords, fill, referencesOf, referencesOfMonth } from './references.ts';

/**
 * What a result comes to, in a word or two: `worse` or `better` where the change is beyond chance, `higher` or `lower`
 * where neither direction is better; `recording changed` where the months recorded alike do not bear it out; otherwise
 * why nothing is said.
 */
export function verdictOf(result: Result, better: Measure['better']): string {
  const { status, suppressed, difference, breaks, is_beyond_chance: isClear } = result;
  const { is_comparable_beyond_chance: isComparableClear } = result;
  if (suppressed === 'value') return 'not shown';
  if (status === 'withheld' || status === 'not available') return status;
  if (difference === null) return 'not compared';
  if (isClear === null) return 'not tested';
  if (!isClear || difference === 0) return 'no clear change';
  if (breaks !== null && !isComparableClear) return 'recording changed';
  const isHigher = difference > 0;
  if (better === 'neither') return isHigher ? 'higher' : 'lower';
  return isHigher === (better === 'higher') ? 'better' : 'worse';
}

/**
 * Why a row stands out, as one plain sentence: `Robbery rose 33.4% in the 12 months to May 2018, from 1,000 to 1,334
 * crimes.`, or of its latest month `Gun Crime: 20 offences in May 2018; usual are 3 to 15.`
 */
export function pointOf(title: string, result: Result, { month }: Pick<Exception, 'month'>): string {
  if (month) {
    const template = `{{month}} in ${monthName(month.month)}${extremeWords(month)}; usual are {{usual_low}} to {{usual_high}}.`;
    return `${title}: ${fill(template, referencesOfMonth(result, month))}`;
  }
  const headline = headlineOf(title, result);
  const { previous, current } = referencesOf(result);
  if (previous === undefined || current === undefined || headline.includes(` from ${previous} to `))
    return `${headline}.`;
  return `${headline}, from ${previous} to ${current}.`;
}
