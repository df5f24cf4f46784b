import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from '../code-version.ts';
import { ledgerOf } from '../disclosure/paper-ledger.ts';
import { figureOf, type Input, type Vintage } from '../history/vintage.ts';
import { issueFolder, vintageOf, writeVintage } from '../history/vintage-store.ts';
import { referenceHashes } from '../reference/reference-hashes.ts';
import type { Build } from './build.ts';

/**
 * Writes what this build publishes into its work folder, to be kept for ever, and returns the folder; null where
 * the last issue of the paper said the same already.
 */
export function keepVintage(build: Build, reports: string): string | null {
  const { publication, asAt, landing, options } = build;
  const paper = readFileSync(join(reports, `${publication.name}.html`));
  const paper_sha256 = createHash('sha256').update(paper).digest('hex');
  const last = vintageOf(build.vintages, asAt, null);
  const figures = build.results.map(figureOf);
  const disclosure = ledgerOf(build.suppression);
  const said = (one: Pick<Vintage, 'figures' | 'disclosure'>) =>
    JSON.stringify([one.figures, one.disclosure]);
  if (last?.paper_sha256 === paper_sha256 && said(last) === said({ figures, disclosure })) return null;
  const vintage: Vintage = {
    publication: publication.name,
    as_at: asAt,
    issue: (last?.issue ?? 0) + 1,
    published_at: build.publishedAt.toISOString(),
    code: codeVersion(),
    reference: referenceHashes(build.neighbourhoods),
    definitions: Object.fromEntries(
      [...build.definitions].map(([code, { version, sha256 }]) => [code, { version, sha256 }]),
    ),
    landing: {
      accepted: landing.accepted.map(inputOf),
      refused: landing.refused.map(inputOf),
      skipped: landing.skipped.map(inputOf),
      findings: landing.findings,
      force: landing.force,
    },
    figures,
    disclosure,
    paper_sha256,
  };
  const folder = issueFolder(vintage);
  writeVintage(join(build.workFolder, folder), vintage, reports, {
    narrative: join(options.narrativeFolder, `${asAt}.md`),
    template: options.templateFile,
  });
  return folder;
}

function inputOf({ feed, file, month, sha256 }: Input): Input {
  return { feed, file, month, sha256 };
}
