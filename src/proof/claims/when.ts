import { addMonths, monthSpine } from '../../calendar.ts';
import type { Comparison, Figures } from '../facts/index.ts';
import type { PeriodMention } from '../mentions/index.ts';
import type { NumberReading } from '../readings/index.ts';

/** Which comparison of a row a number is about, and which side of it. */
export interface When {
  readonly comparison: Comparison;
  readonly side: 'current' | 'previous';
  readonly isOfMonth: boolean;
}

/** The period of a number as figures; null where the data cannot be asked for it. */
export function whenOf(figures: Figures, { period, frame }: NumberReading): When | null {
  const own =
    period.own ?? (frame === 'plain' || frame === 'to' || frame === 'equated' ? period.ofSentence : null);
  if (own !== null) return whenIn(figures, own);
  const side = frame === 'compared' || frame === 'from' ? 'previous' : 'current';
  return { comparison: figures.published(), side, isOfMonth: false };
}

/** The comparison that a period names. */
export function whenIn(figures: Figures, period: PeriodMention): When | null {
  const { window_end: end } = figures.row.result;
  const ofMonth = (month: string): When => ({
    comparison: figures.between(month, addMonths(month, -12)),
    side: 'current',
    isOfMonth: true,
  });
  const current = (comparison: Comparison): When => ({ comparison, side: 'current', isOfMonth: false });
  switch (period.kind) {
    case 'window':
      return current(figures.rolling(period.last));
    case 'month':
      return ofMonth(period.month);
    case 'this month':
      return ofMonth(end);
    case 'last month':
      return ofMonth(addMonths(end, -1));
    case 'month a year ago':
      return ofMonth(addMonths(end, -12));
    case 'current':
      return current(figures.published());
    case 'previous':
      // Of a measure of one month, the 12 months before are what it looks back on.
      if (figures.span === 1 && /12|twelve/i.test(period.text)) return current(figures.published());
      return { comparison: figures.published(), side: 'previous', isOfMonth: false };
    case 'range': {
      const { window_start } = figures.row.result;
      if (period.first === window_start && period.last === end) return current(figures.published());
      const months = monthSpine(period.first, period.last);
      return current(
        figures.compare(
          period.last,
          months,
          months.map((month) => addMonths(month, -12)),
        ),
      );
    }
    case 'latest months': {
      const months = monthSpine(addMonths(end, 1 - period.months), end);
      return current(
        figures.compare(
          end,
          months,
          months.map((month) => addMonths(month, -period.months)),
        ),
      );
    }
    default:
      return null;
  }
}

/** Whether the published window is the month itself, so that month and window are one. */
export const isMonthly = (figures: Figures) => figures.span === 1;
