import { join } from 'node:path';
import type { Finding } from '../../findings/index.ts';
import type { PaperMaterial } from '../../paper/index.ts';
import type { MartMaterial } from '../../publish/index.ts';
import {
  OutputHeld,
  otherPapers,
  recordsFolder,
  replaceOutputs,
  writeManifest,
} from '../../publish/index.ts';
import { count } from '../../words/index.ts';
import { outputsFolder, placesOf } from '../options.ts';
import { Blocked, type Figures, type Run } from '../publication.ts';
import { builtOutcome } from '../runs.ts';
import { keepVintage } from './keep-vintage.ts';

/** What a paper is composed of, but for its pictures. */
type FiguresAndWords = Omit<PaperMaterial, 'pictures'>;

/** What was published beside the paper. */
export interface Published {
  readonly tables: readonly string[];
  readonly records: readonly string[];
  readonly findings: readonly Finding[];
}

/** Writes the published mart, and the records behind it in a private folder, and puts every output in the place of the old ones. */
export function publish(
  run: Run,
  figures: Figures,
  paper: { readonly material: FiguresAndWords },
): Promise<Published> {
  const { publication, options, database, workFolder } = run;
  const { asAt } = figures.shown;
  return run.step(
    'publish',
    async (onProgress) => {
      const { writeMart } = await import('../../publish/index.ts');
      const { writeRecords } = await import('../../publish/index.ts');
      const folder = join(workFolder, 'data-mart');
      const material = martMaterialOf(run, figures, paper.material);
      const out = outputsFolder(options);
      const papers = otherPapers(out, publication.name);
      const tables = await writeMart(database, material, folder, { out, papers }, onProgress);
      const privateFolder = join(workFolder, recordsFolder);
      const records = await writeRecords(database, material, privateFolder, papers, onProgress);
      writeManifest(material, papers, tables, folder);
      const { charts, reports } = placesOf(publication.name, asAt);
      const kept = options.asPublished === null ? keepVintage(run, figures, join(workFolder, reports)) : null;
      await replaceOutputs(workFolder, out, [
        charts,
        reports,
        'data-mart',
        recordsFolder,
        ...(kept === null ? [] : [kept]),
      ]).catch((error: unknown) => {
        throw error instanceof OutputHeld ? new Blocked(error.finding) : error;
      });
      return { tables, records, findings: [] };
    },
    ({ tables, records }) => `${count(tables.length, 'table')}, ${count(records.length, 'mart')} of records`,
  );
}

/** What the published mart of a paper is made of. */
export function martMaterialOf(run: Run, figures: Figures, material: FiguresAndWords): MartMaterial {
  const { startedAt, publishedAt, earlierRuns, timings } = run;
  const { neighbourhoods } = figures.marts;
  return {
    ...material,
    neighbourhoods,
    startedAt,
    publishedAt,
    earlierRuns,
    timings,
    outcome: builtOutcome(run, figures),
  };
}
