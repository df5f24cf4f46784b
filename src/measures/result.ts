import type { Month } from '../calendar.ts';
import type { Target } from '../reference/index.ts';
import { wholeArea } from './area-levels.ts';
import {
  type NotComparable,
  ripeMonths,
  uncertainShares,
  unknownWordsOf,
  whyNotComparable,
} from './comparability.ts';
import { type Comparison, compareWindows, yearChange } from './comparison.ts';
import type { Measure } from './measure.ts';
import { changeWithin, changeWords } from './name-changes.ts';
import { unitOf } from './row-names.ts';
import type { NameChange, Series, SeriesPlace } from './series.ts';
import { noSignals, type Signals, signalsOf } from './signals.ts';
import { isRatio, type Statistic } from './statistic.ts';
import { type Status, statusOf } from './status.ts';
import type { Unit } from './units.ts';
import { describeWindow, windowsOf } from './window.ts';
import { type ComparedSums, dueEnd, windowEnd } from './window-sum.ts';

/** A measure at one as-at month, part and area. Values are unrounded; blanks are null. */
export interface Result extends Comparison, Signals, UncertainCounts {
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
  /** What the records are, in words, whose columns do not say whether they count, and those that are still open. */
  readonly unknown_words: string | null;
  readonly open_words: string | null;
  /** What of it is not shown, (disclosure control): a value, or only the figures of single months; null where all is. */
  readonly suppressed: 'value' | 'months' | null;
}

/** The windows that end with a month, and what keeps them from being compared. */
interface ComparedWindows extends ComparedSums {
  /** As it may be told: without what is not known of it, or not comparable. */
  readonly comparison: Comparison;
  readonly notComparable: NotComparable | null;
}

/** Compares the windows of a series that end with a month: the one rule for results and for every earlier month. */
export function comparedWindows(
  measure: Measure,
  series: Series,
  end: Month,
  changes: readonly NameChange[] = [],
): ComparedWindows {
  const { comparison, current, previous } = compareWindows(measure, series, end);
  const renamed = changeWithin(changes, series, measure.parts?.by ?? null, { current, previous });
  const notComparable = renamed
    ? ({ status: 'withheld', reason: changeWords(renamed.change) } as const)
    : whyNotComparable(measure, series, current, previous);
  const { status } = statusOf([current, previous], comparison, notComparable);
  const told = {
    ...comparison,
    ...(notComparable && { difference: null, change: null }),
    ...(renamed && !renamed.isNew && withoutCurrent),
    ...(renamed && !renamed.isOld && withoutPrevious),
    ...(status === 'not available' && noValues),
  };
  return { comparison: told, current, previous, notComparable };
}

/**
 * The result of a series at an as-at month. A window that touches a month not received has no value, and the
 * result is withheld; one that touches a month in doubt is provisional.
 */
export function resultOf(
  measure: Measure,
  series: Series,
  asAt: Month,
  targets: readonly Target[] = [],
  changes: readonly NameChange[] = [],
): Result {
  const end = windowEnd(measure, series, asAt);
  const { comparison, current, previous, notComparable } = comparedWindows(measure, series, end, changes);
  const ripe = notComparable?.status === 'provisional' ? ripeMonths(series, current.window) : [];
  const [start = '', last = ''] = [ripe[0], ripe.at(-1)];
  const status = statusOf([current, previous], comparison, notComparable);
  const isCompared = status.status !== 'withheld' && notComparable === null;
  return {
    ...blankResult(measure, series, asAt),
    ...(isCompared ? signalsOf(measure, series, { current, previous }, targets) : {}),
    ...(ripe.length > 0 && { comparable_change: yearChange(measure, series, ripe).change }),
    ...status,
    ...comparison,
    ...(ripe.length > 0 && {
      reason: `${status.reason}; comparable with the same months a year before: ${describeWindow({ start, end: last })}`,
    }),
    left_out: current.left_out,
    left_out_words: measure.leftOut?.words ?? null,
    ...uncertainCounts({ current, previous }),
    unknown_words: current.unknown === null ? null : unknownWordsOf(measure),
    open_words: measure.stillOpen?.words ?? null,
  };
}

/** A result whose current, or previous, value is not known. */
const withoutCurrent = {
  current: null,
  current_numerator: null,
  current_denominator: null,
} satisfies Partial<Result>;
const withoutPrevious = {
  previous: null,
  previous_numerator: null,
  previous_denominator: null,
} satisfies Partial<Result>;
export const noValues = { ...withoutCurrent, ...withoutPrevious };

/**
 * Of which records results say how many they are in both windows, and what share: those whose columns do not say whether
 * they count, in % of those that count or may; those that are completed later, and are not yet, in % of the same; and
 * of a part or an area those of the whole that are of no known part or area, in % of the whole.
 */
const uncertainNames = ['unknown', 'open', 'unplaced'] as const;

type UncertainCounts = Readonly<
  Record<`${'current' | 'previous'}_${(typeof uncertainNames)[number]}${'' | '_share'}`, number | null>
>;

/** How many records of both windows are uncertain, and what share; blanks where no windows are given. */
function uncertainCounts(sums: ComparedSums | null): UncertainCounts {
  const windows = (['current', 'previous'] as const).map((window) => {
    const sum = sums?.[window];
    return { window, sum, shares: sum && uncertainShares(sum) };
  });
  const counts = uncertainNames.flatMap((name) => [
    ...windows.map(({ window, sum }) => [`${window}_${name}`, sum?.[name] ?? null]),
    ...windows.map(({ window, shares }) => [`${window}_${name}_share`, shares?.[name] ?? null]),
  ]);
  return Object.fromEntries(counts) as UncertainCounts;
}

export const noUncertainCounts = uncertainCounts(null);

/** A result of which nothing is unknown or open. */
export const noUncertainty = {
  ...noUncertainCounts,
  unknown_words: null,
  open_words: null,
} satisfies Partial<Result>;

/** The result of a part of a measure that needs columns no feed gave. */
export function unavailableResult(measure: Measure, part: string, asAt: Month, reason: string): Result {
  return { ...blankResult(measure, { part, area: wholeArea, area_level: wholeArea }, asAt), reason };
}

function blankResult(measure: Measure, { part, area, area_level }: SeriesPlace, asAt: Month): Result {
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
    ...noValues,
    difference: null,
    change: null,
    change_unit: isRatio(measure.statistic) ? 'pp' : '%',
    left_out: null,
    left_out_words: null,
    ...noUncertainty,
    months_received: 0,
    suppressed: null,
    ...noSignals,
  };
}

/** Whether two figures are of one measure, part and area. */
export function isSameRow(one: RowOfFigures, { measure, part, area }: RowOfFigures): boolean {
  return one.measure === measure && one.part === part && one.area === area;
}

type RowOfFigures = Pick<Result, 'measure' | 'part' | 'area'>;

/** How many rows of the paper, parts counted and areas not, have each status. */
export function countStatuses(results: readonly Result[]): Record<Status, number> {
  const counts: Record<Status, number> = { final: 0, provisional: 0, withheld: 0, 'not available': 0 };
  for (const result of results) if (result.area === wholeArea) counts[result.status] += 1;
  return counts;
}
