import { monthName } from '../../calendar.ts';
import type { Sentence } from '../readings/index.ts';
import { clauseScope, clauseTopic } from './clause.ts';
import type { Check, Remark } from './remark.ts';

/** A 12-month window named without figures that is not the one the paper covers. */
export const windowCheck: Check = (sentence, numbers) => {
  if (numbers.length > 0 || sentence.directions.length === 0) return [];
  return sentence.periods.flatMap((period) =>
    period.kind === 'window' && !period.isLoose ? remarkOn(sentence, period) : [],
  );
};

function remarkOn(
  sentence: Sentence,
  period: Extract<Sentence['periods'][number], { kind: 'window' }>,
): Remark[] {
  const { meant } = clauseScope(sentence, period);
  const topic = clauseTopic(sentence, { start: period.start, end: period.end });
  const ends = meant.flatMap(({ row }) => [row.result.window_end, row.result.previous_end]);
  const [first] = meant;
  if (!first || topic === 'other' || ends.includes(period.last) || !period.monthSpan) return [];
  const right = period.isComparator ? first.row.result.previous_end : first.row.result.window_end;
  if (right === null) return [];
  return [
    {
      level: 'error',
      fault: 'period',
      start: period.start,
      end: period.end,
      says: `a window to ${monthName(period.last)}`,
      data: `the window ends with ${monthName(right)}`,
      edits: [{ ...period.monthSpan, replacement: monthName(right) }],
    },
  ];
}
