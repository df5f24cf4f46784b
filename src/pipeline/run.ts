import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { ClickHouse, clickHouseFor } from '../engine/index.ts';
import type { Finding } from '../findings/index.ts';
import { byIssue, readVintages, sealEarlierPapers, type Vintage } from '../history/index.ts';
import {
  isDamage,
  keepPrivate,
  loadKey,
  openWarehouse,
  setAsideIfDamaged,
  temporaryKey,
  temporaryWarehouse,
  WarehouseDamaged,
  warehouseFolder,
} from '../land/index.ts';
import { checkPrinted } from '../paper/index.ts';
import type { PastRun } from '../publish/index.ts';
import { finishPublishing, papersOf, removeWorkFolder, workFolderPrefix } from '../publish/index.ts';
import { type BuildOptions, outputsFolder } from './options.ts';
import { Blocked, type DoStep, type Publication, type Run } from './publication.ts';
import { finishPurge } from './purge.ts';
import { allRuns, lostPapers, papersGone, recordRun } from './runs.ts';

/** Shows a step while it works: its name, how far it is, and, when it has ended, what came of it. */
export type ShowStep = DoStep<unknown>;

/** How a run is noted. */
type Ended = Pick<PastRun, 'as_at' | 'outcome'>;

/** How work ended. */
interface WorkEnd<Value> {
  /** What was made; null where a finding stopped it. */
  readonly made: Value | null;
  /** What stopped it; null where nothing did. */
  readonly blocked: Finding | null;
  readonly findings: readonly Finding[];
}

/** How a run ended. */
export interface RunEnd<Value> extends WorkEnd<Value> {
  /** That the warehouse was damaged and is made again; no concern of readers, so no paper says so. */
  readonly setAside: Finding | null;
  /** That a purge was finished whose process had died. */
  readonly purged: Finding | null;
}

/**
 * Opens the warehouse of an output folder and does the work in it. Outputs appear only with the last step: work that
 * fails, or is stopped by a blocking finding, leaves the old ones as they were. How it ended is noted in the warehouse:
 * `describe` gives the month and the outcome of what was made.
 */
export async function inWarehouse<Value>(
  publication: Publication,
  options: BuildOptions,
  show: ShowStep,
  work: (run: Run) => Promise<Value>,
  describe: (made: Value) => Ended,
): Promise<RunEnd<Value>> {
  mkdirSync(options.out, { recursive: true });
  const folder = warehouseFolder(options.out);
  const setAside = await setAsideIfDamaged(folder);
  try {
    const purged = await finishPurge(options.out);
    return { ...(await runIn(folder, publication, options, show, work, describe)), setAside, purged };
  } catch (error) {
    throw isDamage(error) ? new WarehouseDamaged(folder) : error;
  }
}

async function runIn<Value>(
  folder: string,
  publication: Publication,
  options: BuildOptions,
  show: ShowStep,
  work: (run: Run) => Promise<Value>,
  describe: (made: Value) => Ended,
): Promise<WorkEnd<Value>> {
  const outputs = outputsFolder(options);
  const database = await openWarehouse(folder, options.memory);
  let workFolder: string | null = null;
  let clickHouse: ClickHouse | null = null;
  try {
    const connection = clickHouseFor(publication.engine);
    if (connection !== null) clickHouse = await ClickHouse.open(connection);
    mkdirSync(outputs, { recursive: true });
    await finishPublishing(outputs);
    workFolder = mkdtempSync(join(outputs, workFolderPrefix));
    const key = loadKey(join(folder, 'pseudonym.key'));
    const earlierRuns = await allRuns(database);
    const findings = sealEarlierPapers(options.out);
    const keptPapers = readVintages(options.out, publication.name);
    const lost = lostPapers(earlierRuns, papersOf(options.out), keptPapers);
    const place = { database, clickHouse, key, workFolder };
    const before = { earlierRuns, keptPapers, lostPapers: lost };
    const run = newRun({ publication, options, ...place, ...before }, show, findings);
    return await endOf(run, work, describe);
  } finally {
    database.close();
    await clickHouse?.close();
    keepPrivate(folder);
    if (workFolder !== null) removeWorkFolder(workFolder, outputs);
  }
}

/** Does the work in a warehouse of its own that leaves nothing behind, such as a look at extracts. */
export async function inTemporaryWarehouse<Value>(
  publication: Publication,
  options: BuildOptions,
  show: ShowStep,
  work: (run: Run) => Promise<Value>,
): Promise<WorkEnd<Value>> {
  const database = await temporaryWarehouse();
  // A look leaves nothing behind, on no server either.
  const place = { database, clickHouse: null, key: temporaryKey(), workFolder: '' };
  const keptPapers = { vintages: [], findings: [], ofOthers: [] };
  const before = { earlierRuns: [], keptPapers, lostPapers: [] };
  try {
    const run = newRun({ publication, options, ...place, ...before }, show, []);
    return await endOf(run, work, () => ({ as_at: '', outcome: 'checked' }));
  } finally {
    database.close();
  }
}

/** Does the work and notes how it ended. */
async function endOf<Value>(
  run: Run,
  work: (run: Run) => Promise<Value>,
  describe: (made: Value) => Ended,
): Promise<WorkEnd<Value>> {
  const note = (ended: Ended) => recordRun(run, ended);
  const asAt = run.options.asAt ?? '';
  try {
    const [damaged, ...more] = run.keptPapers.findings;
    if (damaged) throw new Blocked(damaged, more);
    const [lost] = run.lostPapers;
    if (lost && !run.options.allowed.includes('lost-papers'))
      throw new Blocked(papersGone(run.lostPapers, lost));
    const made = await work(run);
    await note(describe(made));
    return { made, blocked: null, findings: run.findings };
  } catch (error) {
    if (error instanceof Blocked) {
      const { finding, noted } = error;
      await note({ as_at: asAt, outcome: `stopped: ${finding.code}` });
      return { made: null, blocked: finding, findings: [...run.findings, ...noted] };
    }
    // What the build failed of, such as a full disk, may hinder this too: the first error is the one to tell.
    await note({ as_at: asAt, outcome: 'failed' }).catch(() => undefined);
    throw error;
  }
}

/** A run that has not begun; what its steps find is added to `findings`. */
function newRun(
  given: Omit<Run, 'startedAt' | 'publishedAt' | 'timings' | 'step' | 'forPaper' | 'findings'>,
  show: ShowStep,
  findings: Finding[],
): Run {
  checkPrinted(given.publication);
  const startedAt = new Date();
  const { asPublished } = given.options;
  const timings: { step: string; milliseconds: number }[] = [];
  return {
    ...given,
    startedAt,
    publishedAt: asPublished === null ? startedAt : new Date(asPublished.published_at),
    timings,
    findings,
    forPaper: (publication) => {
      const all = [...given.keptPapers.vintages, ...given.keptPapers.ofOthers];
      const isIts = (vintage: Vintage) => vintage.publication === publication.name;
      const vintages = all.filter(isIts).sort(byIssue);
      const keptPapers = { vintages, findings: [], ofOthers: all.filter((vintage) => !isIts(vintage)) };
      const named: ShowStep = (name, ...rest) => show(`${publication.name}: ${name}`, ...rest);
      return newRun({ ...given, publication, keptPapers }, named, findings);
    },
    step: async (name, work, summary) => {
      const start = performance.now();
      const value = await show(name, work, summary);
      timings.push({ step: name, milliseconds: Math.round(performance.now() - start) });
      findings.push(...value.findings);
      return value;
    },
  };
}
