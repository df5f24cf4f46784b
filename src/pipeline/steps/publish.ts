import { join } from 'node:path';
import { codeVersion } from '../../code-version.ts';
import type { AmountsSaid } from '../../disclosure/index.ts';
import type { Finding } from '../../findings/index.ts';
import {
  figureOf,
  type Input,
  issueFolder,
  type Vintage,
  vintageOf,
  writeVintage,
} from '../../history/index.ts';
import { PaperBefore, type PaperMaterial } from '../../paper/index.ts';
import {
  type MartMaterial,
  OutputHeld,
  otherPapers,
  recordsFolder,
  replaceOutputs,
  tablesThatSay,
  writeManifest,
} from '../../publish/index.ts';
import { referenceHashes } from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { narrativeFile, outputPlaces, outputsFolder } from '../options.ts';
import { Blocked, type Figures, type Run } from '../publication.ts';
import { builtOutcome } from '../runs.ts';
import { audit } from './audit.ts';
import type { DrawnCharts } from './draw.ts';
import type { WrittenPaper } from './write.ts';

/** What a paper is composed of, but for its pictures. */
type FiguresAndWords = Omit<PaperMaterial, 'pictures'>;

/** What was published beside the paper. */
export interface Published {
  readonly tables: readonly string[];
  readonly records: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Writes the published mart, and the records behind it in a private folder, and puts every output in the place of the old
 * one; what would be as it stands there is left alone.
 */
export function publish(
  run: Run,
  figures: Figures,
  paper: Pick<WrittenPaper, 'sha256' | 'isUnchanged'> & { readonly material: FiguresAndWords },
  drawn: Pick<DrawnCharts, 'isUnchanged'>,
): Promise<Published> {
  const { publication, options, database, clickHouse, workFolder } = run;
  const { asAt } = figures.shown;
  return run.step(
    'publish',
    async (onProgress) => {
      const { contentOfMart, writeMart, writeRecords } = await import('../../publish/index.ts');
      const folder = join(workFolder, 'data-mart');
      const material = martMaterialOf(run, figures, paper.material);
      const out = outputsFolder(options);
      const papers = otherPapers(out, publication.name);
      const content = contentOfMart(material, papers);
      const before = tablesThatSay(content.sha256, publication.name, out);
      const tables =
        before ?? (await writeMart(database, material, content, folder, { out, papers }, onProgress));
      if (before === null) writeManifest(material, papers, tables, content.sha256, folder);
      const said = await audit(run, figures, before === null ? folder : join(out, 'data-mart'));
      const ofRecords = { folder: join(workFolder, recordsFolder), place: join(out, recordsFolder) };
      const records =
        clickHouse === null
          ? await writeRecords(database, material, ofRecords, papers, onProgress)
          : { marts: [], isUnchanged: true };
      const { charts, reports } = outputPlaces(publication.name, asAt);
      const kept =
        options.asPublished === null
          ? keepVintage(
              run,
              figures,
              { said, sha256: paper.sha256 },
              join(paper.isUnchanged ? out : workFolder, reports),
            )
          : null;
      const edited = paper.isUnchanged
        ? []
        : new PaperBefore(join(out, reports)).keepEdited(join(workFolder, reports));
      await replaceOutputs(workFolder, out, [
        ...(drawn.isUnchanged ? [] : [charts]),
        ...(paper.isUnchanged ? [] : [reports]),
        ...(before === null ? ['data-mart'] : []),
        ...(records.isUnchanged ? [] : [recordsFolder]),
        ...(kept === null ? [] : [kept]),
      ]).catch((error: unknown) => {
        throw error instanceof OutputHeld ? new Blocked(error.finding) : error;
      });
      return { tables, records: records.marts, findings: edited };
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
    allowed: run.options.allowed,
    timings,
    outcome: builtOutcome(run, figures),
  };
}

/**
 * Writes what this build publishes into its work folder, to be kept for ever, and returns the folder; null where
 * the last issue of the paper said the same already.
 */
function keepVintage(
  run: Run,
  figures: Figures,
  { said: amounts, sha256: paper_sha256 }: { said: AmountsSaid; sha256: string },
  reports: string,
): string | null {
  const { publication, options } = run;
  const { landed, marts, shown, history } = figures;
  const { asAt } = shown;
  const last = vintageOf(run.keptPapers.vintages, asAt, null);
  const published = shown.results.map(figureOf);
  const disclosure = { levels: shown.levels, said: amounts };
  const said = (one: Pick<Vintage, 'figures' | 'disclosure'>) =>
    JSON.stringify([one.figures, one.disclosure]);
  if (last?.paper_sha256 === paper_sha256 && said(last) === said({ figures: published, disclosure }))
    return null;
  const vintage: Vintage = {
    publication: publication.name,
    as_at: asAt,
    issue: (last?.issue ?? 0) + 1,
    published_at: run.publishedAt.toISOString(),
    code: codeVersion(),
    reference: referenceHashes(marts.neighbourhoods),
    definitions: Object.fromEntries(
      [...history.definitions].map(([code, { version, sha256 }]) => [code, { version, sha256 }]),
    ),
    landing: {
      accepted: landed.accepted.map(inputOf),
      refused: landed.refused.map(inputOf),
      skipped: landed.skipped.map(inputOf),
      findings: landed.findings,
      force: landed.force,
    },
    figures: published,
    disclosure,
    paper_sha256,
  };
  const folder = issueFolder(vintage);
  writeVintage(join(run.workFolder, folder), vintage, reports, {
    narrative: narrativeFile(options, publication.name, asAt),
    template: options.templateFile,
  });
  return folder;
}

function inputOf({ feed, file, month, sha256 }: Input): Input {
  return { feed, file, month, sha256 };
}
