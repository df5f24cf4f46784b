import { resolve } from 'node:path';
import { monthName } from '../../calendar.ts';
import { type Database, readSql } from '../../engine/index.ts';
import { finding } from '../../findings/index.ts';
import { type Input, inputKey, inputsOf, lastCounted, type Vintage } from '../../history/index.ts';
import {
  clockAhead,
  clockBehind,
  extractsOfForce,
  hashFile,
  type Landing,
  landExtracts,
  newestMonths,
  nothingArrived,
  type Receipt,
} from '../../land/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run } from '../publication.ts';

/**
 * Takes in the extracts: receipts, findings, quarantine. A paper that is made again counts those it was made from.
 *
 * @param papers - the runs of the papers that are made of them.
 */
export function land(run: Run, papers: readonly Run[] = [run]): Promise<Landing> {
  const { publication, options, database, key, keptPapers } = run;
  const { rawFolder, force, asPublished } = options;
  const { feeds, coversForces = false } = publication;
  return run.step(
    'land',
    async (onProgress) => {
      const found = extractsOfForce({ rawFolder, feeds, force, coversForces });
      const kept = [...keptPapers.vintages, ...keptPapers.ofOthers];
      refuseWrongClock(run, found);
      for (const paper of papers) await refuseOtherOrigin(paper, found);
      const inputs = new Set(kept.flatMap(inputsOf).map(inputKey));
      const present = await landExtracts(database, {
        rawFolder,
        feeds,
        force,
        coversForces,
        key,
        isKept: (receipt) => inputs.has(inputKey(receipt)),
        published: lastCounted(kept, run.startedAt),
        onExtract: (file, place, of) => onProgress(`${place} of ${of}: ${file}`),
      });
      const undecided = present.findings.find(({ code }) => code === 'decisions-not-readable');
      if (undecided) throw new Blocked(undecided, present.findings);
      for (const paper of papers) await noteOrigin(paper);
      const landed = asPublished === null ? present : await landingAsPublished(database, asPublished);
      if (landed.accepted.length === 0) throw new Blocked(nothingArrived(rawFolder, feeds), landed.findings);
      return landed;
    },
    ({ accepted }) => {
      const rows = accepted.reduce((sum, receipt) => sum + receipt.rows_accepted, 0);
      return `${count(accepted.length, 'extract')}, ${count(rows, 'row')}`;
    },
  );
}

/** Stops the build where the clock of the machine cannot be right. A month that somebody names needs no clock ahead. */
function refuseWrongClock({ options, earlierRuns }: Run, found: ReturnType<typeof extractsOfForce>): void {
  if (options.asPublished !== null) return;
  const newest = newestMonths(found);
  const made = earlierRuns.filter(({ outcome }) => !/^(stopped|failed)/.test(outcome));
  const times = options.asAt === null ? made.map((run) => run.started_at) : [];
  const wrong = clockBehind(newest, found.inTheFuture.length) ?? clockAhead(newest, times);
  if (wrong) throw new Blocked(wrong);
}

/**
 * Stops the build where papers under the output folder are of another force, or of a raw folder that has none of the
 * extracts of this one: revisions, and what is hidden, hang on earlier papers of the same force.
 */
async function refuseOtherOrigin(
  { publication, options, database, keptPapers }: Run,
  { force, extracts }: Pick<ReturnType<typeof extractsOfForce>, 'force' | 'extracts'>,
): Promise<void> {
  const { rawFolder, out } = options;
  const { vintages, ofOthers } = keptPapers;
  const another = [...vintages, ...ofOthers].find(
    ({ landing }) => landing.force !== null && force !== null && landing.force !== force,
  );
  if (another) throw new Blocked(anotherForce(out, force ?? '', another));
  const [known] = await database.rows<{ raw_folder: string }>(readSql('warehouse/known_origin.sql'), [
    publication.name,
  ]);
  const last = vintages.at(-1);
  if (last === undefined || known === undefined || known.raw_folder === resolve(rawFolder)) return;
  const hashes = new Set(inputsOf(last).map(({ sha256 }) => sha256));
  for (const { path } of extracts) {
    // A file that cannot be read is told of when it is landed.
    const hash = await hashFile(path).catch(() => null);
    if (hash !== null && hashes.has(hash.sha256)) return;
  }
  if (extracts.length > 0) throw new Blocked(anotherRawFolder(rawFolder, known.raw_folder, last));
}

/** Notes which folder the publication is built from. */
async function noteOrigin({ publication, options, database }: Run): Promise<void> {
  await database.run(readSql('warehouse/forget_origin.sql'), [publication.name]);
  await database.run(readSql('warehouse/note_origin.sql'), [publication.name, resolve(options.rawFolder)]);
}

function anotherForce(out: string, force: string, { publication, as_at, landing }: Vintage) {
  return finding({
    code: 'another-force-under-out',
    level: 'blocks',
    file: out,
    expected: `papers of one force, ${force}`,
    got: `papers of ${landing.force}, such as ${publication} of ${monthName(as_at)}`,
    todo: 'Give each force a folder of its own with --out: what has changed since, and what is hidden, hangs on its earlier papers',
  });
}

function anotherRawFolder(rawFolder: string, before: string, { publication, as_at }: Vintage) {
  return finding({
    code: 'another-raw-folder',
    level: 'blocks',
    file: rawFolder,
    expected: `extracts that ${publication} of ${monthName(as_at)} was made from, as ${before} had them`,
    got: 'none of them',
    todo: 'Give these extracts a folder of their own with --out; where they are of the same force, put the earlier ones beside them',
  });
}

/** The landing that a paper was made from, of extracts that the warehouse kept. Stops the build where one is missing. */
async function landingAsPublished(database: Database, vintage: Vintage): Promise<Landing> {
  const receipts = await database.rowsOf<Receipt>('receipt');
  const known = new Map(receipts.map((receipt) => [inputKey(receipt), receipt]));
  const receiptOf = (input: Input): Receipt => {
    const receipt = known.get(inputKey(input));
    if (!receipt) throw new Blocked(inputMissing(vintage, input));
    return receipt;
  };
  const { accepted, refused, skipped, findings, force } = vintage.landing;
  return {
    accepted: accepted.map(receiptOf),
    refused: refused.map(receiptOf),
    skipped: skipped.map(receiptOf),
    findings,
    resupplies: [],
    newCount: 0,
    knownCount: accepted.length,
    force,
  };
}

function inputMissing({ as_at }: Vintage, { file, sha256 }: Input) {
  return finding({
    code: 'published-extract-missing',
    level: 'blocks',
    file,
    expected: `the extract that the paper of ${as_at} was made from (sha256 ${sha256.slice(0, 12)}…)`,
    got: 'none in the warehouse or below the raw folder',
    todo: 'Put that delivery back below the raw folder, from a copy',
  });
}
