import { formatCsv } from '../csv.ts';
import type { Chart } from './chart.ts';

/** The chart's months and unrounded values as CSV: why there is no value, and what changed in recording. */
export function chartCsv(chart: Chart): string {
  return formatCsv(
    ['month', 'value', 'note', 'break'],
    chart.points.map(({ month, value, gap }) => [
      month,
      value,
      gap,
      chart.breaks.find((one) => one.month === month)?.what ?? null,
    ]),
  );
}
