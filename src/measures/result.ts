import { addMonths, type Month, monthName } from '../calendar.ts';
import { changeBetween } from './change.ts';
import { isRatio, type Measure } from './measure.ts';
import { describeMonths } from './month-states.ts';
import { measureValue, type Series } from './series.ts';
import { currentWindow, monthsOf, previousWindow } from './window.ts';
import { sumWindow, type WindowSum, windowEnd } from './window-sum.ts';

export type Status = 'final' | 'provisional' | 'withheld' | 'not available';

/** A measure at one as-at month, part and area. Values are unrounded; blanks are null. */
export interface Result {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly as_at: Month;
  readonly status: Status;
  readonly reason: string | null;
  readonly unit: string;
  /** The current window; the previous one is the 12 months before it. */
  readonly window_start: Month;
  readonly window_end: Month;
  readonly current: number | null;
  readonly previous: number | null;
  readonly difference: number | null;
  readonly change: number | null;
  readonly change_unit: '%' | 'pp';
  readonly current_numerator: number | null;
  readonly current_denominator: number | null;
  readonly previous_numerator: number | null;
  readonly previous_denominator: number | null;
  /** Months of the current window that were received whole, of 12. */
  readonly months_received: number;
}

/**
 * The result of a series at an as-at month. A window that touches a month not received has no value, and the
 * result is withheld; one that touches a month in doubt is provisional.
 */
export function resultOf(measure: Measure, series: Series, asAt: Month): Result {
  const end = windowEnd(measure, series, asAt);
  const current = sumWindow(series, currentWindow(end));
  const previous = sumWindow(series, previousWindow(end));
  const ratio = isRatio(measure);
  const values = {
    current: measureValue(current.numerator, current.denominator, measure.statistic),
    previous: measureValue(previous.numerator, previous.denominator, measure.statistic),
  };
  const { difference, change, unit } = changeBetween(values.previous, values.current, ratio);
  return {
    measure: measure.code,
    part: series.part,
    area: series.area,
    as_at: asAt,
    ...statusOf([current, previous], values),
    unit: measure.unit,
    window_start: current.window.start,
    window_end: current.window.end,
    ...values,
    difference,
    change,
    change_unit: unit,
    current_numerator: current.numerator,
    current_denominator: current.denominator,
    previous_numerator: previous.numerator,
    previous_denominator: previous.denominator,
    months_received: monthsOf(current.window).length - current.gaps.length,
  };
}

/** The result of a measure that needs columns no feed gave. */
export function unavailableResult(
  measure: Measure,
  part: string,
  area: string,
  asAt: Month,
  reason: string,
): Result {
  const { start, end } = currentWindow(addMonths(asAt, -(measure.lagMonths ?? 0)));
  return {
    measure: measure.code,
    part,
    area,
    as_at: asAt,
    status: 'not available',
    reason,
    unit: measure.unit,
    window_start: start,
    window_end: end,
    current: null,
    previous: null,
    difference: null,
    change: null,
    change_unit: isRatio(measure) ? 'pp' : '%',
    current_numerator: null,
    current_denominator: null,
    previous_numerator: null,
    previous_denominator: null,
    months_received: 0,
  };
}

function statusOf(
  windows: readonly WindowSum[],
  values: { current: number | null; previous: number | null },
): { status: Status; reason: string | null } {
  const inOrder = <Item extends { month: Month }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.month.localeCompare(b.month));
  const gaps = inOrder(windows.flatMap((window) => window.gaps));
  if (gaps.length > 0) return { status: 'withheld', reason: describeMonths(gaps) };
  if (values.current === null || values.previous === null) {
    const empty = windows
      .filter((window) => window.denominator === 0)
      .map(({ window }) => monthName(window.end));
    return {
      status: 'withheld',
      reason: `nothing to divide by in the 12 months to ${empty.join(' and to ')}`,
    };
  }
  const doubts = inOrder(windows.flatMap((window) => window.doubts));
  if (doubts.length > 0) return { status: 'provisional', reason: describeMonths(doubts) };
  return { status: 'final', reason: null };
}
