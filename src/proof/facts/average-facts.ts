import { addMonths, monthSpine } from '../../calendar.ts';
import { type Fact, fact } from './fact.ts';
import type { Comparison, Figures } from './figures.ts';

const periods = { month: 12, week: 365 / 7, day: 365 } as const;

/** What an average is taken over: so many a month, a week, a day. */
export type Per = keyof typeof periods;

const divided = (value: number | null, by: number) => (value === null ? null : value / by);

/** The average a month (week, day) of one window. Of a ratio, of its numerator. */
export function averageFacts(
  figures: Figures,
  comparison: Comparison,
  per: Per,
  side: 'current' | 'previous',
): Fact[] {
  const { end } = comparison;
  const value = side === 'current' ? comparison.numerator : comparison.previousNumerator;
  if (figures.span !== 12) return [];
  return fact({
    name: side === 'current' ? `average a ${per}` : `average a ${per} before`,
    quantity: 'amount',
    value: divided(value, periods[per]),
    row: figures.row,
    end: side === 'current' ? end : addMonths(end, -12),
  });
}

/** The difference of two windows spread over their months: `about 100 more each month`. */
export function averageDifferenceFacts(figures: Figures, comparison: Comparison, per: Per): Fact[] {
  const { numerator, previousNumerator } = comparison;
  if (figures.span !== 12 || numerator === null || previousNumerator === null) return [];
  return fact({
    name: `difference a ${per}`,
    quantity: 'amount',
    value: (numerator - previousNumerator) / periods[per],
    row: figures.row,
    end: comparison.end,
    isSigned: true,
  });
}

/** The average a month over another number of months, such as 24, up to a window's end. */
export function averageOverFacts(figures: Figures, comparison: Comparison, months: number): Fact[] {
  const spine = monthSpine(addMonths(comparison.end, 1 - months), comparison.end);
  return fact({
    name: `average a month over ${months} months`,
    quantity: 'amount',
    value: figures.average(spine),
    row: figures.row,
    end: comparison.end,
  });
}
