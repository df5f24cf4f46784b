import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { sparkline } from '../../src/charts/kinds/index.ts';
import { renderPng } from '../../src/charts/render/png.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import type { Paper } from '../../src/paper/section.ts';
import { exampleChart, RISING } from '../charts/example-chart.ts';

/** The pictures of three lines of the example paper. */
export async function examplePictures(): Promise<Paper['pictures']> {
  const drawing = drawingOf(sparkline, exampleChart(RISING, { headline: 'Crimes < 5 & "more" rose' }));
  const svg = await drawSvg(drawing);
  const picture = { svg, png: await renderPng(svg), altText: drawing.altText, kind: sparkline };
  const rows = ['T3A.1', 'T3A.2-rural', 'T3A.2-urban'];
  return new Map(rows.map((row) => [`${row}-sparkline`, { ...picture, row }]));
}
