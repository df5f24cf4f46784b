import { chiSquaredQuantile } from './chi-squared.ts';
import { falseAlarmShare, type Interval } from './interval.ts';
import { requireCount } from './require-count.ts';

/**
 * The exact interval of a count (Garwood 1936): the means that would give this count or more, and this count or
 * fewer, in at least 2.5% of cases each. In the count's unit; for 0 it is 0 to 3.69.
 */
export function exactPoisson(count: number): Interval {
  requireCount(count, 'count');
  return {
    low: chiSquaredQuantile(falseAlarmShare / 2, 2 * count) / 2,
    high: chiSquaredQuantile(1 - falseAlarmShare / 2, 2 * count + 2) / 2,
  };
}
