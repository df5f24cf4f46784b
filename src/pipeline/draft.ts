import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { monthName } from '../calendar.ts';
import { codeVersion } from '../code-version.ts';
import type { hiddenInWords } from '../disclosure/index.ts';
import { warehouseFolder } from '../land/index.ts';
import type { Result, Series } from '../measures/index.ts';
import { compose, type Format, type PaperMaterial } from '../paper/index.ts';
import { PlainError } from '../plain-error.ts';
import { readAuthorWords } from './author-words.ts';
import { type BuildOptions, outputPlaces } from './options.ts';
import type { Figures, OwnMaterial, Publication, Run } from './publication.ts';

/** Below the warehouse, as private as it: the folder of what papers were composed of. */
export const draftsFolder = 'drafts';

type Kept = Omit<PaperMaterial, 'publication' | 'authorInsight'> & {
  readonly exact: Parameters<typeof hiddenInWords>[2];
};

const keptFile = (out: string, publication: string) =>
  join(warehouseFolder(out), draftsFolder, `${publication}.material`);

/** Keeps what a paper is composed of, but for the words of authors; of one that is made again, nothing. */
export function keepMaterial(
  { publication, options: { out, asPublished } }: Run,
  { landed, staged, shown, history, exceptions, exact }: Figures,
  { drawings: _, ...own }: OwnMaterial,
  { pictures, findings, coverLines }: Pick<PaperMaterial, 'pictures' | 'findings' | 'coverLines'>,
): void {
  if (asPublished !== null) return;
  const { repeatsByExtract, doubts } = staged;
  const kept = {
    ...own,
    ...{ landed, shown, history, exceptions, findings, coverLines },
    staged: { repeatsByExtract, doubts, findings: [] },
    exact: exactOfHidden(exact, shown),
    // PNG stands beside the published charts.
    pictures: new Map(
      [...pictures].map(([stem, { svg, row, altText, kind }]) => [
        stem,
        { svg, row, altText, kind: { inPaper: kind.inPaper } },
      ]),
    ),
  };
  const file = keptFile(out, publication.name);
  mkdirSync(join(warehouseFolder(out), draftsFolder), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(codeVersion().sha256), serialize(kept)]), {
    mode: 0o600,
  });
  renameSync(`${file}.new`, file);
}

/** Exact figures of the rows that are not shown in full: what no author may print. */
function exactOfHidden({ results, measured }: Figures['exact'], shown: Figures['shown']): Kept['exact'] {
  const nameOf = ({ measure, part, area }: Result | Series) => JSON.stringify([measure, part, area]);
  const hidden = new Set(shown.results.filter(({ suppressed }) => suppressed !== null).map(nameOf));
  return {
    results: results.filter((result) => hidden.has(nameOf(result))),
    measured: measured.map(({ series }) => ({ series: series.filter((one) => hidden.has(nameOf(one))) })),
  };
}

/** Forgets it, as that of a paper that may not be published. */
export function forgetMaterial({ publication, options }: Run): void {
  rmSync(keptFile(options.out, publication.name), { force: true });
}

/**
 * Writes the paper of the last build again with what authors have written since, below `drafts/`: nothing is published,
 * and what would stop a build is a finding. Tells the path of each file, of which measures an author wrote, as the rest is
 * drafted, and what these words say, held against the figures.
 */
export async function draftPaper(
  publication: Publication,
  options: Pick<BuildOptions, 'out' | 'narrativeFolder' | 'templateFile' | 'asAt'>,
  formats: readonly Format[],
) {
  const { out, templateFile } = options;
  const kept = readMaterial(out, publication.name);
  const { asAt } = kept.shown;
  if (options.asAt !== null && options.asAt !== asAt)
    throw new PlainError(
      `the last build of ${publication.name} is to ${monthName(asAt)}: run 'insight build ${publication.name} --as-at ${options.asAt}' first`,
    );
  const words = readAuthorWords({ ...options, asPublished: null }, publication, kept);
  const findings = [...kept.findings, ...words.findings];
  const coverLines = { ...kept.coverLines, ...words.coverLines };
  const composed = compose(publication.paper, { ...kept, ...words, coverLines, publication, findings });
  const paper = { ...composed, sections: composed.sections.map(markedDraft) };
  const folder = join(out, 'drafts', publication.name, asAt);
  mkdirSync(folder, { recursive: true });
  const to = { folder, name: publication.name, template: publication.template ?? 'paper', templateFile };
  const files: string[] = [];
  for (const format of formats) files.push(...(await format.write(paper, to)).files);
  return {
    asAt,
    files: files.map((file) => join(folder, file)),
    written: [...new Set(words.authorInsight.map(({ code }) => code))],
    findings: words.findings,
    proof: words.proof,
  };
}

type Composed = ReturnType<typeof compose>['sections'][number];

/** On each page a draft says what it is. */
function markedDraft(section: Composed): Composed {
  const blocks = section.blocks.map((block) =>
    block.kind === 'cover'
      ? { ...block, label: ['DRAFT, not published.', block.label].filter(Boolean).join(' ') }
      : block,
  );
  return { ...section, blocks };
}

function readMaterial(out: string, publication: string): Kept {
  const again = `run 'insight build ${publication}' first, or name its folder with --out`;
  const { sha256 } = codeVersion();
  let content: Buffer;
  try {
    content = readFileSync(keptFile(out, publication));
  } catch {
    throw new PlainError(`no build of ${publication} in ${out} has left what a draft is made of: ${again}`);
  }
  if (content.subarray(0, sha256.length).toString('latin1') !== sha256)
    throw new PlainError(
      `the last build of ${publication} was made by another version of this program: ${again}`,
    );
  const kept = deserialize(content.subarray(sha256.length)) as Kept;
  return {
    ...kept,
    pictures: withPng(kept.pictures, join(out, outputPlaces(publication, kept.shown.asAt).charts)),
  };
}

/** Pictures with their PNG, read from a folder of charts when it is asked for, as Word does. */
function withPng(pictures: Kept['pictures'], folder: string): Kept['pictures'] {
  return new Map(
    [...pictures].map(([stem, picture]) => [
      stem,
      {
        ...picture,
        get png() {
          return readFileSync(join(folder, `${stem}.png`));
        },
      },
    ]),
  );
}
