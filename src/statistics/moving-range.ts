import type { MonthlyValue } from './monthly-values.ts';
import { mean } from './simple-statistics.ts';

/** A moving range of so many times the average one is beyond its own limit (Shewhart 1931: D4 for pairs). */
const SCREEN = 3.267;

/**
 * The average moving range: how far a month lies from the month before, on average. No range is taken across a
 * month without value. Screened, ranges of 3.267 times the average or more are left out and it is computed once
 * more; not where nothing would remain but months that do not move. Null without two months in a row.
 */
export function averageMovingRange(values: readonly MonthlyValue[], isScreened: boolean): number | null {
  const ranges = values.flatMap(({ value }, index) => {
    const before = values[index - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (ranges.length === 0) return null;
  const average = mean(ranges);
  if (!isScreened || average === 0) return average;
  const ordinary = ranges.filter((range) => range < SCREEN * average);
  return ordinary.some((range) => range > 0) ? mean(ordinary) : average;
}
