import { addMonths, type Month, monthName } from '../../../calendar.ts';
import { suppressedMonths } from '../../../insight/index.ts';
import {
  betterOf,
  type EventMeasure,
  hasEvents,
  isPercent,
  processOf,
  type Status,
} from '../../../measures/index.ts';
import {
  type AssuranceLabel,
  type LabelledProcess,
  leastMonthsForLabel,
  type ProcessLimits,
  type ProcessSegment,
  type ProcessSignal,
  type Side,
  seasonFrom,
  sideOf,
  type VariationLabel,
} from '../../../statistics/index.ts';
import type { ChartBreak, ChartPoint } from '../../layout/months.ts';
import type { ChartWords } from '../../layout/page-frame.ts';
import type { ChartedRow } from '../charted-rows.ts';
import { chartPoints, shownBreaks } from '../months.ts';

/** What a month that signals means for the measure. */
export type SignalKind = Exclude<VariationLabel, 'common cause'>;

/** Why a month differs from what is usual, and what that means. */
export interface PointSignal extends ProcessSignal {
  readonly kind: SignalKind;
}

/** The lines that a month is held against, as they are drawn and printed: a share within 0 and 100%. */
export interface MonthLimits {
  readonly mean: number;
  readonly low: number;
  /** 0 where the low limit is under 0 but no month is. */
  readonly drawnLow: number;
  readonly high: number;
}

