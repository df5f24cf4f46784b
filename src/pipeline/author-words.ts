import { existsSync, readFileSync } from 'node:fs';
import { hiddenInWords } from '../disclosure/index.ts';
import { type Finding, finding } from '../findings/index.ts';
import { readNarrative } from '../narrative/index.ts';
import type { PaperMaterial } from '../paper/index.ts';
import { asFinding, factsOf, type Proof, type ProofFacts } from '../proof/index.ts';
import { type BuildOptions, narrativeFile } from './options.ts';
import type { Figures, Publication } from './publication.ts';

/** What authors wrote for a paper, and what is wrong with it. */
interface AuthorWords extends Required<Pick<PaperMaterial, 'authorInsight' | 'coverLines'>> {
  /** Those that block stop a build. */
  readonly findings: readonly Finding[];
  /** Null where they wrote nothing. */
  readonly proof: Proof | null;
}

/**
 * Reads what authors wrote for the paper, `<narrative folder>/<publication>/<as-at>.md`, prints its references and holds
 * it against the figures. Nothing where there is no such file.
 */
export function readAuthorWords(
  options: Pick<BuildOptions, 'narrativeFolder' | 'out' | 'asPublished'>,
  publication: Publication,
  figures: Pick<Figures, 'landed' | 'shown'> & { readonly exact: Parameters<typeof hiddenInWords>[2] },
): AuthorWords {
  const { shown, exact } = figures;
  const path = narrativeFile(options, publication.name, shown.asAt);
  if (!existsSync(path)) return { authorInsight: [], coverLines: {}, findings: [], proof: null };
  const facts = factsOfPaper(publication, figures);
  const file = `narrative/${publication.name}/${shown.asAt}.md`;
  const { insights, cover, findings, proof } = readNarrative(readFileSync(path, 'utf8'), facts, file);
  const hidden = insights.flatMap(({ code, text }) => {
    const place = hiddenInWords(text, code, exact, shown);
    return place === null ? [] : [hiddenTold(file, code, place)];
  });
  return {
    authorInsight: insights,
    coverLines: cover,
    findings: [...findings, ...proof.findings.map((found) => asFinding(found, file)), ...hidden],
    proof,
  };
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

/** What a paper is proofed against. */
export function factsOfPaper(
  { measures }: Publication,
  { landed, shown }: Pick<Figures, 'landed' | 'shown'>,
): ProofFacts {
  return factsOf(shown.asAt, {
    measures,
    results: shown.results,
    series: shown.measured.flatMap(({ series }) => series),
    contributions: shown.contributions,
    rates: shown.rates,
    force: landed.force,
  });
}
