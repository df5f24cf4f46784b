import { addMonths, type Month, monthName } from '../../../calendar.ts';
import { suppressedMonths } from '../../../insight/index.ts';
import { isPercent, type Measure, processOf, type Status } from '../../../measures/index.ts';
import {
  type AssuranceLabel,
  leastMonthsForLabel,
  type ProcessLimits,
  type ProcessSegment,
  type ProcessSignal,
  type Side,
  sideOf,
  type VariationLabel,
} from '../../../statistics/index.ts';
import type { ChartBreak, ChartPoint } from '../../layout/months.ts';
import type { ChartWords } from '../../layout/page-frame.ts';
import type { ChartedFigures, ChartedRow } from '../charted-rows.ts';
import { chartPoints, shownBreaks } from '../months.ts';

/** What a month that signals means for the measure. */
export type SignalKind = Exclude<VariationLabel, 'common cause'>;

/** Why a month differs from what is usual, and what that means. */
export interface PointSignal extends ProcessSignal {
  readonly kind: SignalKind;
}

/** One month of a limits chart. */
export interface LimitsPoint extends ChartPoint {
  /** Null where the month is as usual, or its segment is too short to tell. */
  readonly signal: PointSignal | null;
}

/** The months from one break to the next, with what is usual in them. */
export interface LimitsSegment {
  /** Those shown, every one, in order. */
  readonly points: readonly LimitsPoint[];
  /** How many months with a value the limits are made from, those before the first shown included. */
  readonly months: number;
  /** Whether they are too few for the limits to stay. */
  readonly isTrial: boolean;
  /** Null where no two months in a row have a value. */
  readonly limits: ProcessLimits | null;
}

/** Everything a chart of process limits (XmR) shows. A chart computes nothing about its measure. */
export interface LimitsChart extends ChartWords {
  readonly unit: string;
  readonly isPercent: boolean;
  /** In order of time; together every month shown. */
  readonly segments: readonly LimitsSegment[];
  /** Those that segments begin at, within the months shown. */
  readonly breaks: readonly ChartBreak[];
  /** What the latest limits are made from: `trial limits of 14 months, which will still move`. */
  readonly basis: string;
  /** Of the result: what its latest month with a value says; null where that cannot be told. */
  readonly variation: VariationLabel | null;
  /** The same as a clause: `May 2018 is above what is usual, a concern`. */
  readonly finding: string;
  readonly target: number | null;
  readonly assurance: AssuranceLabel | null;
}

/** Every month of a limits chart, in order. */
export function limitsPoints({ segments }: LimitsChart): readonly LimitsPoint[] {
  return segments.flatMap(({ points }) => points);
}

/** Months a limits chart shows at most; limits are made from all. */
const mostMonths = 60;

/** The limits chart of a row: its segments are those its result is judged by. */
export function limitsChart(row: ChartedRow, { registers }: Pick<ChartedFigures, 'registers'>): LimitsChart {
  const { measure, result, title, name, source, isSynthetic } = row;
  const end = result.window_end;
  const known = row.series.points.filter(({ month }) => month <= end);
  const { segments, signals } = processOf(measure, known, registers);
  const first = known[0]?.month ?? end;
  const earliest = addMonths(end, 1 - mostMonths);
  const from = first > earliest ? first : earliest;
  const points = chartPoints(row.series, measure.statistic, from, end);
  const shown = segments.map((segment, index) => {
    const isTold = index < segments.length - 1 || result.variation !== null;
    return segmentOf(segment, points, isTold ? signals : new Map(), measure);
  });
  const breaks = shownBreaks(measure, registers, from, end);
  const latest = shown.flatMap((one) => one.points).findLast(({ value }) => value !== null);
  const segment = segments.at(-1);
  const since = segments.length > 1 ? (segment?.values[0]?.month ?? null) : null;
  const months = {
    variation: result.variation,
    status: result.status,
    isSuppressed: result.suppressed !== null,
    segment,
    latest,
    since,
  };
  return {
    name,
    headline: limitsHeadline(title, months),
    measured: `${title}: ${measure.unit}, single months from ${monthName(from)} to ${monthName(end)}`,
    basis: basisOf(segment, since),
    source,
    isSynthetic,
    unit: measure.unit,
    isPercent: isPercent(measure.statistic),
    segments: shown.filter((one) => one.points.length > 0),
    breaks,
    variation: result.variation,
    finding: findingOf(months),
    target: result.target,
    assurance: result.assurance,
  };
}

/** What the latest limits are made from, in words. */
function basisOf(segment: ProcessSegment | undefined, since: Month | null): string {
  if (!segment || segment.months === 0) return 'no limits: no months';
  const from = since === null ? '' : ` from ${monthName(since)}`;
  const months = `${segment.months} month${segment.months === 1 ? '' : 's'}${from}`;
  if (segment.limits === null) return `no limits yet: ${months}`;
  return segment.isTrial ? `trial limits of ${months}, which will still move` : `limits of ${months}`;
}

