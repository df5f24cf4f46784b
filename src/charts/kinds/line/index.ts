import { formatCsv } from '../../../csv.ts';
import type { ChartKind } from '../chart-kind.ts';
import { lineAltText } from './alt-text.ts';
import { type LineChart, lineChart } from './record.ts';
import { lineSpec } from './spec.ts';

export { type LineChart, lineAltText, lineChart };

/** The months of a row as a line in full size. */
export const line: ChartKind<LineChart> = {
  name: 'line',
  title: 'Month by month',
  ending: '',
  inPaper: 'full size',
  needs: 'a series of months',
  charts: (row) => [lineChart(row)],
  spec: lineSpec,
  altText: (chart) => lineAltText(chart),
  csv: lineCsv,
};

/** The chart's months and unrounded values as CSV: why there is no value, or that it is provisional, and what changed in recording. */
function lineCsv(chart: LineChart): string {
  return formatCsv(
    ['month', 'value', 'note', 'break'],
    chart.points.map(({ month, value, gap, isProvisional }) => [
      month,
      value,
      gap ?? (isProvisional ? 'provisional' : null),
      chart.breaks.find((one) => one.month === month)?.what ?? null,
    ]),
  );
}
