import { followingShape } from './calendar-shape.ts';
import { MONTHS } from './months.ts';
import type { Random } from './random.ts';
import { sumsToMonths } from './to-months.ts';
import type { Totals } from './total-sums.ts';
import { WINDOWS, type Window } from './windows.ts';

export interface SharePlan {
  /** The whole of each month. */
  readonly whole: readonly number[];
  /** What is taken of the whole of each window. */
  readonly share: Totals;
  /** Months whose own share is given, by name. */
  readonly given?: Readonly<Record<string, number>>;
  /** How the taken follow the months; the whole itself where nothing is said. */
  readonly base?: readonly number[];
  readonly windows?: readonly Window[];
}

/** A share of a whole, in every month such that it holds for each window; months after the last have its share. */
export function shareOfMonths(random: Random, plan: SharePlan): number[] {
  const { whole, share, given = {}, base = whole, windows = WINDOWS } = plan;
  const wholeOf = (index: number) => whole[index] as number;
  const fixed = MONTHS.map(({ index, name }) => Math.round(wholeOf(index) * (given[name] ?? 0)));
  const open = windows.map((window) => ({
    ...window,
    months: window.months.filter(({ name }) => given[name] === undefined),
  }));
  const average = whole.reduce((sum, count) => sum + count * share.current, 0) / MONTHS.length;
  // By chance a large share swings less than as many events on their own would.
  const events = average / (1 - share.current);
  const counts = sumsToMonths(
    ({ name }) => {
      const months = windows.find((window) => window.name === name)?.months ?? [];
      const sum = months.reduce((total, { index }) => total + wholeOf(index), 0);
      const taken = months.reduce((total, { index }) => total + (fixed[index] as number), 0);
      return Math.round(sum * share[name]) - taken;
    },
    followingShape(random, base, events),
    open,
  );
  const last = windows.flatMap(({ months }) => months).at(-1)?.index ?? 0;
  return counts.map((count, index) =>
    index > last ? Math.round(wholeOf(index) * share.current) : count + (fixed[index] as number),
  );
}
