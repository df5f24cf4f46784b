import { altText } from '../../src/charts/alt-text.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { renderPng } from '../../src/charts/render-png.ts';
import type { Picture } from '../../src/report/pictures.ts';
import { exampleChart, RISING } from '../charts/example-chart.ts';

/** The sparkline of the example paper. */
export async function examplePictures(): Promise<Map<string, Picture>> {
  const chart = exampleChart(RISING, { headline: 'Crimes < 5 & "more" rose' });
  const { svg } = await drawChart(chart, 'sparkline');
  return new Map([['T3A.1 all', { svg, png: await renderPng(svg), altText: altText(chart, 'sparkline') }]]);
}
