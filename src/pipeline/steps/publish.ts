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
import { keepEdited, type PaperMaterial } from '../../paper/index.ts';
import {
  type MartMaterial,
  OutputHeld,
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
import type { BesidePapers, CountedPaper } from './copy-records.ts';
import type { DrawnCharts } from './draw.ts';
import { linesOfMeeting, type WrittenPaper } from './write.ts';

/** What a paper is composed of, but for its pictures. */
type FiguresAndWords = Omit<PaperMaterial, 'pictures'>;

/** A paper that is ready to be published. */
export interface ReadyPaper extends CountedPaper {
  readonly paper: Pick<WrittenPaper, 'sha256' | 'isUnchanged'> & { readonly material: FiguresAndWords };
  readonly drawn: Pick<DrawnCharts, 'isUnchanged'>;
}

/**
 * Writes the published mart of some papers, and puts every output in the place of the old one, those of all papers and
 * the records behind them in one move; what would be as it stands there is left alone.
 */
export function publish(
  run: Run,
  ready: readonly ReadyPaper[],
  { others, records: written }: BesidePapers,
  alsoMade: readonly string[] = [],
) {
  const { options, database, workFolder } = run;
  return run.step(
    'publish',
    async (onProgress) => {
      const { contentsOfMart, writeMart } = await import('../../publish/index.ts');
      const folder = join(workFolder, 'data-mart');
      const materials = ready.map((one) => martMaterialOf(one.run, one.figures, one.paper.material));
      const out = outputsFolder(options);
      const contents = contentsOfMart(materials, others);
      const hashes = contents.papers.map(({ sha256 }) => sha256);
      const before = tablesThatSay(materials, hashes, out);
      const beside = { out, papers: others };
      const tables = before ?? (await writeMart(database, materials, contents, folder, beside, onProgress));
      if (before === null) writeManifest(materials, hashes, others, tables, folder);
      const mart = before === null ? folder : join(out, 'data-mart');
      const said: AmountsSaid[] = [];
      for (const one of ready) said.push(await audit(one.run, one.figures, mart, said));
      const records = await written;
      const edited: Finding[] = [];
      const folders = ready.flatMap((one, at) => {
        const { paper, drawn } = one;
        const { charts, reports } = outputPlaces(one.run.publication.name, one.figures.shown.asAt);
        const place = join(paper.isUnchanged ? out : workFolder, reports);
        const kept = options.asPublished === null ? keepVintage(one, said[at] ?? {}, place) : null;
        if (!paper.isUnchanged) edited.push(...keepEdited(join(out, reports), place));
        return [
          ...(drawn.isUnchanged ? [] : [charts]),
          ...(paper.isUnchanged ? [] : [reports]),
          ...(kept === null ? [] : [kept]),
        ];
      });
      await replaceOutputs(workFolder, out, [
        ...folders,
        ...alsoMade,
        ...(before === null ? ['data-mart'] : []),
        ...(records.isUnchanged ? [] : [recordsFolder]),
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
  { run, figures, paper: { sha256: paper_sha256 } }: ReadyPaper,
  amounts: AmountsSaid,
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
  const ofMeeting = linesOfMeeting(run, asAt);
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
    ...(Object.keys(ofMeeting).length > 0 && { cover_lines: ofMeeting }),
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
