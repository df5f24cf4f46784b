import { addMonths, type Month } from '../calendar.ts';
import { mostOpenPoints, uncertainShares } from './comparability.ts';
import type { Measure } from './measure.ts';
import type { Series, SeriesPoint } from './series.ts';
import { monthsOf, type Window } from './window.ts';
import { sumMonths } from './window-sum.ts';

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

/**
 * The latest months of a series that are provisional: those, back from its last, of which more than two points more
 * are still open than of its oldest twelve months.
 */
export function provisionalMonths(measure: Measure, points: readonly SeriesPoint[]): Month[] {
  if (!measure.stillOpen) return [];
  const received = points.filter(({ gap }) => gap === null);
  const oldest = received.slice(0, oldestMonths);
  const sum = (name: 'open' | 'countable') => oldest.reduce((total, point) => total + (point[name] ?? 0), 0);
  const settled = sum('countable') === 0 ? 0 : (100 * sum('open')) / sum('countable');
  const isSettled = (point: SeriesPoint) => (openShare(point) ?? 0) - settled <= mostOpenPoints;
  const from = received.findLastIndex(isSettled) + 1;
  return received.slice(Math.max(from, 0)).map(({ month }) => month);
}

function openShare(point: SeriesPoint | undefined): number | null {
  const all = point?.countable ?? point?.denominator ?? point?.numerator;
  return point?.open === undefined || point.open === null || !all ? null : (100 * point.open) / all;
}
