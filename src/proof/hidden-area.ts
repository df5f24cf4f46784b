import { suppressedWords, wholeArea } from '../measures/index.ts';
import type { Context } from './context.ts';
import { currentMonths, previousMonths } from './months.ts';
import { monthsMeant } from './months-meant.ts';
import type { ResultFacts } from './proof-facts.ts';
import { type Remark, remark } from './remark.ts';
import { defaultParts } from './subject.ts';

/**
 * That a number is said of an area whose figures are not published: nothing can be held against it, and least of all the
 * force's figure. Null where its area, in the months it is of, is shown.
 */
export function hiddenAreaRemark(context: Context): Remark | null {
  const { area, part, number, sentence } = context;
  if (area === null || area.isFaint || area.name === wholeArea) return null;
  const { subject } = sentence;
  const parts = part === null || part.isFaint ? defaultParts(subject) : [part.name];
  const rows = subject.rows.filter(({ result }) => result.area === area.name && parts.includes(result.part));
  if (rows.length === 0 || !rows.every((row) => isHidden(row, context))) return null;
  return remark(
    'not published',
    { start: number.hedgeStart, end: number.end },
    {
      level: 'note',
      says: `${number.text} of ${area.name}`,
      data: `the figure of ${area.name} is ${suppressedWords}`,
    },
  );
}

/** Whether nothing is shown of a row; or only its windows, where other months are said. */
function isHidden(row: ResultFacts, context: Context): boolean {
  const { suppressed } = row.result;
  if (suppressed !== 'months') return suppressed === 'value';
  const said = context.period ?? context.periodOfSentence;
  const months = said && monthsMeant(said, row, context);
  const windows = [currentMonths(row.result), previousMonths(row.result)];
  return months !== null && !months.some((one) => windows.includes(one));
}
