import { addMonths, type Month, monthName } from '../calendar.ts';
import type { Break, Target } from '../reference/index.ts';
import {
  type AssuranceLabel,
  assuranceLabel,
  type LabelledProcess,
  leastMonthsForLabel,
  monthlyValues,
  processLimits,
  processSignals,
  type Side,
  seasonOf,
  type Trend,
  type TrendWord,
  trendOf,
  type VariationLabel,
  variationLabel,
  withoutSeason,
} from '../statistics/index.ts';
import { smallBase } from './change.ts';
import { changeSignal } from './change-signal.ts';
import { unripeMonths } from './comparability.ts';
import { yearChange } from './comparison.ts';
import { betterOf, type EventMeasure, hasEvents, type Measure } from './measure.ts';
import type { Series, SeriesPoint } from './series.ts';
import { isDivided, isPercent, measureValue, spanOf } from './statistic.ts';
import { monthsOf, type Window } from './window.ts';
import type { ComparedSums } from './window-sum.ts';

/** Fewer months tell too little of a year. */
const leastMonths = 3;

/**
 * The months of a window that were recorded in the same way as the same months a year before: no break lies
 * between the two, the earlier month included in what came before it. Null where no break touches the windows; none
 * where fewer than three months are left.
 */
export function comparableMonths(window: Window, breaks: readonly Break[]): Month[] | null {
  const start = addMonths(window.start, -12);
  const touching = breaks.filter(({ month }) => month > start && month <= window.end);
  if (touching.length === 0) return null;
  const comparable = monthsOf(window).filter(
    (month) => !touching.some((found) => addMonths(month, -12) < found.month && found.month <= month),
  );
  return comparable.length < leastMonths ? [] : comparable;
}

/** What a result's months say beyond its values. Null where there is too little to say it. */
export interface Signals {
  /** 95% interval of the current value, in its unit. */
  readonly current_low: number | null;
  readonly current_high: number | null;
  /** 95% interval of the change, in its unit. */
  readonly change_low: number | null;
  readonly change_high: number | null;
  readonly is_beyond_chance: boolean | null;
  readonly overdispersion: number | null;
  /** Of single months over the 24 to the end of the window. */
  readonly trend: TrendWord | null;
  /** Of the latest month, against process limits. */
  readonly variation: VariationLabel | null;
  readonly target: number | null;
  readonly assurance: AssuranceLabel | null;
  readonly is_small_base: boolean;
  /** What changed in recording within its windows, and when; null where nothing did. */
  readonly breaks: string | null;
  /** Where something did: the change between the months recorded in the same way as a year before, in the change's unit. */
  readonly comparable_change: number | null;
  readonly is_comparable_beyond_chance: boolean | null;
}

const trendMonths = 24;

/** Signals of a result without values. */
export const noSignals: Signals = {
  current_low: null,
  current_high: null,
  change_low: null,
  change_high: null,
  is_beyond_chance: null,
  overdispersion: null,
  trend: null,
  variation: null,
  target: null,
  assurance: null,
  is_small_base: false,
  breaks: null,
  comparable_change: null,
  is_comparable_beyond_chance: null,
};

/** The signals of a series whose windows are these; every test is made on single months. */
export function signalsOf(
  measure: Measure,
  series: Series,
  windows: ComparedSums,
  targets: readonly Target[],
): Signals {
  const { current, previous } = windows;
  const end = current.window.end;
  const points = series.points.filter(({ month }) => month <= end);
  const { breaks = [] } = series;
  const target =
    targets.find((one) => one.measure === measure.code && one.part === series.part)?.target ?? null;
  const ofWindows = {
    target,
    is_small_base: isOnSmallBase(measure, windows),
    breaks: describeBreaks(breaks, previous.window.start, end),
  };
  if (!hasEvents(measure)) return { ...noSignals, ...ofWindows };
  const signal = changeSignal(measure, { current, previous, points });
  const process = processOf(measure, points, breaks);
  return {
    ...ofWindows,
    current_low: signal.current?.low ?? null,
    current_high: signal.current?.high ?? null,
    change_low: signal.change?.low ?? null,
    change_high: signal.change?.high ?? null,
    is_beyond_chance: signal.isBeyondChance,
    overdispersion: signal.overdispersion,
    trend: monthlyTrend(measure, points, breaks)?.word ?? null,
    variation: isLatestRipe(measure, points) ? variationLabel(process, betterOf(measure, series.part)) : null,
    assurance: target === null ? null : assuranceLabel(process, target, betterOf(measure, series.part)),
    ...comparableSignals(measure, series, current.window, breaks),
  };
}

/** The trend of the last 24 months that have ripened; null where they say too little. */
export function monthlyTrend(
  measure: EventMeasure,
  points: readonly SeriesPoint[],
  breaks: readonly Break[] = [],
): Trend | null {
  const changes = breaks.map(({ month }) => month);
  return trendOf(valuesOf(ripeOnly(measure, points).slice(-trendMonths), measure), changes);
}

/**
 * Whether a change rests on few: of a count, on fewer than 20 in the previous window; of a score, on fewer crimes with
 * a weight in it; of a quotient, on fewer to divide by in either window, interviews by their effective number. Money
 * is not counted in cases.
 */
