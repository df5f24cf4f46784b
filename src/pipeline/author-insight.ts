import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNarrative } from '../narrative/read-narrative.ts';
import { factsOf } from '../proof/facts/facts-of-results.ts';
import { asFinding } from '../proof/proof-finding.ts';
import { Blocked, type Build } from './build.ts';

/**
 * Reads what authors wrote for the paper, `<narrative folder>/<as-at>.md`, prints its references and holds it against
 * the results. What it says wrong stops the build; what is in doubt is noted. Nothing where there is no such file.
 */
export function readAuthorInsight(build: Build): void {
  const name = `${build.asAt}.md`;
  const path = join(build.options.narrativeFolder, name);
  if (!existsSync(path)) return;
  const facts = factsOf(build.asAt, {
    measures: build.publication.measures,
    results: build.results,
    series: build.measured.flatMap(({ series }) => series),
    contributions: build.contributions,
    rates: build.rates,
  });
  const file = `narrative/${name}`;
  const { insights, findings, proofs } = readNarrative(readFileSync(path, 'utf8'), facts, file);
  const found = [...findings, ...proofs.map((one) => asFinding(one, file))];
  build.findings.push(...found);
  const [blocking] = found.filter(({ level }) => level === 'blocks');
  if (blocking) throw new Blocked(blocking);
  build.authorInsight = insights;
}
