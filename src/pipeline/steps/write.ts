import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownFigures } from '../../disclosure/index.ts';
import type { Finding } from '../../findings/index.ts';
import { type AuthorInsight, readNarrative } from '../../narrative/index.ts';
import type { PaperMaterial } from '../../paper/index.ts';
import { defaultTemplate, paperOf, picturesOfRows, readTemplate } from '../../paper/index.ts';
import { asFinding, factsOf } from '../../proof/index.ts';
import { narrativeFile, placesOf } from '../options.ts';
import { Blocked, type Figures, type Run } from '../publication.ts';
import type { DrawnCharts } from './draw.ts';

/** A paper that was written to the work folder. */
export interface WrittenPaper {
  readonly material: PaperMaterial;
  /** Names of its files. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** Writes the paper in every format, with the sparklines as they were drawn. */
export function write(run: Run, figures: Figures, drawn: DrawnCharts): Promise<WrittenPaper> {
  const { publication, options, workFolder, keptPapers } = run;
  const { landed, staged, marts, shown } = figures;
  return run.step(
    'paper',
    async () => {
      const { checkTemplate } = await import('../../paper/index.ts');
      const { writePaper } = await import('../../paper/index.ts');
      const { writePdf } = await import('../../paper/index.ts');
      const read = readTemplate(options.templateFile ?? defaultTemplate);
      if ('finding' in read) throw new Blocked(read.finding);
      const found = [keptPapers, landed, staged, marts].flatMap(({ findings }) => findings);
      const plain = { publication, ...figures, authorInsight: [], findings: found };
      const ofTemplate = await checkTemplate(read.template, paperOf(plain));
      const { authorInsight, findings: ofInsight } = readAuthorInsight(run, shown);
      const own = [...ofTemplate, ...ofInsight];
      const material = { ...plain, authorInsight, findings: [...found, ...own] };
      const pictures = picturesOfRows(drawn.pictures);
      const folder = join(workFolder, placesOf(publication.name, shown.asAt).reports);
      const files = await writePaper(folder, publication.name, paperOf(material), pictures, read.template);
      if (!options.withPdf) return { material, files, findings: own };
      const missing = await writePdf(folder, publication.name);
      return missing
        ? {
            material: { ...material, findings: [...material.findings, missing] },
            files: [...files, `no PDF: ${missing.got}`],
            findings: [...own, missing],
          }
        : { material, files: [...files, `${publication.name}.pdf`], findings: own };
    },
    ({ files }) => files.join(', '),
  );
}

/** What authors wrote for a paper. */
interface ReadInsight {
  readonly authorInsight: readonly AuthorInsight[];
  readonly findings: readonly Finding[];
}

/**
 * Reads what authors wrote for the paper, `<narrative folder>/<publication>/<as-at>.md`, prints its references and holds it against
 * the figures. What it says wrong stops the build; what is in doubt is noted. Nothing where there is no such file.
 */
function readAuthorInsight({ options, publication }: Run, shown: ShownFigures): ReadInsight {
  const path = narrativeFile(options, publication.name, shown.asAt);
  if (!existsSync(path)) return { authorInsight: [], findings: [] };
  const facts = factsOf(shown.asAt, {
    measures: publication.measures,
    results: shown.results,
    series: shown.measured.flatMap(({ series }) => series),
    contributions: shown.contributions,
    rates: shown.rates,
  });
  const file = `narrative/${publication.name}/${shown.asAt}.md`;
  const { insights, findings, proofs } = readNarrative(readFileSync(path, 'utf8'), facts, file);
  const all = [...findings, ...proofs.map((proof) => asFinding(proof, file))];
  const [blocking] = all.filter(({ level }) => level === 'blocks');
  if (blocking) throw new Blocked(blocking, all);
  return { authorInsight: insights, findings: all };
}
