import { formatCsv } from '../csv.ts';
import type { Chart } from './chart.ts';

/** The chart's months and unrounded values as CSV; where there is no value, the note says why. */
export function chartCsv(chart: Chart): string {
  return formatCsv(
    ['month', 'value', 'note'],
    chart.points.map(({ month, value, gap }) => [month, value, gap]),
  );
}
