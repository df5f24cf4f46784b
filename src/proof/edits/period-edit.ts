import { addMonths, monthName } from '../../calendar.ts';
import type { Fact } from '../facts/index.ts';
import { figuresOf, windowWords } from '../facts/index.ts';
import type { PeriodMention } from '../mentions/index.ts';
import type { Edit } from './edit.ts';

/** The period that a figure is of, in place of the one a sentence names. */
export function periodEdit(text: string, period: PeriodMention, fact: Fact): Edit | null {
  const figures = figuresOf(fact.row);
  const { isComparator, monthSpan } = period;
  const end = isComparator ? addMonths(fact.end, -12) : fact.end;
  if (monthSpan && (period.kind === 'window' || figures.span === 1 || fact.isOfMonth))
    return { ...monthSpan, replacement: monthName(end) };
  const words = fact.isOfMonth ? monthName(end) : `the ${windowWords(figures, end)}`;
  if (period.kind === 'month' && monthSpan) return { ...monthSpan, replacement: words };
  const lead = /^(?:in|over|during|within|for|from|between)\b/i.exec(text.slice(period.start, period.end));
  if (period.isComparator) return { start: period.start, end: period.end, replacement: words };
  return { start: period.start, end: period.end, replacement: lead ? `in ${words}` : words };
}
