import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Month } from '../calendar.ts';
import { codeVersion } from '../code-version.ts';
import { filesBelow } from '../files-below.ts';
import type { Finding } from '../findings/index.ts';
import { publishedFolder } from '../history/index.ts';
import { decisionsFile, type Landing } from '../land/index.ts';
import { recordsFolder } from '../publish/index.ts';
import { outputPlaces } from './options.ts';
import type { MadePaper, PaperTold, Run } from './publication.ts';
import { noteTold, stateOf, toldBefore } from './steps/index.ts';

/** What the last build told of a paper, and of which files. */
interface StandingPaper {
  readonly told: PaperTold;
  /** What it found after landing. */
  readonly findings: readonly Finding[];
  readonly files: string;
}

/**
 * What the last build told of this paper, where one now would make the same: the same extracts count, and reference
 * tables, narrative, decisions, template, options and code are as they were, as is every file that it published.
 * Else null, and always for a paper that is made again as it was published, or in another engine.
 */
export async function standingPaper(run: Run, landed: Landing): Promise<PaperTold | null> {
  if (!mayStand(run) || run.options.again || landed.newCount > 0) return null;
  const last = await toldBefore<StandingPaper>(run, stepOf(run), stateOfInputs(run, landed));
  if (last === null || last.files !== stateOfFiles(run, last.told.asAt)) return null;
  const { told } = await run.step(
    'paper',
    async () => last,
    () => 'nothing is new: it stands as it was published',
  );
  return told;
}

/**
 * Notes what this build told of the paper that it has published.
 *
 * @param findings - what it found after landing.
 */
export async function noteStanding(
  run: Run,
  { landed, told }: MadePaper,
  findings: readonly Finding[],
): Promise<void> {
  if (!mayStand(run)) return;
  const standing: StandingPaper = { told, findings, files: stateOfFiles(run, told.asAt) };
  await noteTold(run, stepOf(run), stateOfInputs(run, landed), standing);
}

const mayStand = ({ options, clickHouse }: Run) => options.asPublished === null && clickHouse === null;

const stepOf = ({ publication }: Run) => `paper ${publication.name}`;

/** One text for all that a paper is made of. */
function stateOfInputs({ publication, options }: Run, landed: Landing): string {
  const { accepted, refused, skipped, findings, force } = landed;
  const { rawFolder, asAt, referenceFolder, narrativeFolder, templateFile, withPdf, allowed } = options;
  const declared = JSON.stringify(publication, (_, value) =>
    typeof value === 'function' ? String(value) : value,
  );
  return stateOf(
    [codeVersion().sha256, declared, asAt, withPdf, allowed],
    [accepted, refused, skipped, findings, force],
    hashOfFiles([join(rawFolder, decisionsFile), templateFile]),
    hashOfFiles(filesIn(join(narrativeFolder, publication.name))),
    hashOfFiles(filesIn(referenceFolder)),
  );
}

/** One text for every file that was published: its place, size and the time at which it was written. */
function stateOfFiles({ publication, options: { out } }: Run, asAt: Month): string {
  const { charts, reports } = outputPlaces(publication.name, asAt);
  const folders = [charts, reports, 'data-mart', recordsFolder, publishedFolder];
  return stateOf(
    folders.flatMap((folder) =>
      filesIn(join(out, folder)).map((path) => {
        const { size, mtimeMs } = statSync(path);
        return [relative(out, path), size, mtimeMs];
      }),
    ),
  );
}

/** The files of a folder that may not be there. */
const filesIn = (folder: string | null) => (folder !== null && existsSync(folder) ? filesBelow(folder) : []);

function hashOfFiles(paths: readonly (string | null)[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isThere = path !== null && existsSync(path);
    hash.update(isThere ? `${path}\n` : 'none\n').update(isThere ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}
