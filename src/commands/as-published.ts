import { codeVersion } from '../code-version.ts';
import type { Vintage } from '../history/index.ts';
import { keptFiles, readVintages, vintageOf } from '../history/index.ts';
import type { BuildOptions, Figures } from '../pipeline/index.ts';
import { differencesFrom } from '../pipeline/index.ts';
import { referenceHashes } from '../reference/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** The issue of a paper that is to be made again: the last one, unless another is named. */
export function publishedPaper(
  out: string,
  publication: string,
  asAt: string,
  issue: string | undefined,
): Vintage {
  const { vintages } = readVintages(out, publication);
  const found = vintageOf(vintages, asAt, issue === undefined ? null : Number(issue));
  if (found) return found;
  const there = vintages.map((one) => `${one.as_at} issue ${one.issue}`);
  throw new WrongUsage(
    `no such paper of ${publication} was kept; ${there.length === 0 ? 'there is none' : `there are ${there.join(', ')}`}`,
  );
}

/** What a build is told so that it makes a paper again: its month, and the files it was made from. */
export function asItWas(
  out: string,
  published: Vintage,
): Pick<BuildOptions, 'asAt' | 'force' | 'templateFile' | 'asPublished'> {
  const { templateFile } = keptFiles(out, published);
  const { as_at, landing } = published;
  return { asAt: as_at, force: landing.force, templateFile, asPublished: published };
}

/** Says whether a paper that was made again is what was published, and if not, where it differs and what else has changed. */
export function printComparison(
  { shown, marts }: Pick<Figures, 'shown' | 'marts'>,
  options: BuildOptions,
  published: Vintage,
): void {
  const name = `the paper of ${published.as_at}, issue ${published.issue}`;
  const { figures, files } = differencesFrom(shown, options, published);
  if (figures.length + files.length === 0) {
    console.log(`\nMade again as it was published: ${name}. Every figure and every file is the same.`);
    return;
  }
  const reference = referenceHashes(marts.neighbourhoods);
  const changed = Object.keys(reference).filter((file) => reference[file] !== published.reference[file]);
  console.log(`\nNot the same as ${name}:`);
  for (const figure of figures.slice(0, 20)) console.log(`  figure ${figure}`);
  if (figures.length > 20) console.log(`  ${figures.length - 20} figures more`);
  for (const file of files) console.log(`  file ${file}`);
  if (codeVersion().sha256 !== published.code.sha256)
    console.log(
      `  The program has changed since: it was version ${published.code.version}, ${published.code.sha256.slice(0, 12)}.`,
    );
  for (const file of changed) console.log(`  The reference table ${file} has changed since.`);
}
