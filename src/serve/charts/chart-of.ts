import { monthName } from '../../calendar.ts';
import type { LineChart } from '../../charts/index.ts';
import { comparisonOf, headlineOf, performanceOf } from '../../insight/index.ts';
import type { Result } from '../../measures/index.ts';
import { isPercent, rowName, wholeArea } from '../../measures/index.ts';
import type { BuildFacts, Definition, MonthPoint } from '../mart/index.ts';

/** What a chart of a monthly series is made from. */
export interface SeriesShown {
  readonly build: BuildFacts;
  readonly definition: Definition;
  readonly title: string;
  readonly result: Result;
  readonly months: readonly Omit<MonthPoint, 'denominator' | 'rolling'>[];
}

/** The monthly series of a part in an area as a chart of the paper. */
export function chartOf({ build, definition, title, result, months }: SeriesShown): LineChart {
  const { window_start, window_end, previous_start: start, previous_end: end } = result;
  const named = result.area === wholeArea ? title : `${title}, ${result.area}`;
  const [first, last] = [months[0]?.month ?? window_start, months.at(-1)?.month ?? window_end];
  return {
    name: rowName({ code: result.measure }, result.part),
    title: named,
    headline: headlineOf(named, result),
    measured: `${named}: ${result.unit}, each month from ${monthName(first)} to ${monthName(last)}`,
    source: sourceWords(build, definition.source),
    unit: result.unit,
    isPercent: isPercent(definition.statistic),
    points: months.map((point) => ({
      month: point.month,
      value: point.value,
      gap: point.value === null ? gapOf(point) : null,
      isProvisional: point.is_provisional,
    })),
    current: { start: window_start, end: window_end },
    previous: start === null || end === null ? null : { start, end },
    comparison: comparisonOf(result),
    performance: performanceOf(result),
    trend: result.trend,
    breaks: [],
    isSynthetic: build.is_synthetic,
  };
}

/** Why a month has no value. */
export function gapOf({ numerator, gap }: Pick<MonthPoint, 'numerator' | 'gap'>): string {
  return gap ?? (numerator === null ? 'not received' : 'nothing to divide by');
}

/** Whence the figures of a chart are, and whether they are made up. */
export function sourceWords(
  { is_synthetic: isSynthetic }: Pick<BuildFacts, 'is_synthetic'>,
  source: string,
): string {
  return `Source: ${source}${isSynthetic ? '. SYNTHETIC DATA, not real figures' : ''}`;
}
