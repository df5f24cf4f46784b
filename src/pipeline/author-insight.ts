import { existsSync, readFileSync } from 'node:fs';
import type { ShownFigures } from '../disclosure/index.ts';
import type { Finding } from '../findings/index.ts';
import { type AuthorInsight, readNarrative } from '../narrative/index.ts';
import { asFinding, factsOf } from '../proof/index.ts';
import { Blocked } from './blocked.ts';
import { narrativeFile } from './options.ts';
import type { Run } from './publication.ts';

/** What authors wrote for a paper. */
export interface ReadInsight {
  readonly authorInsight: readonly AuthorInsight[];
  readonly findings: readonly Finding[];
}

/**
 * Reads what authors wrote for the paper, `<narrative folder>/<publication>/<as-at>.md`, prints its references and holds it against
 * the figures. What it says wrong stops the build; what is in doubt is noted. Nothing where there is no such file.
 */
export function readAuthorInsight({ options, publication }: Run, shown: ShownFigures): ReadInsight {
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
  const found = [...findings, ...proofs.map((one) => asFinding(one, file))];
  const [blocking] = found.filter(({ level }) => level === 'blocks');
  if (blocking) throw new Blocked(blocking, found);
  return { authorInsight: insights, findings: found };
}
