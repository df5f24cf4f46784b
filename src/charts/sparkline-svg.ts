import type { Chart } from './chart.ts';
import { drawChart } from './draw-chart.ts';

/** The sparkline of a chart as SVG, ready to stand in a page. */
export async function sparklineSvg(chart: Chart): Promise<string> {
  return (await drawChart(chart, 'sparkline')).svg;
}
