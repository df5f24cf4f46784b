import type { Month } from '../calendar.ts';
import type { Registers } from '../reference/index.ts';
import { wholeArea } from './area-levels.ts';
import { type Comparison, compareWindows } from './comparison.ts';
import type { Measure } from './measure.ts';
import { unitOf } from './row-names.ts';
import type { Series } from './series.ts';
import { noSignals, type Signals, signalsOf } from './signals.ts';
import { isRatio, type Statistic } from './statistic.ts';
import { type Status, statusOf } from './status.ts';
import type { Unit } from './units.ts';
import { windowsOf } from './window.ts';
import { dueEnd, windowEnd } from './window-sum.ts';

/** A measure at one as-at month, part and area. Values are unrounded; blanks are null. */
export interface Result extends Comparison, Signals {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
  readonly as_at: Month;
  readonly status: Status;
  readonly reason: string | null;
  readonly unit: Unit;
  readonly statistic: Statistic;
  /** What the previous value is where it is not that of an earlier window: `at entry`. */
  readonly baseline: string | null;
  /** How many could not be counted in the current window, and of what; null where the measure leaves none out. */
  readonly left_out: number | null;
  readonly left_out_words: string | null;
  /** What of it is not shown, as counts are small: a value, or only the figures of single months; null where all is. */
  readonly suppressed: 'value' | 'months' | null;
}

/**
 * The result of a series at an as-at month. A window that touches a month not received has no value, and the
 * result is withheld; one that touches a month in doubt is provisional.
 */
export function resultOf(
  measure: Measure,
  series: Series,
  asAt: Month,
  registers: Registers = { breaks: [], targets: [] },
): Result {
  const { comparison, current, previous } = compareWindows(measure, series, windowEnd(measure, series, asAt));
  const status = statusOf([current, previous], comparison);
  return {
    ...blankResult(measure, series, asAt),
    ...(status.status === 'withheld' ? {} : signalsOf(measure, series, { current, previous }, registers)),
    ...status,
    ...comparison,
    left_out: current.left_out,
    left_out_words: measure.leftOut?.words ?? null,
  };
}

/** The result of a part of a measure that needs columns no feed gave. */
export function unavailableResult(measure: Measure, part: string, asAt: Month, reason: string): Result {
  return { ...blankResult(measure, { part, area: wholeArea, area_level: wholeArea }, asAt), reason };
}

function blankResult(
  measure: Measure,
  { part, area, area_level }: Pick<Series, 'part' | 'area' | 'area_level'>,
  asAt: Month,
): Result {
  const { current, previous } = windowsOf(measure, dueEnd(measure, asAt));
  return {
    measure: measure.code,
    part,
    area,
    area_level,
    as_at: asAt,
    status: 'not available',
    reason: null,
    unit: unitOf(measure, part),
    statistic: measure.statistic,
    window_start: current.start,
    window_end: current.end,
    previous_start: previous?.start ?? null,
    previous_end: previous?.end ?? null,
    baseline: measure.baseline?.words ?? null,
    current: null,
    previous: null,
    difference: null,
    change: null,
    change_unit: isRatio(measure.statistic) ? 'pp' : '%',
    current_numerator: null,
    current_denominator: null,
    previous_numerator: null,
    previous_denominator: null,
    left_out: null,
    left_out_words: null,
    months_received: 0,
    suppressed: null,
    ...noSignals,
  };
}
