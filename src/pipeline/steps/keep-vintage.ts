import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from '../../code-version.ts';
import { ledgerOf } from '../../disclosure/index.ts';
import {
  figureOf,
  type Input,
  issueFolder,
  type Vintage,
  vintageOf,
  writeVintage,
} from '../../history/index.ts';
import { referenceHashes } from '../../reference/index.ts';
import { narrativeFile } from '../options.ts';
import type { Figures, Run } from '../publication.ts';

/**
 * Writes what this build publishes into its work folder, to be kept for ever, and returns the folder; null where
 * the last issue of the paper said the same already.
 */
export function keepVintage(run: Run, figures: Figures, reports: string): string | null {
  const { publication, options } = run;
  const { landed, marts, shown, history } = figures;
  const { asAt } = shown;
  const paper = readFileSync(join(reports, `${publication.name}.html`));
  const paper_sha256 = createHash('sha256').update(paper).digest('hex');
  const last = vintageOf(run.keptPapers.vintages, asAt, null);
  const published = shown.results.map(figureOf);
  const disclosure = ledgerOf(shown.suppression);
  const said = (one: Pick<Vintage, 'figures' | 'disclosure'>) =>
    JSON.stringify([one.figures, one.disclosure]);
  if (last?.paper_sha256 === paper_sha256 && said(last) === said({ figures: published, disclosure }))
    return null;
  const vintage: Vintage = {
    publication: publication.name,
    as_at: asAt,
    issue: (last?.issue ?? 0) + 1,
    published_at: run.publishedAt.toISOString(),
    code: codeVersion(),
    reference: referenceHashes(marts.neighbourhoods),
    definitions: Object.fromEntries(
      [...history.definitions].map(([code, { version, sha256 }]) => [code, { version, sha256 }]),
    ),
    landing: {
      accepted: landed.accepted.map(inputOf),
      refused: landed.refused.map(inputOf),
      skipped: landed.skipped.map(inputOf),
      findings: landed.findings,
      force: landed.force,
    },
    figures: published,
    disclosure,
    paper_sha256,
  };
  const folder = issueFolder(vintage);
  writeVintage(join(run.workFolder, folder), vintage, reports, {
    narrative: narrativeFile(options, publication.name, asAt),
    template: options.templateFile,
  });
  return folder;
}

function inputOf({ feed, file, month, sha256 }: Input): Input {
  return { feed, file, month, sha256 };
}
