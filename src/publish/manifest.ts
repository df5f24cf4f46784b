import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from '../code-version.ts';
import { isAnySynthetic } from '../land/index.ts';
import { countStatuses } from '../measures/index.ts';
import { rowsOfExtracts } from '../paper/index.ts';
import { PlainError } from '../plain-error.ts';
import { severityVintage } from '../reference/index.ts';
import type { MartMaterial } from './mart-material.ts';

/** What stands in a published mart. */
export interface Manifest {
  readonly tables: readonly string[];
  /** The last build of each publication, by name. */
  readonly publications: readonly BuiltPaper[];
}

/** What a publication's last build was made from and how: inputs with hashes, code, vintages, timings, every row accounted for. */
export type BuiltPaper = Readonly<ReturnType<typeof builtPaper>>;

/** What the manifest says of the build of a publication. `content`: a text for all that the mart says of it. */
function builtPaper(material: MartMaterial, content: string) {
  const { publication, shown, landed, allowed, timings } = material;
  return {
    publication: publication.name,
    title: publication.title,
    feeds: publication.feeds as readonly string[],
    measures: publication.measures.map(({ code }) => code),
    as_at: shown.asAt,
    force: landed.force,
    is_synthetic: isAnySynthetic(landed.accepted),
    allowed,
    built_at: material.publishedAt.toISOString(),
    code: codeVersion(),
    reference: { severity_vintage: severityVintage, neighbourhoods: material.neighbourhoods.rows },
    statuses: countStatuses(shown.results),
    inputs: inputsOfPaper(material).map(({ receipt: _, ...input }) => input),
    timings,
    content,
  };
}

/** What is published of each extract that a paper found, and its receipt. */
export function inputsOfPaper(material: MartMaterial) {
  return rowsOfExtracts(material).map(
    ({ receipt, state, sha256, bytes, rowsIn, rowsAccepted, rowsQuarantined, rowsSkipped }) => ({
      receipt,
      feed: receipt.feed,
      file: receipt.file,
      month: receipt.month,
      state,
      is_synthetic: receipt.is_synthetic,
      sha256,
      bytes,
      rows_in: rowsIn,
      rows_accepted: rowsAccepted,
      rows_quarantined: rowsQuarantined,
      rows_skipped: rowsSkipped,
      received_at: receipt.received_at,
    }),
  );
}

/** Writes the manifest of a mart into its folder, of papers with what the mart says of each. */
export function writeManifest(
  papers: readonly MartMaterial[],
  contents: readonly string[],
  others: readonly BuiltPaper[],
  tables: readonly string[],
  folder: string,
): void {
  const built = papers.map((material, at) => builtPaper(material, contents[at] ?? ''));
  const publications = [...others, ...built].sort((a, b) => (a.publication < b.publication ? -1 : 1));
  const manifest: Manifest = { tables, publications };
  writeFileSync(join(folder, fileName), `${JSON.stringify(manifest, null, 2)}\n`);
}

const fileName = 'manifest.json';

/** The manifest of the mart in an output folder. */
export function readManifest(out: string): Manifest {
  return JSON.parse(readFileSync(join(out, 'data-mart', fileName), 'utf8')) as Manifest;
}

/**
 * The tables of the mart that stands in an output folder, where it says already of some papers what one would that is
 * written now.
 */
export function tablesThatSay(
  papers: readonly Pick<MartMaterial, 'publication'>[],
  contents: readonly string[],
  out: string,
): readonly string[] | null {
  if (!['insight.duckdb', fileName].every((name) => existsSync(join(out, 'data-mart', name)))) return null;
  const { tables, publications = [] } = readManifest(out) as Partial<Manifest>;
  const [newest] = newestFirst(publications);
  // Of several papers, those that ask for none are shown the last that was built.
  const isSaid = papers.every(({ publication: { name } }, at) =>
    publications.some((built) => built.publication === name && built.content === contents[at]),
  );
  return isSaid && newest?.publication === papers.at(-1)?.publication.name ? (tables ?? null) : null;
}

const newestFirst = (papers: readonly BuiltPaper[]) =>
  papers.toSorted((a, b) => b.built_at.localeCompare(a.built_at));

/** The publications in the mart of an output folder; none where there is no mart, or one of an earlier version. */
export function papersOf(out: string): readonly BuiltPaper[] {
  if (!existsSync(join(out, 'data-mart', fileName))) return [];
  const { publications = [] } = readManifest(out) as Partial<Manifest>;
  return publications;
}

/** The same, beside some. */
export function otherPapers(out: string, ...publications: readonly string[]): BuiltPaper[] {
  return papersOf(out).filter((built) => !publications.includes(built.publication));
}

/**
 * The last build of the publication asked for in an output folder; where none is named, the last of all, or of those
 * that have a measure.
 */
export function lastBuilt(
  out: string,
  { publication, measure }: { readonly publication?: string; readonly measure?: string } = {},
): BuiltPaper {
  const { publications } = readManifest(out);
  if (publication === undefined) {
    const hasMeasure = ({ measures }: BuiltPaper) =>
      measures.some((code) => code.toLowerCase() === measure?.toLowerCase());
    const all = newestFirst(publications);
    const built = all.find(hasMeasure) ?? all[0];
    if (built) return built;
  }
  const named = publications.find((built) => built.publication === publication);
  if (named) return named;
  const names = publications.map((built) => built.publication).join(' and ');
  throw new PlainError(`${out} has no paper '${publication ?? ''}'; it has ${names || 'none'}`);
}
