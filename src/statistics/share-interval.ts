import { betaQuantile } from './incomplete-beta.ts';
import { falseAlarmShare, type Interval } from './interval.ts';

/**
 * The exact interval of a share x of x + rest (Clopper and Pearson 1934), from 0 to 1: the shares that would give
 * x or more, and x or fewer, in at least half of `falseAlarms` each. x and rest may be fractions, as they are once
 * divided by an over-dispersion. x = 0 starts at 0; rest = 0 ends at 1; with both 0 it is 0 to 1.
 */
export function shareInterval(x: number, rest: number, falseAlarms = falseAlarmShare): Interval {
  return {
    low: x === 0 ? 0 : betaQuantile(falseAlarms / 2, x, rest + 1),
    high: rest === 0 ? 1 : betaQuantile(1 - falseAlarms / 2, x + 1, rest),
  };
}
