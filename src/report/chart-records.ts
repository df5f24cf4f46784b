import { addMonths, monthName, monthSpine } from '../calendar.ts';
import type { Chart } from '../charts/chart.ts';
import { comparisonOf, headlineOf } from '../insight/describe-result.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import { wholeArea } from '../measures/area-levels.ts';
import type { Series } from '../measures/series.ts';
import { measureValue, type Statistic } from '../measures/statistic.ts';
import type { Build } from '../pipeline/build.ts';
import { rowName, rowTitle } from './row-titles.ts';

/** Months a full-size chart shows: at least the one, and at most the other where they are known. */
const shortestChart = 24;
const longestChart = 36;

/** The chart of every row of the paper that has a series, by measure and part: `T3A.2 rural`. */
export function chartRecords(build: Build): Map<string, Chart> {
  const charts = new Map<string, Chart>();
  const isSynthetic = isAnySynthetic(build.landing.accepted);
  for (const { measure, series } of build.measured) {
    for (const one of series.filter(({ area }) => area === wholeArea)) {
      const result = build.results.find(
        (candidate) =>
          candidate.measure === measure.code && candidate.part === one.part && candidate.area === wholeArea,
      );
      if (!result) continue;
      const title = rowTitle(measure, one.part);
      const { previous_start: start, previous_end: end } = result;
      const points = pointsOf(one, measure.statistic, result.window_end);
      charts.set(chartKey(measure.code, one.part), {
        name: rowName(measure, one.part),
        headline: headlineOf(title, result),
        measured: `${title}: ${measure.unit}, each month from ${monthName(points[0]?.month ?? result.window_start)} to ${monthName(result.window_end)}`,
        source: `Source: ${measure.source}${isSynthetic ? '. SYNTHETIC DATA, not real figures' : ''}`,
        unit: measure.unit,
        isPercent: measure.unit.startsWith('%'),
        points,
        current: { start: result.window_start, end: result.window_end },
        previous: start === null || end === null ? null : { start, end },
        comparison: comparisonOf(result),
        isSynthetic,
      });
    }
  }
  return charts;
}

/** The name a chart is found by. */
export function chartKey(measure: string, part: string): string {
  return `${measure} ${part}`;
}

function pointsOf(series: Series, statistic: Statistic, end: string): Chart['points'] {
  const known = new Map(series.points.map((point) => [point.month, point]));
  const [start, earliest] = [addMonths(end, 1 - shortestChart), addMonths(end, 1 - longestChart)];
  const [first] = series.points.flatMap(({ month }) => (month >= earliest ? [month] : []));
  const from = first !== undefined && first < start ? first : start;
  return monthSpine(from, end).map((month) => {
    const point = known.get(month);
    if (!point) return { month, value: null, gap: 'not received' };
    const value = measureValue(point.numerator, point.denominator, statistic);
    return { month, value, gap: value === null ? (point.gap ?? 'nothing to divide by') : null };
  });
}
