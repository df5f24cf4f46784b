import { join } from 'node:path';
import { type Month, monthName } from '../../calendar.ts';
import type { WrittenCharts } from '../../charts/index.ts';
import { codeVersion } from '../../code-version.ts';
import type { Finding } from '../../findings/index.ts';
import { isAnySynthetic } from '../../land/index.ts';
import { otherPapers } from '../../publish/index.ts';
import { count } from '../../words/index.ts';
import { outputPlaces, outputsFolder } from '../options.ts';
import type { Figures, OwnMaterial, Run } from '../publication.ts';

/** The charts of a paper, drawn and written to the work folder. */
export interface DrawnCharts extends WrittenCharts {
  readonly findings: readonly Finding[];
}

/** Draws every row of the paper in every kind of chart that the publication lists: specification, pictures, data and alt text. */
export function draw(
  run: Run,
  { landed, shown }: Pick<Figures, 'landed' | 'shown'>,
  own?: OwnMaterial,
): Promise<DrawnCharts> {
  const { publication, workFolder } = run;
  return run.step(
    'charts',
    async () => {
      const { drawingsOf, EarlierPictures, writeCharts } = await import('../../charts/index.ts');
      const { renderChartPack } = await import('../../paper/index.ts');
      const ofRows = drawingsOf(publication.charts, { ...shown, accepted: landed.accepted });
      const drawings = [...ofRows, ...(own?.drawings ?? [])];
      const folder = join(workFolder, outputPlaces(publication.name, shown.asAt).charts);
      const before = foldersBefore(run, shown.asAt);
      const earlier = new EarlierPictures(before, codeVersion().sha256, before[0]);
      const title = `Charts of ${publication.title}, ${monthName(shown.asAt)}`;
      const page = renderChartPack(title, isAnySynthetic(landed.accepted), drawings);
      const written = await writeCharts(folder, drawings, earlier, page);
      return { ...written, findings: [] };
    },
    ({ pictures, files, unchanged }) => {
      const known = unchanged === 0 ? '' : `, ${count(unchanged, 'picture')} unchanged`;
      return `${count(pictures.size, 'chart')}, ${count(files.length, 'file')}${known}`;
    },
  );
}

/** Where earlier pictures are: of this publication, then of those that share its output folder. */
function foldersBefore({ publication, options }: Run, asAt: Month): string[] {
  const out = outputsFolder(options);
  const papers = [{ publication: publication.name, as_at: asAt }, ...otherPapers(out, publication.name)];
  return papers.map((paper) => join(out, outputPlaces(paper.publication, paper.as_at).charts));
}
