import { addMonths } from '../../src/calendar.ts';
import { type MonthlyValues, monthlyValues } from '../../src/statistics/monthly-values.ts';

/** Values of months that follow each other. */
export function months(values: readonly (number | null)[], first = '2016-04'): MonthlyValues {
  return monthlyValues(
    values.map((value, index) => ({ month: SPINE.get(first)?.[index] ?? addMonths(first, index), value })),
  );
}

const SPINE = new Map([['2016-04', Array.from({ length: 120 }, (_, index) => addMonths('2016-04', index))]]);
