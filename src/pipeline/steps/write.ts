import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeVersion } from '../../code-version.ts';
import { hiddenInWords } from '../../disclosure/index.ts';
import { type Finding, finding } from '../../findings/index.ts';
import { type AuthorInsight, readNarrative } from '../../narrative/index.ts';
import {
  compose,
  type Destination,
  type Format,
  noteWrittenPaper,
  type Paper,
  PaperBefore,
  type PaperMaterial,
} from '../../paper/index.ts';
import { asFinding, factsOf, type ProofFacts, proofText, readPaper } from '../../proof/index.ts';
import { narrativeFile, outputPlaces, outputsFolder } from '../options.ts';
import { Blocked, type Figures, type OwnMaterial, type Run } from '../publication.ts';
import type { DrawnCharts } from './draw.ts';

/** A paper that was written to the work folder. */
export interface WrittenPaper {
  readonly material: PaperMaterial;
  /** Of all that it says and shows, in whatever formats. */
  readonly sha256: string;
  /** Names of its files. */
  readonly files: readonly string[];
  /** It stands there as it would be written now. */
  readonly isUnchanged: boolean;
  readonly findings: readonly Finding[];
}

/** Puts the sections of the paper together and writes it in every format, with the charts as they were drawn. */
export function write(
  run: Run,
  figures: Figures,
  drawn: DrawnCharts,
  own?: OwnMaterial,
): Promise<WrittenPaper> {
  const { publication, options, workFolder, keptPapers } = run;
  const { landed, staged, marts, shown } = figures;
  return run.step(
    'paper',
    async () => {
      const { reports } = outputPlaces(publication.name, shown.asAt);
      const to = {
        folder: join(workFolder, reports),
        name: publication.name,
        template: publication.template ?? 'paper',
        templateFile: options.templateFile,
      };
      const formats = publication.formats.filter(({ isOnRequest }) => !isOnRequest || options.withPdf);
      const before = [keptPapers, landed, staged, marts, own].flatMap((step) => step?.findings ?? []);
      const { pictures } = drawn;
      const drafted = { ...own, publication, ...figures, pictures, authorInsight: [], findings: before };
      const checked: Finding[] = [];
      for (const { check } of formats)
        checked.push(...((await check?.(compose(publication.paper, drafted), to)) ?? []));
      const blocking = checked.find(({ level }) => level === 'blocks');
      if (blocking) throw new Blocked(blocking);

      const { authorInsight, coverLines, findings: ofInsight } = readAuthorInsight(run, figures);
      const findings = [...checked, ...ofInsight];
      const material = { ...drafted, authorInsight, coverLines, findings: [...before, ...findings] };
      const paper = compose(publication.paper, material);
      const sha256 = hashOf(paper);
      const state = stateOf(sha256, to, formats);
      const standing = new PaperBefore(join(outputsFolder(options), reports)).standing(state);
      const written = standing ?? (await writeFormats(paper, to, formats, factsOfPaper(run, figures)));
      if (standing === null) noteWrittenPaper(to.folder, { state, ...written });
      return {
        material: { ...material, findings: [...material.findings, ...written.findings] },
        sha256,
        files: written.names,
        isUnchanged: standing !== null,
        findings: [...findings, ...written.findings],
      };
    },
    ({ files, isUnchanged }) => `${files.join(', ')}${isUnchanged ? ', unchanged' : ''}`,
  );
}

/** Writes the paper in every format, and holds each against the figures. */
async function writeFormats(
  paper: Paper,
  to: Destination,
  formats: readonly Format[],
  facts: ProofFacts,
): Promise<{ readonly names: readonly string[]; readonly findings: readonly Finding[] }> {
  mkdirSync(to.folder, { recursive: true });
  const names: string[] = [];
  const findings: Finding[] = [];
  for (const format of formats) {
    const written = await format.write(paper, to);
    names.push(...written.files);
    findings.push(...written.findings);
  }
  for (const name of names) findings.push(...(await proofOfFile(join(to.folder, name), facts)));
  return { names, findings };
}

/** A text for all that the files of a paper are made from. */
function stateOf(
  sha256: string,
  { template, templateFile }: Destination,
  formats: readonly Format[],
): string {
  const ofTemplate = templateFile === null ? template : readFileSync(templateFile);
  return createHash('sha256')
    .update(JSON.stringify([codeVersion().sha256, sha256, formats.map(({ name }) => name)]))
    .update(ofTemplate)
    .digest('hex');
}

function hashOf({ sections, pictures }: Paper): string {
  const drawn = [...pictures].map(([name, { svg }]) => [name, svg]);
  return createHash('sha256')
    .update(JSON.stringify([sections, drawn]))
    .digest('hex');
}

/** What authors wrote for a paper. */
interface ReadInsight {
  readonly authorInsight: readonly AuthorInsight[];
  readonly coverLines: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads what authors wrote for the paper, `<narrative folder>/<publication>/<as-at>.md`, prints its references and holds it against
 * the figures. What it says wrong stops the build; what is in doubt is noted. Nothing where there is no such file.
 */
function readAuthorInsight(run: Run, figures: Figures): ReadInsight {
  const { options, publication } = run;
  const { shown } = figures;
  const path = narrativeFile(options, publication.name, shown.asAt);
  if (!existsSync(path)) return { authorInsight: [], coverLines: {}, findings: [] };
  const facts = factsOfPaper(run, figures);
  const file = `narrative/${publication.name}/${shown.asAt}.md`;
  const { insights, cover, findings, proof } = readNarrative(readFileSync(path, 'utf8'), facts, file);
  const all = [...findings, ...proof.findings.map((found) => asFinding(found, file))];
  const [blocking] = all.filter(({ level }) => level === 'blocks');
  if (blocking) throw new Blocked(blocking, all);
  for (const { code, text } of insights) {
    const place = hiddenInWords(text, code, figures.exact, shown);
    if (place !== null) throw new Blocked(hiddenTold(file, code, place), all);
  }
  return { authorInsight: insights, coverLines: cover, findings: all };
}

function hiddenTold(file: string, code: string, place: string): Finding {
  return finding({
    code: 'hidden-figure-in-words',
    level: 'blocks',
    file,
    expected: `no number of ${code} that is not shown (disclosure control)`,
    got: `one in a sentence that names ${place}`,
    todo: 'Nothing was published. Leave the number out, or name the whole force',
  });
}

function factsOfPaper({ publication }: Run, { landed, shown }: Figures): ProofFacts {
  return factsOf(shown.asAt, {
    measures: publication.measures,
    results: shown.results,
    series: shown.measured.flatMap(({ series }) => series),
    contributions: shown.contributions,
    rates: shown.rates,
    force: landed.force,
  });
}

/** Holds a file of the paper, as it was written, against the figures; what a proof does not read has no findings. */
async function proofOfFile(path: string, facts: ProofFacts): Promise<Finding[]> {
  if (!/\.(?:html|docx)$/.test(path)) return [];
  const { text, format } = await readPaper(path);
  const { findings } = proofText(text, format, facts);
  // The figures are those of the results: what is odd here is for us to look at, and stops no paper.
  return findings.map((found) => ({ ...asFinding(found, basename(path)), level: 'notes' }));
}
