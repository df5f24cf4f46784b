import { addMonths, monthName } from '../../calendar.ts';
import { comparisonOf, headlineOf } from '../../insight/index.ts';
import type { Registers } from '../../reference/index.ts';
import type { Chart } from '../chart.ts';
import { chartPoints } from './chart-points.ts';
import type { ChartedRow } from './charted-rows.ts';
import { shownBreaks } from './shown-breaks.ts';

/** Months a full-size chart shows: at least the one, and at most the other where they are known. */
const shortestChart = 24;
const longestChart = 36;

/** The line chart of a row. */
export function lineChart(row: ChartedRow, registers: Registers): Chart {
  const { measure, series, result, title, name, source, isSynthetic } = row;
  const { window_end: end, previous_start: before, previous_end: until } = result;
  const [start, earliest] = [addMonths(end, 1 - shortestChart), addMonths(end, 1 - longestChart)];
  const [first] = series.points.flatMap(({ month }) => (month >= earliest ? [month] : []));
  const from = first !== undefined && first < start ? first : start;
  return {
    name,
    headline: headlineOf(title, result),
    measured: `${title}: ${measure.unit}, each month from ${monthName(from)} to ${monthName(end)}`,
    source,
    unit: measure.unit,
    isPercent: measure.unit.startsWith('%'),
    points: chartPoints(series, measure.statistic, from, end),
    current: { start: result.window_start, end },
    previous: before === null || until === null ? null : { start: before, end: until },
    comparison: comparisonOf(result),
    trend: result.trend,
    breaks: shownBreaks(measure, registers, from, end),
    isSynthetic,
  };
}
