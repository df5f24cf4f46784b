import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chart, ChartKind } from './chart.ts';
import { chartCsv } from './chart-data.ts';
import { checkNames } from './check-names.ts';
import { drawChart, fileStem } from './draw-chart.ts';
import { inParallel } from './in-parallel.ts';
import { renderPng } from './render-png.ts';

const CHARTS_AT_ONCE = 4;

/**
 * Writes each chart to a folder as specification, SVG, PNG, data and alt text, with its sparkline beside it.
 * Returns the files written.
 */
export async function writeCharts(folder: string, charts: readonly Chart[]): Promise<string[]> {
  checkNames(charts);
  await mkdir(folder, { recursive: true });
  const files = await inParallel(charts, CHARTS_AT_ONCE, async (chart) => [
    ...(await writeDrawing(folder, chart, 'line')),
    ...(await writeFiles(folder, chart.name, { csv: chartCsv(chart) })),
    ...(await writeDrawing(folder, chart, 'sparkline')),
  ]);
  return files.flat();
}

async function writeDrawing(folder: string, chart: Chart, kind: ChartKind): Promise<string[]> {
  const { spec, svg, altText } = await drawChart(chart, kind);
  return writeFiles(folder, fileStem(chart, kind), {
    'vl.json': `${JSON.stringify(spec, null, 2)}\n`,
    svg,
    png: await renderPng(svg),
    txt: `${altText}\n`,
  });
}

async function writeFiles(
  folder: string,
  stem: string,
  contents: Record<string, string | Buffer>,
): Promise<string[]> {
  return Promise.all(
    Object.entries(contents).map(async ([extension, content]) => {
      const file = join(folder, `${stem}.${extension}`);
      await writeFile(file, content);
      return file;
    }),
  );
}
