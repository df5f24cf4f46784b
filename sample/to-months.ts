import { type SpecialMonths, sampleMonths, specialFactor } from './months.ts';
import type { Random } from './random.ts';
import { sampleWindows, type Totals, type Window, windowTotal } from './windows.ts';

/** How busy each month of the year is, January first. */
const seasons = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  crime: [0.95, 0.94, 0.98, 0.99, 1.04, 1.04, 1.06, 1.03, 1.01, 1.03, 0.99, 0.94],
  antiSocial: [0.78, 0.82, 0.94, 1.04, 1.12, 1.16, 1.24, 1.22, 1.06, 1.02, 0.88, 0.72],
  call: [0.95, 0.94, 0.96, 0.99, 1.03, 1.05, 1.08, 1.05, 1.02, 1.0, 0.97, 0.96],
  sickness: [1.1, 1.08, 1.04, 0.97, 0.94, 0.94, 0.95, 0.93, 0.97, 1.01, 1.04, 1.05],
} as const;

/** Chance swings of a month beyond those of its events: holidays, weather. Calls, being so many, swing least. */
const commonSwings = { even: 0.02, crime: 0.02, antiSocial: 0.02, call: 0.005, sickness: 0.02 } as const;

export interface CalendarShape {
  readonly season: keyof typeof seasons;
  readonly special?: SpecialMonths;
  /** Events in an average month: the fewer, the more months differ by chance. */
  readonly perMonth: number;
}

/** How each month of the sample weighs in its window: days, season, special months and chance. */
export function calendarShape(
  random: Random,
  { season, special = 'none', perMonth }: CalendarShape,
): number[] {
  const swing = chanceSwing(perMonth, commonSwings[season]);
  return sampleMonths.map((month) => {
    const seasonal = seasons[season][month.monthOfYear - 1] as number;
    return month.days * seasonal * specialFactor(special, month.name) * swung(random, swing);
  });
}

/** Weights that follow other counts, such as those a part is a share of, with chance and special months. */
export function followingShape(
  random: Random,
  base: readonly number[],
  perMonth: number,
  special: SpecialMonths = 'none',
): number[] {
  const swing = chanceSwing(perMonth, commonSwings.even);
  return sampleMonths.map(
    (month) => (base[month.index] as number) * specialFactor(special, month.name) * swung(random, swing),
  );
}

function chanceSwing(perMonth: number, common: number): number {
  return Math.sqrt(common ** 2 + 1 / Math.max(perMonth, 1));
}

function swung(random: Random, swing: number): number {
  return Math.max(0.05, 1 + swing * random.normal());
}

/** Shares the total of each window out among its months by weight: a count for every month of the sample. */
export function toMonths(totals: Totals, weights: readonly number[], windows = sampleWindows): number[] {
  return sumsToMonths((window) => windowTotal(window, totals), weights, windows);
}

/** As `toMonths`, with each window's own sum. */
export function sumsToMonths(
  sumOf: (window: Window) => number,
  weights: readonly number[],
  windows = sampleWindows,
): number[] {
  const levels = driftingLevels(sumOf, weights, windows);
  const counts = sampleMonths.map(() => 0);
  for (const window of windows) {
    const parts = apportion(
      sumOf(window),
      window.months.map(({ index }) => (weights[index] as number) * (levels[index] as number)),
    );
    window.months.forEach(({ index }, position) => {
      counts[index] = parts[position] as number;
    });
  }
  return counts;
}

interface Level {
  readonly middle: number;
  readonly level: number;
}

/**
 * The level of each month: what its window has for each unit of weight in the middle of the window, and in
 * between on the way from one window's level to the next. Without it every series would jump where a window ends.
 */
function driftingLevels(
  sumOf: (window: Window) => number,
  weights: readonly number[],
  windows: readonly Window[],
): number[] {
  const levels = windows.map((window) => {
    const indexes = window.months.map(({ index }) => index);
    const weight = indexes.reduce((sum, index) => sum + (weights[index] as number), 0);
    return {
      middle: ((indexes[0] as number) + (indexes[indexes.length - 1] as number)) / 2,
      level: weight > 0 ? sumOf(window) / weight : 0,
    };
  });
  return sampleMonths.map(({ index }) => levelAt(levels, index));
}

/** Level before the first middle and after the last; in between on the straight line. */
function levelAt(levels: readonly Level[], index: number): number {
  const next = levels.findIndex(({ middle }) => middle > index);
  const after = levels[next === -1 ? levels.length - 1 : next] as Level;
  const before = levels[next - 1] ?? after;
  if (next <= 0) return after.level;
  const way = (index - before.middle) / (after.middle - before.middle);
  return before.level + way * (after.level - before.level);
}

/**
 * Shares a whole number out in proportion to weights, by largest remainder: each part is its exact share
 * rounded down, and the parts with the largest remainders get one more. The parts always sum to the total.
 *
 * @example apportion(10, [1, 1, 2]) // => [3, 2, 5]
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((running, weight) => running + weight, 0);
  if (!(sum > 0)) {
    if (total === 0) return weights.map(() => 0);
    throw new Error(`nothing to share among: total ${total}, weights sum to ${sum}`);
  }
  const shares = weights.map((weight) => (total * weight) / sum);
  const parts = shares.map(Math.floor);
  const left = total - parts.reduce((running, part) => running + part, 0);
  const byRemainder = shares
    .map((share, position) => ({ position, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.position - b.position);
  for (const { position } of byRemainder.slice(0, left)) parts[position] = (parts[position] as number) + 1;
  return parts;
}

interface SharePlan {
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
  const { whole, share, given = {}, base = whole, windows = sampleWindows } = plan;
  const wholeOf = (index: number) => whole[index] as number;
  const fixed = sampleMonths.map(({ index, name }) => Math.round(wholeOf(index) * (given[name] ?? 0)));
  const open = windows.map((window) => ({
    ...window,
    months: window.months.filter(({ name }) => given[name] === undefined),
  }));
  const average = whole.reduce((sum, count) => sum + count * share.current, 0) / sampleMonths.length;
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
