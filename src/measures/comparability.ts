import { addMonths, type Month } from '../calendar.ts';
import { compareProportions } from '../statistics/index.ts';
import { count } from '../words/index.ts';
import type { Measure } from './measure.ts';
import type { Series, SeriesPlace, SeriesPoint } from './series.ts';
import { isDivided } from './statistic.ts';
import { describeWindow, monthsOf, type Window } from './window.ts';
import { sumMonths, type WindowSum } from './window-sum.ts';

/** Windows are not compared where the share of which something is not known differs by more points, and beyond chance. */
const mostUnknownPoints = 1;
/** They are provisional, and not compared, where the share that is still open differs by more points. */
const mostOpenPoints = 2;

/** Shares of a window, in %; null where nothing of the kind is told apart, or nothing can count. */
export interface UncertainShares {
  /** Of the records that count or may count: of which it is not known whether they do. */
  readonly unknown: number | null;
  /** Of the same: completed later, and not yet. */
  readonly open: number | null;
  /** Of the whole: of no known part or area. */
  readonly unplaced: number | null;
}

/** What share of a window is unknown, still open, or of no known part or area. */
export function uncertainShares(sum: WindowSum): UncertainShares {
  const share = (rows: number | null, all: number | null) =>
    rows === null || !all ? null : (100 * rows) / all;
  return {
    unknown: share(sum.unknown, sum.countable),
    open: sum.unknown !== null && sum.unknown === sum.countable ? null : share(sum.open, openOf(sum)),
    unplaced: share(sum.unplaced, sum.placeable),
  };
}

/** The records of which some may be open: those that count or may count. */
function openOf({ countable, denominator, numerator }: WindowSum): number | null {
  return countable ?? denominator ?? numerator;
}

/** Why windows are not compared, or their values not known. */
export interface NotComparable {
  readonly status: 'not available' | 'withheld' | 'provisional';
  readonly reason: string;
}

/** Whether what is not known, or still open, keeps the windows of a series from being compared; null where it does not. */
export function whyNotComparable(
  measure: Measure,
  { area, part }: SeriesPlace,
  current: WindowSum,
  previous: WindowSum,
): NotComparable | null {
  const [now, before] = [uncertainShares(current), uncertainShares(previous)];
  const isForce = area === 'force';
  const words = unknownWordsOf(measure);
  const all = ({ countable, window }: WindowSum) =>
    `all${isForce ? ` ${(countable ?? 0).toLocaleString('en-GB')}` : ''} of the ${describeWindow(window)} are ${words}`;
  if (now.unknown === 100) return { status: 'not available', reason: `none published: ${all(current)}` };
  if (before.unknown === 100) return { status: 'withheld', reason: `not compared: ${all(previous)}` };
  const sayDiffer = (share: number, shareBefore: number, what: string, most: number) =>
    isForce
      ? `not compared: ${share.toFixed(1)}% of the ${describeWindow(current.window)} and ` +
        `${shareBefore.toFixed(1)}% of the ${describeWindow(previous.window)} are ${what}`
      : `not compared: the share of ${what} differs by more than ${count(most, 'point')} between the windows`;
  const differ = (what: string, name: keyof UncertainShares, most: number) => {
    const [share, shareBefore] = [now[name], before[name]];
    if (share === null || shareBefore === null || Math.abs(share - shareBefore) <= most + 1e-9) return null;
    return isWithinChance(name, current, previous) ? null : sayDiffer(share, shareBefore, what, most);
  };
  const leftOut = sharesLeftOut(measure, current, previous);
  const withheld =
    differ(words, 'unknown', mostUnknownPoints) ??
    differ(`records of no known ${part === 'all' ? 'area' : 'part'}`, 'unplaced', mostUnknownPoints) ??
    (leftOut && sayDiffer(leftOut.now, leftOut.before, leftOut.words, mostUnknownPoints));
  if (withheld !== null) return { status: 'withheld', reason: withheld };
  const open = differ(measure.stillOpen?.words ?? 'records still open', 'open', mostOpenPoints);
  return open === null ? null : { status: 'provisional', reason: open };
}

