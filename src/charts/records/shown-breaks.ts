import type { Month } from '../../calendar.ts';
import type { Measure } from '../../measures/index.ts';
import { breaksOf } from '../../measures/index.ts';
import type { Registers } from '../../reference/index.ts';
import type { ChartBreak } from '../chart-breaks.ts';

/** A measure's breaks that have months on both sides among those shown; those of one month together. */
export function shownBreaks(measure: Measure, registers: Registers, from: Month, end: Month): ChartBreak[] {
  const reasons = new Map<Month, string>();
  for (const { month, what_changed: what } of breaksOf(measure, registers)) {
    if (month <= from || month > end) continue;
    const before = reasons.get(month);
    reasons.set(month, before === undefined ? what : `${before}; ${what}`);
  }
  return [...reasons].map(([month, what]) => ({ month, what }));
}
