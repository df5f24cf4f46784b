import type { Month } from '../../../src/calendar.ts';
import type { MonthlyValues } from '../../../src/statistics/monthly-values.ts';

declare const rolling: unique symbol;

/** The sum of the months from the first to the last, both included; null where any of them has no value. */
interface RollingValue {
  readonly first: Month;
  readonly last: Month;
  readonly value: number | null;
}

/** Sums over windows that overlap: to be drawn, never to be tested for limits or trends. */
export type RollingValues = readonly RollingValue[] & { readonly [rolling]: true };

/** The sums of each run of so many months; none where the series is shorter. */
export function rollingValues(values: MonthlyValues, months = 12): RollingValues {
  const sums = values.slice(months - 1).map((last, index): RollingValue => {
    const window = values.slice(index, index + months);
    const value = window.reduce<number | null>(
      (sum, point) => (sum === null || point.value === null ? null : sum + point.value),
      0,
    );
    return { first: window[0]?.month ?? last.month, last: last.month, value };
  });
  return sums as readonly RollingValue[] as RollingValues;
}