/**
 * What a score leaves out adds nothing to it, as crimes of an offence without a weight: where that is another share of
 * the records of one window than of the other, the score moves by that alone. Of quotients both sides leave it out.
 * The shares of both windows, where they differ so; else null.
 */
function sharesLeftOut(
  { statistic, leftOut }: Measure,
  current: WindowSum,
  previous: WindowSum,
): { readonly now: number; readonly before: number; readonly words: string } | null {
  if (leftOut === undefined || isDivided(statistic)) return null;
  const [now, before] = [current, previous].map(({ left_out: x, denominator }) => ({
    x: x ?? 0,
    n: (x ?? 0) + (denominator ?? 0),
  }));
  if (!now?.n || !before?.n) return null;
  const shares = { now: (100 * now.x) / now.n, before: (100 * before.x) / before.n };
  const isBeyond = compareProportions(now, before, 1)?.isBeyondChance === true;
  if (Math.abs(shares.now - shares.before) <= mostUnknownPoints || !isBeyond) return null;
  return { ...shares, words: leftOut.words };
}

/** Whether two shares differ by no more than chance gives; what is still open is never left to chance. */
function isWithinChance(name: keyof UncertainShares, current: WindowSum, previous: WindowSum): boolean {
  if (name === 'open') return false;
  const all = name === 'unknown' ? 'countable' : 'placeable';
  const of = (sum: WindowSum) => ({ x: sum[name] ?? 0, n: sum[all] ?? 0 });
  return compareProportions(of(current), of(previous), 1)?.isBeyondChance !== true;
}

/** Of whose records it is not known whether a measure counts them, in words. */
export function unknownWordsOf({ unknownWords }: Measure): string {
  return unknownWords ?? 'records that do not say whether they count';
}

/** Fewer months tell too little of a year. */
const leastMonths = 3;
/** The oldest months of a series, which have ripened longest. */
const oldestMonths = 12;

/**
 * The months of a window, from its first, that are as settled as the same months a year before: up to the last of
 * which no more than two points more are still open. None where these are fewer than three.
 */
export function ripeMonths(series: Series, window: Window): Month[] {
  const isRipe = (months: readonly Month[]) => {
    const yearBefore = months.map((month) => addMonths(month, -12));
    const [now = null, before = null] = [months, yearBefore].map(
      (each) => uncertainShares(sumMonths(series, each)).open,
    );
    return now !== null && before !== null && now - before <= mostOpenPoints;
  };
  const months = monthsOf(window);
  const last = months.findLastIndex((month, index) => isRipe([month]) && isRipe(months.slice(0, index + 1)));
  return last + 1 < leastMonths ? [] : months.slice(0, last + 1);
}

/** The months of a series that are provisional: those that have not ripened, and those of which something is in doubt. */
export function provisionalMonths(measure: Measure, points: readonly SeriesPoint[]): Month[] {
  const unripe = unripeMonths(measure, points);
  return points.flatMap(({ month, gap, doubt }) =>
    gap === null && (doubt !== null || unripe.includes(month)) ? [month] : [],
  );
}

/**
 * The latest months of a series that have not ripened: those, back from its last, of which more than two points more
 * are still open than of its oldest twelve months.
 */
export function unripeMonths(measure: Measure, points: readonly SeriesPoint[]): Month[] {
  if (!measure.stillOpen) return [];
  const received = points.filter(({ gap }) => gap === null);
  const oldest = received.slice(0, oldestMonths);
  const sum = (name: 'open' | 'countable') => oldest.reduce((total, point) => total + (point[name] ?? 0), 0);
  const settled = sum('countable') === 0 ? 0 : (100 * sum('open')) / sum('countable');
  const isSettled = (point: SeriesPoint) => openShare(point) - settled <= mostOpenPoints;
  const from = received.findLastIndex(isSettled) + 1;
  return received.slice(Math.max(from, 0)).map(({ month }) => month);
}

function openShare({ open, countable, denominator, numerator }: SeriesPoint): number {
  const all = countable ?? denominator ?? numerator;
  return all ? (100 * (open ?? 0)) / all : 0;
}