/** One month of a limits chart. */
export interface LimitsPoint extends ChartPoint {
  /** Those of its segment, times what its calendar month usually is of its year; null where there are none. */
  readonly limits: MonthLimits | null;
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
  /** Those of its latest month; null where no two months in a row have a value. */
  readonly limits: MonthLimits | null;
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

/** The limits chart of a row: its segments are those its result is judged by. None of a stock, or of values to date. */
export function limitsCharts(row: ChartedRow): LimitsChart[] {
  return hasEvents(row.measure) ? [limitsChart({ ...row, measure: row.measure })] : [];
}

function limitsChart(row: ChartedRow & { readonly measure: EventMeasure }): LimitsChart {
  const { measure, result, title, name, source, isSynthetic } = row;
  const end = result.window_end;
  const known = row.series.points.filter(({ month }) => month <= end);
  const process = processOf(measure, known, row.series.breaks);
  const { segments } = process;
  const first = known[0]?.month ?? end;
  const earliest = addMonths(end, 1 - mostMonths);
  const from = first > earliest ? first : earliest;
  const points = chartPoints(measure, row.series, from, end);
  const shown = segments.map((segment, index) => {
    const isTold =
      process.season.kind !== 'too short' && (index < segments.length - 1 || result.variation !== null);
    return segmentOf(segment, points, isTold ? process : { ...process, signals: new Map() }, {
      isShare: isPercent(measure.statistic),
      better: betterOf(measure, row.part),
    });
  });
  const breaks = shownBreaks(row.series, from, end);
  const latest = shown.flatMap((one) => one.points).findLast(({ value }) => value !== null);
  const segment = segments.at(-1);
  const since = segments.length > 1 ? (segment?.values[0]?.month ?? null) : null;
  const months = {
    variation: result.variation,
    status: result.status,
    isSuppressed: result.suppressed !== null,
    season: process.season.kind,
    segment,
    latest,
    since,
  };
  return {
    name,
    title,
    headline: `${title}: ${findingOf(months)}`,
    measured: `${title}: ${result.unit}, single months from ${monthName(from)} to ${monthName(end)}`,
    basis: basisOf(segment, since, process.season.kind),
    source,
    isSynthetic,
    unit: result.unit,
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
function basisOf(
  segment: ProcessSegment | undefined,
  since: Month | null,
  season: LabelledProcess['season']['kind'],
): string {
  if (!segment || segment.months === 0) return 'no limits: no months';
  const from = since === null ? '' : ` from ${monthName(since)}`;
  const months = `${segment.months} month${segment.months === 1 ? '' : 's'}${from}`;
  if (segment.limits === null) return `no limits yet: ${months}`;
  const seasonal = season === 'removed' ? ', moved with the season' : '';
  return segment.isTrial
    ? `trial limits of ${months}${seasonal}, which will still move`
    : `limits of ${months}${seasonal}`;
}

function segmentOf(
  segment: ProcessSegment,
  points: readonly ChartPoint[],
  { signals, season }: LabelledProcess,
  { isShare, better }: { readonly isShare: boolean; readonly better: EventMeasure['better'] },
): LimitsSegment {
  const own = new Set(segment.values.map(({ month }) => month));
  const isTold = segment.months >= leastMonthsForLabel;
  const shown = points
    .filter(({ month }) => own.has(month))
    .map((point): LimitsPoint => {
      const signal = isTold ? signals.get(point.month) : undefined;
      const factor = season.factors.get(point.month.slice(5)) ?? 1;
      return {
        ...point,
        limits: segment.limits && monthLimits(segment.limits, factor, isShare),
        signal: signal ? { ...signal, kind: kindOf(signal, better) } : null,
      };
    });
  return {
    points: shown,
    months: segment.months,
    isTrial: segment.isTrial,
    limits: shown.at(-1)?.limits ?? null,
  };
}

/** The limits of a month. */
function monthLimits(limits: ProcessLimits, factor: number, isShare: boolean): MonthLimits {
  const within = (value: number) => (isShare ? Math.min(100, Math.max(0, value)) : value);
  return {
    mean: within(limits.mean * factor),
    low: within(limits.low * factor),
    drawnLow: within(limits.drawnLow * factor),
    high: within(limits.high * factor),
  };
}

/** What a signal means, by the direction that is better. */
function kindOf({ side }: ProcessSignal, better: EventMeasure['better']): SignalKind {
  if (better === 'neither') return side === 'high' ? 'neutral high' : 'neutral low';
  return (side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

/** What is known of the latest months of a row. */
interface LatestMonths {
  readonly variation: LimitsChart['variation'];
  readonly status: Status;
  /** Single months may not be shown. */
  readonly isSuppressed: boolean;
  readonly season: LabelledProcess['season']['kind'];
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
  if (variation === 'common cause')
    return latest && segment ? usualWords(latest, segment, months.since) : 'as usual';
  if (variation === null || !latest?.signal || !segment) return whyNotTold(months);
  return `${signalWords(latest.month, latest.signal, segment, months.season === 'removed')}${meaningOf(latest.signal)}`;
}

/** A latest month that is as usual; nothing is said of the months before, some of which may not be. */
function usualWords({ month, value }: LimitsPoint, segment: ProcessSegment, since: Month | null): string {
  const from = since === null ? '' : ` since ${monthName(since)}`;
  const isLevel = segment.values.every(
    (other) => other.value === null || other.value === segment.values[0]?.value,
  );
  if (isLevel && value !== null) return `the same in every month${from}`;
  return `${monthName(month)} is within what is usual${from}`;
}

function signalWords(
  month: Month,
  { rule, side }: PointSignal,
  segment: ProcessSegment,
  isSeasonal: boolean,
): string {
  const name = monthName(month);
  const isHigh = side === 'high';
  const inARow = (months: number) => `${months} months in a row to ${name}`;
  switch (rule) {
    case 'outside':
      return `${name} is ${isHigh ? 'above' : 'below'} what is usual`;
    case 'two of three':
      return `two of three months to ${name} are unusually ${isHigh ? 'high' : 'low'}`;
    case 'trend':
      return `${isHigh ? 'rising' : 'falling'}${isSeasonal ? ' beyond its season' : ''} for ${inARow(steps(segment, month, side) + 1)}`;
    case 'shift':
      return `${isHigh ? 'above' : 'below'} the mean${isSeasonal ? ' of its season' : ''} for ${inARow(monthsBeside(segment, month, side))}`;
  }
}

function meaningOf({ kind }: PointSignal): string {
  if (kind === 'improvement') return ', an improvement';
  return kind === 'concern' ? ', a concern' : '';
}

function whyNotTold({ status, isSuppressed, season, segment, since, latest }: LatestMonths): string {
  if (isSuppressed) return `single months ${suppressedMonths}`;
  if (!segment || !latest) return 'no month has a value';
  if (status === 'withheld' || status === 'not available')
    return `result ${status}, what is usual is not told`;
  const from = since === null ? '' : ` since ${monthName(since)}`;
  if (latest.isProvisional) return `${monthName(latest.month)} is provisional, what is usual is not told`;
  if (season === 'too short')
    return `too few months to tell a change from the season (under ${seasonFrom}), what is usual is not told`;
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
