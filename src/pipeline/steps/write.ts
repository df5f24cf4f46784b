import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Month } from '../../calendar.ts';
import { codeVersion } from '../../code-version.ts';
import type { Finding } from '../../findings/index.ts';
import { vintageOf } from '../../history/index.ts';
import {
  compose,
  type Destination,
  type Format,
  noteWrittenPaper,
  type Paper,
  type PaperMaterial,
  standingFiles,
} from '../../paper/index.ts';
import { asFinding, type ProofFacts, proofText, readPaper } from '../../proof/index.ts';
import { sha256Of } from '../../sha256.ts';
import { factsOfPaper, readAuthorWords } from '../author-words.ts';
import { keepMaterial } from '../draft.ts';
import { outputPlaces, outputsFolder } from '../options.ts';
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

      // Before its words are read: who mends them looks at them as a draft.
      const ofMeeting = linesOfMeeting(run, shown.asAt);
      const whatElse = { pictures, findings: [...before, ...checked], coverLines: ofMeeting };
      keepMaterial(run, figures, own ?? { findings: [] }, whatElse);
      const { authorInsight, coverLines, findings: ofWords } = readAuthorWords(options, publication, figures);
      const wrong = ofWords.find(({ level }) => level === 'blocks');
      if (wrong) throw new Blocked(wrong, ofWords);
      const findings = [...checked, ...ofWords];
      const material = {
        ...drafted,
        authorInsight,
        coverLines: { ...ofMeeting, ...coverLines },
        findings: [...before, ...findings],
      };
      const paper = compose(publication.paper, material);
      const sha256 = hashOf(paper);
      const state = stateOf(sha256, to, formats);
      const standing = standingFiles(join(outputsFolder(options), reports), state);
      const written =
        standing ?? (await writeFormats(paper, to, formats, factsOfPaper(publication, figures)));
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

/**
 * What the cover of a paper says of its meeting: what is given, or else what its last issue of the month said; of a
 * paper that is made again, what that said.
 */
export function linesOfMeeting({ options, keptPapers }: Run, asAt: Month): Readonly<Record<string, string>> {
  const { coverLines, asPublished } = options;
  const isGiven = Object.keys(coverLines).length > 0;
  const last = isGiven ? null : vintageOf(keptPapers.vintages, asAt, null);
  return asPublished === null ? (last?.cover_lines ?? coverLines) : (asPublished.cover_lines ?? {});
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
  const made = [codeVersion().sha256, sha256, formats.map(({ name }) => name)];
  return sha256Of(JSON.stringify(made), ofTemplate);
}

function hashOf({ sections, pictures }: Paper): string {
  const drawn = [...pictures].map(([name, { svg }]) => [name, svg]);
  return sha256Of(JSON.stringify([sections, drawn]));
}

/** Holds a file of the paper, as it was written, against the figures; what a proof does not read has no findings. */
async function proofOfFile(path: string, facts: ProofFacts): Promise<Finding[]> {
  if (!/\.(?:html|docx)$/.test(path)) return [];
  const { text, format } = await readPaper(path);
  const { findings } = proofText(text, format, facts);
  // The figures are those of the results: what is odd here is for us to look at, and stops no paper.
  return findings.map((found) => ({ ...asFinding(found, basename(path)), level: 'notes' }));
}
