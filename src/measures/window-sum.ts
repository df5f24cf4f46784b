import { addMonths, type Month, monthsBetween } from '../calendar.ts';
import type { Gap } from './gap.ts';
import type { Measure } from './measure.ts';
import { type Amounts, gapAt, type Series, type SeriesPoint, type Uncertain } from './series.ts';
import { spanOf } from './statistic.ts';
import { monthsOf, quarterEnd, type Window } from './window.ts';

/** The month a measure's windows end in: earlier by its lag, and by as much of its allowance as its feed is late. */
export function windowEnd(measure: Measure, series: Series, asAt: Month): Month {
  const due = dueEnd(measure, asAt);
  for (let late = 0; late <= (measure.mayLagMonths ?? 0); late += 1) {
    const month = addMonths(due, -late);
    if ((pointAt(series, month)?.numerator ?? null) !== null) return month;
  }
  return due;
}

/** The month a measure's windows should end in: earlier by its lag; the last of a quarter for quarterly measures. */
export function dueEnd(measure: Measure, asAt: Month): Month {
  const month = addMonths(asAt, -(measure.lagMonths ?? 0));
  return spanOf(measure.statistic) === 'since' ? quarterEnd(month) : month;
}

/** The sums of a series over one window. */
export interface WindowSum extends Amounts, Uncertain {
  readonly window: Window;
  readonly gaps: readonly { month: Month; gap: Gap }[];
  readonly doubts: readonly { month: Month; reason: string }[];
}

/** The sums of the windows that are compared. */
export interface ComparedSums {
  readonly current: WindowSum;
  readonly previous: WindowSum;
}

/** Sums over a window; null where any of its months was not received. */
export function sumWindow(series: Series, window: Window): WindowSum {
  return sumMonths(series, monthsOf(window));
}

/** Sums over some months, in order of time; null where any of them was not received. */
export function sumMonths(series: Series, months: readonly Month[]): WindowSum {
  const window = { start: months[0] ?? '', end: months.at(-1) ?? '' };
  const points = months.map((month) => pointAt(series, month) ?? gapAt(month));
  const gaps = points.flatMap(({ month, gap }) => (gap === null ? [] : [{ month, gap }]));
  const doubts = points.flatMap(({ month, doubt }) => (doubt === null ? [] : [{ month, reason: doubt }]));
  const total = (name: keyof Amounts | keyof Uncertain): number | null => {
    let sum = 0;
    for (const point of points) {
      const amount = point[name] ?? null;
      if (amount === null) return null;
      sum += amount;
    }
    return points.length === 0 ? null : sum;
  };
  return {
    window,
    numerator: total('numerator'),
    denominator: total('denominator'),
    baseline: total('baseline'),
    left_out: total('left_out'),
    weight_squares: total('weight_squares'),
    unknown: total('unknown'),
    countable: total('countable'),
    open: total('open'),
    unplaced: total('unplaced'),
    placeable: total('placeable'),
    gaps,
    doubts,
  };
}

/** The point of a month; months follow each other without a hole, so that it need not be looked for. */
function pointAt({ points }: Series, month: Month): SeriesPoint | undefined {
  const [first] = points;
  return first && points[monthsBetween(first.month, month)];
}