function isOnSmallBase({ statistic }: Measure, { current, previous }: ComparedSums): boolean {
  if (statistic === 'budget') return false;
  const bases = (isDivided(statistic) ? [previous, current] : [previous]).map(
    ({ numerator, denominator, weight_squares: squares }) =>
      denominator !== null && squares ? denominator ** 2 / squares : (denominator ?? numerator),
  );
  return bases.some((base) => base !== null && base < smallBase);
}

/** Process limits of single months, their season taken out, begun anew at each break; and the months that signal. */
export function processOf(
  measure: EventMeasure,
  points: readonly SeriesPoint[],
  changesOfRecording: readonly Break[] = [],
): LabelledProcess {
  const breaks = changesOfRecording.map(({ month }) => month);
  const ripe = ripeOnly(measure, points);
  const held = points.map((point) => (ripe.includes(point) ? point : { ...point, numerator: null }));
  const values = valuesOf(held, measure);
  const season = seasonOf(values, breaks);
  const segments = processLimits(withoutSeason(values, season), { breaks });
  return { season, segments, signals: processSignals(segments) };
}

/** A month outside the limits of its series. */
export interface OutsideMonth {
  readonly month: Month;
  readonly value: number;
  readonly side: Side;
  /** What it usually is, and at least and at most, in its season; of shares within 0 and 100. */
  readonly usual: number;
  readonly usualLow: number;
  readonly usualHigh: number;
  /** How far it is beyond the nearer limit, which 95 of 100 usual months stay within, in % of what it usually is. */
  readonly size: number;
  /** Of how many months shown it is the highest, or the lowest; null where another is as far out, or farther. */
  readonly mostOf: number | null;
}

/** The months of a series that lie outside their limits, in order; none where limits say too little for a label. */
export function outsideMonths(
  measure: EventMeasure,
  points: readonly SeriesPoint[],
  breaks: readonly Break[] = [],
): OutsideMonth[] {
  const process = processOf(measure, points, breaks);
  const known = valuesOf(points, measure).flatMap(({ value }) => (value === null ? [] : [value]));
  const bounded = (value: number) =>
    isPercent(measure.statistic) ? Math.min(100, Math.max(0, value)) : value;
  return process.segments.flatMap((segment) => {
    const { limits } = segment;
    if (limits === null || process.season.kind === 'too short' || segment.months < leastMonthsForLabel)
      return [];
    return segment.values.flatMap(({ month, value: adjusted }) => {
      const signal = process.signals.get(month);
      if (adjusted === null || signal?.rule !== 'outside') return [];
      const { side } = signal;
      const factor = process.season.factors.get(month.slice(5)) ?? 1;
      const value = adjusted * factor;
      const near = side === 'high' ? adjusted - limits.nearHigh : limits.nearLow - adjusted;
      const isFarther = (other: number) => (side === 'high' ? other - value : value - other) > 1e-9;
      return {
        month,
        value,
        side,
        usual: limits.mean * factor,
        usualLow: bounded(limits.drawnLow * factor),
        usualHigh: bounded(limits.high * factor),
        size: limits.mean === 0 ? 100 : (100 * near) / Math.abs(limits.mean),
        mostOf: known.some(isFarther) ? null : known.length,
      };
    });
  });
}

/** The months that have ripened: the others are not held against them. */
function ripeOnly(measure: Measure, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const unripe = unripeMonths(measure, points);
  return unripe.length === 0 ? points : points.filter(({ month }) => !unripe.includes(month));
}

function isLatestRipe(measure: Measure, points: readonly SeriesPoint[]): boolean {
  const latest = points.findLast(({ gap }) => gap === null);
  return latest === undefined || !unripeMonths(measure, points).includes(latest.month);
}

/** Single months of events, which alone are monthly values. */
function valuesOf(points: readonly SeriesPoint[], measure: EventMeasure) {
  return monthlyValues(points.map((point) => ({ month: point.month, value: measureValue(measure, point) })));
}

/** The change between comparable months, where a break touches the windows of a year. */
function comparableSignals(
  measure: EventMeasure,
  series: Series,
  window: Window,
  breaks: readonly Break[],
): Pick<Signals, 'comparable_change' | 'is_comparable_beyond_chance'> {
  const months = spanOf(measure.statistic) === 'year' ? comparableMonths(window, breaks) : null;
  if (months === null || months.length === 0)
    return { comparable_change: null, is_comparable_beyond_chance: null };
  const { change, ...sums } = yearChange(measure, series, months);
  const points = series.points.filter(({ month }) => month <= window.end);
  const { isBeyondChance } = changeSignal(measure, { ...sums, points, comparable: months });
  return { comparable_change: change, is_comparable_beyond_chance: isBeyondChance };
}

/** What changed in recording after the first month of a period, up to its last; null where nothing did. */
export function describeBreaks(breaks: readonly Break[], start: string, end: string): string | null {
  const within = breaks.filter(({ month }) => month > start && month <= end);
  if (within.length === 0) return null;
  return within.map(({ month, what_changed: what }) => `from ${monthName(month)} ${what}`).join('; ');
}