function segmentOf(
  segment: ProcessSegment,
  points: readonly ChartPoint[],
  signals: ReadonlyMap<Month, ProcessSignal>,
  measure: Measure,
): LimitsSegment {
  const own = new Set(segment.values.map(({ month }) => month));
  const isTold = segment.months >= leastMonthsForLabel;
  return {
    points: points
      .filter(({ month }) => own.has(month))
      .map((point): LimitsPoint => {
        const signal = isTold ? signals.get(point.month) : undefined;
        return { ...point, signal: signal ? { ...signal, kind: kindOf(signal, measure.better) } : null };
      }),
    months: segment.months,
    isTrial: segment.isTrial,
    limits: segment.limits,
  };
}

/** What a signal means, by the direction that is better. */
function kindOf({ side }: ProcessSignal, better: Measure['better']): SignalKind {
  if (better === 'neither') return side === 'high' ? 'neutral high' : 'neutral low';
  return (side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

/** What is known of the latest months of a row. */
interface LatestMonths {
  readonly variation: LimitsChart['variation'];
  readonly status: Status;
  /** Single months may not be shown. */
  readonly isSuppressed: boolean;
  /** The latest segment; undefined where the row has no month. */
  readonly segment: ProcessSegment | undefined;
  /** The latest month that has a value, with its signal. */
  readonly latest: LimitsPoint | undefined;
  /** The month of the break the segment begins at; null where it begins with the series. */
  readonly since: Month | null;
}

/**
 * What the latest month says, as a clause that stands after the title: `May 2018 is above what is usual, a
 * concern`.
 */
function findingOf(months: LatestMonths): string {
  const { variation, latest, segment } = months;
  if (variation === 'common cause') return 'varies as it always does';
  if (variation === null || !latest?.signal || !segment) return whyNotTold(months);
  return `${signalWords(latest.month, latest.signal, segment)}${meaningOf(latest.signal)}`;
}

/** The finding as a headline. */
function limitsHeadline(title: string, months: LatestMonths): string {
  const finding = findingOf(months);
  return months.variation === 'common cause' ? `${title} ${finding}` : `${title}: ${finding}`;
}

function signalWords(month: Month, { rule, side }: PointSignal, segment: ProcessSegment): string {
  const name = monthName(month);
  const isHigh = side === 'high';
  const inARow = (months: number) => `${months} months in a row to ${name}`;
  switch (rule) {
    case 'outside':
      return `${name} is ${isHigh ? 'above' : 'below'} what is usual`;
    case 'two of three':
      return `two of three months to ${name} are unusually ${isHigh ? 'high' : 'low'}`;
    case 'trend':
      return `${isHigh ? 'rising' : 'falling'} for ${inARow(steps(segment, month, side) + 1)}`;
    case 'shift':
      return `${isHigh ? 'above' : 'below'} the mean for ${inARow(monthsBeside(segment, month, side))}`;
  }
}

function meaningOf({ kind }: PointSignal): string {
  if (kind === 'improvement') return ', an improvement';
  return kind === 'concern' ? ', a concern' : '';
}

function whyNotTold({ status, isSuppressed, segment, since, latest }: LatestMonths): string {
  if (isSuppressed) return `single months ${suppressedMonths}`;
  if (!segment || !latest) return 'no month has a value';
  if (status === 'withheld' || status === 'not available')
    return `result ${status}, what is usual is not told`;
  const from = since === null ? '' : ` since ${monthName(since)}`;
  if (segment.months < leastMonthsForLabel)
    return `too few months${from} to say what is usual (${segment.months} of ${leastMonthsForLabel})`;
  return `too few months in a row${from} to say what is usual`;
}

/** How many months in a row, up to one, lie on a side of the mean. */
function monthsBeside({ values, limits }: ProcessSegment, month: Month, side: Side): number {
  const until = values.slice(0, values.findIndex((one) => one.month === month) + 1).toReversed();
  const end = until.findIndex(({ value }) => value === null || sideOf(value, limits?.mean ?? 0) !== side);
  return end === -1 ? until.length : end;
}

/** How many steps in a row, up to a month, go one way. */
function steps({ values }: ProcessSegment, month: Month, side: Side): number {
  const until = values.slice(0, values.findIndex((one) => one.month === month) + 1).toReversed();
  const end = until.findIndex(({ value }, index) => {
    const before = until[index + 1]?.value ?? null;
    return value === null || before === null || sideOf(value, before) !== side;
  });
  return end === -1 ? until.length - 1 : end;
}
