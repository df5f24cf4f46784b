import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Month } from '../calendar.ts';
import { spreadOfPairs } from './dependence.ts';
import { normalTwoSided, studentQuantile } from './distributions.ts';
import { falseAlarmShare, mapInterval, percentChange, type TestedChange, testedChange } from './interval.ts';
import { meanResiduals } from './month-residuals.ts';
import { type MonthlyValues, monthlyValues } from './monthly-values.ts';
import { quantileSorted } from './simple-statistics.ts';

const range = 2 ** 32;

/** A stream of whole numbers from 0 up to, but not including, `limit`; the same seed gives the same stream. */
export function randomBelow(seed: number): (limit: number) => number {
  const generator = xoroshiro128plus(seed);
  return (limit) => Math.floor(((generator.next() >>> 0) / range) * limit);
}

/** How a mean's change is drawn: the stream of chance, and the months that are compared where not all of the year are. */
interface Draws {
  readonly seed?: number;
  readonly comparable?: readonly Month[] | null;
}

const year = 12;
const drawsMade = 4000;
const seedOfDraws = 1979;

/** A calendar month in both windows: total duration and cases of each. */
interface MonthPair {
  readonly current: { readonly total: number; readonly cases: number };
  readonly previous: { readonly total: number; readonly cases: number };
}

/**
 * The change between the means of the latest 12 months and the 12 before, in %, where only monthly totals of duration
 * and numbers of cases are known. The 12 pairs of the same calendar month are drawn again and again, with
 * replacement, and the change of each draw computed (bootstrap, Efron 1979): pairs, so that seasons cancel; whole
 * months, so that what months have in common counts as variation. The interval is between percentiles of the
 * draws, moved outwards for there being only 12 (Hesterberg 2015), and, as ratios, for months that lean on each other,
 * which pairs drawn by themselves do not show. The seed is fixed: the same months always give
 * the same interval. Null where any of the 24 months has no value, a window has no cases or no duration, or fewer than
 * two pairs are comparable.
 */
export function compareMonthlyMeans(
  totals: MonthlyValues,
  cases: MonthlyValues,
  { seed = seedOfDraws, comparable = null }: Draws = {},
): TestedChange | null {
  const pairs = pairMonths(totals, cases, comparable);
  const ratio = pairs === null ? null : ratioOfMeans(pairs);
  if (pairs === null || ratio === null) return null;
  const n = pairs.length;
  const below = randomBelow(seed);
  const draws = Array.from({ length: drawsMade }, () =>
    ratioOfMeans(pairs.map((pair) => pairs[below(n)] ?? pair)),
  ).filter((draw) => draw !== null);
  const sorted = draws.sort((a, b) => a - b);
  const tail = normalTwoSided(Math.sqrt(n / (n - 1)) * studentQuantile(falseAlarmShare, n - 1)) / 2;
  const spreads = [meanResiduals(totals, cases), meanResiduals(before(totals), before(cases))];
  const widening = Math.sqrt(Math.min(...spreads.map((months) => spreadOfPairs(months, n))));
  const changeInterval = mapInterval({ low: tail, high: 1 - tail }, (share) =>
    percentChange(ratio * (quantileSorted(sorted, share) / ratio) ** widening),
  );
  return testedChange(percentChange(ratio), changeInterval);
}

/** The months before the latest 12, so that what is tested is not in the yardstick. */
const before = (values: MonthlyValues) => monthlyValues(values.slice(0, -year));

function pairMonths(
  totals: MonthlyValues,
  cases: MonthlyValues,
  comparable: readonly Month[] | null,
): MonthPair[] | null {
  const [sums, counts] = [totals.slice(-2 * year), cases.slice(-2 * year)];
  const months = sums.flatMap(({ month, value }, index) => {
    const count = counts[index];
    if (count?.month !== month) throw new RangeError(`different months: ${month}, ${count?.month}`);
    return value === null || count.value === null ? [] : [{ month, total: value, cases: count.value }];
  });
  if (months.length < 2 * year) return null;
  const pairs = months.slice(year).flatMap((current, index) => {
    const previous = months[index];
    const isCompared = comparable === null || comparable.includes(current.month);
    return previous && isCompared ? [{ current, previous }] : [];
  });
  return pairs.length < 2 ? null : pairs;
}

function ratioOfMeans(pairs: readonly MonthPair[]): number | null {
  const [current, previous] = [meanOf(pairs, 'current'), meanOf(pairs, 'previous')];
  return current === null || previous === null || current <= 0 || previous <= 0 ? null : current / previous;
}

function meanOf(pairs: readonly MonthPair[], side: keyof MonthPair): number | null {
  const total = pairs.reduce((sum, pair) => sum + pair[side].total, 0);
  const cases = pairs.reduce((sum, pair) => sum + pair[side].cases, 0);
  return cases === 0 ? null : total / cases;
}
