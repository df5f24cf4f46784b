import { drawingOf } from '../../src/charts/kinds/chart-kind.ts';
import { sparkline } from '../../src/charts/kinds/index.ts';
import { renderPng } from '../../src/charts/render/png.ts';
import { drawSvg } from '../../src/charts/render/svg.ts';
import type { Picture } from '../../src/paper/pictures.ts';
import { exampleChart, RISING } from '../charts/example-chart.ts';

/** The sparkline of the example paper. */
export async function examplePictures(): Promise<Map<string, Picture>> {
  const drawing = drawingOf(sparkline, exampleChart(RISING, { headline: 'Crimes < 5 & "more" rose' }));
  const svg = await drawSvg(drawing);
  return new Map([
    ['T3A.1 all', { svg, png: await renderPng(svg), altText: drawing.altText, charts: [svg] }],
  ]);
}
