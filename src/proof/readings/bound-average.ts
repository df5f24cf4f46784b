import type { Per } from '../facts/average-facts.ts';
import type { Surroundings } from './surroundings.ts';

/** A number that is an average, and over what: a month, a week, a day, or nothing said. */
export type BoundAverage = Per | 'unsaid' | null;

const perAfter =
  /^\s*(?:(?!(?:and|or|but|while|which|with|to|from|compared|against|than|was|were|is|are)\b)[\w'-]+\s+){0,5}?(?:a|per|each|every|\/)\s?(month|week|day)\b/i;
const averageAfter =
  /^\s*(?:[\w'-]+\s+){0,4}?on average\b|^\s*(?:[\w'-]+\s+){0,2}?\(?(?:monthly )?average\b/i;
const monthlyAfter = /^\s*(?:[\w'-]+\s+){0,3}?monthly\b/i;
const averageBefore = /\b(?:average[sd]?|averaging|mean|on average)\b(?![^.;]*[;])[^\d;()]{0,60}$/i;
const monthlyBefore =
  /\b(monthly|weekly|daily)\b[^\d,;()]{0,40}$|\b(?:each|every|per|a) (month|week|day)[^\d;()]{0,30}$/i;

/** Whether a number is said to be an average. */
export function averageOf({ before, after }: Surroundings): BoundAverage {
  const per = /\bin (?:each|every) month\b/i.test(after) ? undefined : perAfter.exec(after)?.[1];
  if (per) return per.toLowerCase() as Per;
  if (monthlyAfter.test(after)) return 'month';
  const named = monthlyBefore.exec(before);
  const isAverage = averageBefore.test(before) || averageAfter.test(after);
  if (named) {
    const word = (named[1] ?? named[2] ?? '').toLowerCase();
    if (isAverage || named[2])
      return word.startsWith('week') ? 'week' : word.startsWith('da') ? 'day' : 'month';
  }
  return isAverage ? 'unsaid' : null;
}
