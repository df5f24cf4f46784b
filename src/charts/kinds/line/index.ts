import type { ChartKind } from '../chart-kind.ts';
import { monthsCsv } from '../months.ts';
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
  csv: ({ points, breaks }) => monthsCsv(points, breaks),
};
