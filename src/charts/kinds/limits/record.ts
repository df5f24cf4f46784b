import { addMonths, type Month, monthName } from '../../../calendar.ts';
import { suppressedMonths } from '../../../insight/index.ts';
import {
  betterOf,
  type EventMeasure,
  hasEvents,
  isPercent,
  processOf,
  type Result,
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
import { count } from '../../../words/index.ts';
import type { ChartBreak, ChartPoint } from '../../layout/months.ts';
import type { ChartWords } from '../../layout/page-frame.ts';
import { type ChartedRow, wordsOf } from '../charted-rows.ts';
import { chartPoints, shownBreaks } from '../months.ts';

/** What a month that signals means for the measure. */
export type SignalKind = Exclude<VariationLabel, 'common cause'>;

/** Why a month differs from what is usual, and what that means. */
export interface PointSignal extends ProcessSignal {
  readonly kind: SignalKind;
}

/** The lines that a month is held against, as they are drawn and printed: a share within 0 and 100%. */
interface MonthLimits {
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
export interface LimitsSegment extends Pick<ProcessSegment, 'months' | 'isTrial'> {
  /** Those shown, every one, in order; its limits are made from those before the first shown too. */
  readonly points: readonly LimitsPoint[];
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
  const { measure, result, title } = row;
  if (!hasEvents(measure)) return [];
  const end = result.window_end;
  const known = row.series.points.filter(({ month }) => month <= end);
  const process = processOf(measure, known, row.series.breaks);
  const { segments } = process;
  const first = known[0]?.month ?? end;
  const earliest = addMonths(end, 1 - mostMonths);
  const from = first > earliest ? first : earliest;
  const points = chartPoints(measure, row.series, from, end);
  const season = process.season.kind;
  const shown = segments.map((segment, index) => {
    const isTold = season !== 'too short' && (index < segments.length - 1 || result.variation !== null);
    return segmentOf(segment, points, isTold ? process : { ...process, signals: new Map() }, {
      isShare: isPercent(measure.statistic),
      better: betterOf(measure, row.part),
    });
  });
  const latest = shown.flatMap((one) => one.points).findLast(({ value }) => value !== null);
  const segment = segments.at(-1);
  const since = segments.length > 1 ? (segment?.values[0]?.month ?? null) : null;
  const months = { result, season, segment, latest, since };
  const finding = findingOf(months);
  const chart = {
    ...wordsOf(row),
    headline: `${title}: ${finding}`,
    measured: `${title}: ${result.unit}, single months from ${monthName(from)} to ${monthName(end)}`,
    basis: basisOf(months),
    unit: result.unit,
    isPercent: isPercent(measure.statistic),
    segments: shown.filter((one) => one.points.length > 0),
    breaks: shownBreaks(row.series, from, end),
    variation: result.variation,
    finding,
    target: result.target,
    assurance: result.assurance,
  };
  return [chart];
}

/** What the latest limits are made from, in words. */
function basisOf({ segment, since, season }: LatestMonths): string {
  if (!segment || segment.months === 0) return 'no limits: no months';
  const from = since === null ? '' : ` from ${monthName(since)}`;
  const months = `${count(segment.months, 'month')}${from}`;
  if (segment.limits === null) return `no limits yet: ${months}`;
  const seasonal = season === 'removed' ? ', moved with the season' : '';
  const limits = `limits of ${months}${seasonal}`;
  return segment.isTrial ? `trial ${limits}, which will still move` : limits;
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
  const { months, isTrial } = segment;
  return { points: shown, months, isTrial, limits: shown.at(-1)?.limits ?? null };
}

/** The limits of a month. */
function monthLimits(limits: ProcessLimits, factor: number, isShare: boolean): MonthLimits {
  const within = (value: number) => (isShare ? Math.min(100, Math.max(0, value)) : value);
  const [mean, low] = [within(limits.mean * factor), within(limits.low * factor)];
  return { mean, low, drawnLow: within(limits.drawnLow * factor), high: within(limits.high * factor) };
}

/** What a signal means, by the direction that is better. */
function kindOf({ side }: ProcessSignal, better: EventMeasure['better']): SignalKind {
  if (better === 'neither') return side === 'high' ? 'neutral high' : 'neutral low';
  return (side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

/** What is known of the latest months of a row. */
interface LatestMonths {
  readonly result: Pick<Result, 'variation' | 'status' | 'suppressed'>;
  readonly season: LabelledProcess['season']['kind'];
  /** The latest segment; undefined where the row has no month. */
  readonly segment: ProcessSegment | undefined;
  /** The latest month that has a value, with its signal. */
  readonly latest: LimitsPoint | undefined;
  /** The month of the break the segment begins at; null where it begins with the series. */
  readonly since: Month | null;
}

/** What the latest month says, as a clause after the title: `May 2018 is above what is usual, a concern`. */
function findingOf(months: LatestMonths): string {
  const { latest, segment, since, season } = months;
  const { variation } = months.result;
  if (variation === 'common cause')
    return latest && segment ? usualWords(latest, segment, since) : 'as usual';
  if (variation === null || !latest?.signal || !segment) return whyNotTold(months);
  return `${signalWords(latest.month, latest.signal, segment, season === 'removed')}${meaningOf(latest.signal)}`;
}

/** A latest month that is as usual; nothing is said of the months before, some of which may not be. */
function usualWords({ month, value }: LimitsPoint, segment: ProcessSegment, since: Month | null): string {
  const from = since === null ? '' : ` since ${monthName(since)}`;
  const [first] = segment.values;
  const isLevel = segment.values.every((other) => other.value === null || other.value === first?.value);
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
  const steps = () => monthsInARow(segment, month, side, (before) => before);
  const monthsBeside = () => monthsInARow(segment, month, side, () => segment.limits?.mean ?? 0);
  switch (rule) {
    case 'outside':
      return `${name} is ${isHigh ? 'above' : 'below'} what is usual`;
    case 'two of three':
      return `two of three months to ${name} are unusually ${isHigh ? 'high' : 'low'}`;
    case 'trend':
      return `${isHigh ? 'rising' : 'falling'}${isSeasonal ? ' beyond its season' : ''} for ${inARow(steps() + 1)}`;
    case 'shift':
      return `${isHigh ? 'above' : 'below'} the mean${isSeasonal ? ' of its season' : ''} for ${inARow(monthsBeside())}`;
  }
}

function meaningOf({ kind }: PointSignal): string {
  if (kind === 'improvement') return ', an improvement';
  return kind === 'concern' ? ', a concern' : '';
}

function whyNotTold({ result, season, segment, since, latest }: LatestMonths): string {
  const { status, suppressed } = result;
  if (suppressed !== null) return `single months ${suppressedMonths}`;
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

/** How many months in a row, up to one, lie on a side of what each is held against; a month without value ends them. */
function monthsInARow(
  { values }: ProcessSegment,
  month: Month,
  side: Side,
  heldAgainst: (before: number | null) => number | null,
): number {
  const until = values.slice(0, values.findIndex((one) => one.month === month) + 1).toReversed();
  const end = until.findIndex(({ value }, index) => {
    const from = heldAgainst(until[index + 1]?.value ?? null);
    return value === null || from === null || sideOf(value, from) !== side;
  });
  return end === -1 ? until.length : end;
}
