import { addMonths, type Month, monthName } from '../../calendar.ts';
import type { ChartPoint } from '../chart.ts';
import type { LimitsChart, LimitsPoint, LimitsSegment, SignalKind } from '../limits-chart.ts';
import type { Measure } from '../../measures/measure.ts';
import { processOf } from '../../measures/signals.ts';
import type { Registers } from '../../reference/registers.ts';
import type { ProcessSegment } from '../../statistics/process-limits.ts';
import type { ProcessSignal } from '../../statistics/process-signals.ts';
import { leastMonthsForLabel } from '../../statistics/variation-label.ts';
import { chartPoints } from './chart-points.ts';
import type { ChartedRow } from './charted-rows.ts';
import { shownBreaks } from './shown-breaks.ts';
import { findingOf, limitsHeadline } from './variation-words.ts';

/** Months a limits chart shows at most; limits are made from all. */
const mostMonths = 60;

/** The limits chart of a row: its segments are those its result is judged by. */
export function limitsChart(row: ChartedRow, registers: Registers): LimitsChart {
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
    name: `${name}-limits`,
    headline: limitsHeadline(title, months),
    measured: `${title}: ${measure.unit}, single months from ${monthName(from)} to ${monthName(end)}`,
    basis: basisOf(segment, since),
    source,
    isSynthetic,
    unit: measure.unit,
    isPercent: measure.unit.startsWith('%'),
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
