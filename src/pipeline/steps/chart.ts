import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthName } from '../../calendar.ts';
import { chartSet } from '../../charts/records/chart-set.ts';
import { codeVersion } from '../../code-version.ts';
import { isAnySynthetic } from '../../land/receipt.ts';
import { type Build, outputsFolder } from '../build.ts';
import { count } from './count.ts';

/** Draws every row of the paper in every kind of chart: specification, pictures, data and alt text. */
export async function chart(build: Build): Promise<string> {
  const { writeCharts } = await import('../../charts/write-charts.ts');
  const { drawingsOf } = await import('../../charts/drawings.ts');
  const drawings = drawingsOf(chartSet(build));
  const { renderChartPack } = await import('../../paper/formats/web-page/render-html.ts');
  const folder = join(build.workFolder, 'charts', build.asAt);
  const { EarlierPictures } = await import('../../charts/earlier-pictures.ts');
  const before = join(outputsFolder(build.options), 'charts', build.asAt);
  const earlier = new EarlierPictures(before, codeVersion().sha256);
  const { files, unchanged } = await writeCharts(folder, drawings, earlier);
  const title = `Charts of ${build.publication.title}, ${monthName(build.asAt)}`;
  const page = renderChartPack(title, isAnySynthetic(build.landing.accepted), drawings);
  writeFileSync(join(folder, 'index.html'), page);
  const known = unchanged === 0 ? '' : `, ${count(unchanged, 'picture')} unchanged`;
  return `${count(drawings.length, 'chart')}, ${count(files.length, 'file')}${known}`;
}
