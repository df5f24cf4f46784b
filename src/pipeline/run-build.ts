import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Cells } from '../disclosure/cells.ts';
import { disclose } from '../disclosure/disclose.ts';
import { Hidden } from '../disclosure/hidden.ts';
import type { Finding } from '../findings/finding.ts';
import { isDamage, setAsideIfDamaged, WarehouseDamaged } from '../land/damaged-warehouse.ts';
import { keepPrivate } from '../land/keep-private.ts';
import { loadKey } from '../land/pseudonym-key.ts';
import { openWarehouse, warehouseFolder } from '../land/warehouse.ts';
import { finishPublishing, removeWorkFolder, workFolderPrefix } from '../publish/replace-outputs.ts';
import { builtOutcome } from '../publish/tables/runs.ts';
import { Blocked, type Build, type BuildOptions, outputsFolder } from './build.ts';
import type { Publication } from './publication.ts';
import { allRuns, recordRun } from './runs.ts';

/** A step of this build, ready to be run and shown. */
export interface NamedStep {
  readonly name: string;
  readonly run: (onProgress: (text: string) => void) => Promise<string>;
}

/** How a build ended. */
export interface BuildEnd {
  readonly build: Build;
  /** What stopped it; null where it was published. */
  readonly blocked: Finding | null;
  /** That the warehouse was found damaged and is made anew; of no concern to readers, so that no paper says it. */
  readonly setAside: Finding | null;
}

type Show = (steps: readonly NamedStep[]) => Promise<void>;

/**
 * Runs every step of a publication; `show` runs them in order and shows how far they are. Outputs appear only
 * with the last step: a build that fails, or is stopped by a blocking finding, leaves the old ones as they were.
 * How it ended is noted in the warehouse, in the words of `outcomeOf`.
 */
export async function runBuild(
  publication: Publication,
  options: BuildOptions,
  show: Show,
  outcomeOf: (build: Build) => string = builtOutcome,
): Promise<BuildEnd> {
  mkdirSync(options.out, { recursive: true });
  const folder = warehouseFolder(options.out);
  const setAside = await setAsideIfDamaged(folder);
  try {
    return { ...(await runSteps(publication, options, show, outcomeOf)), setAside };
  } catch (error) {
    throw isDamage(error) ? new WarehouseDamaged(folder) : error;
  }
}

async function runSteps(
  publication: Publication,
  options: BuildOptions,
  show: Show,
  outcomeOf: (build: Build) => string,
): Promise<Pick<BuildEnd, 'build' | 'blocked'>> {
  const folder = warehouseFolder(options.out);
  const outputs = outputsFolder(options);
  const database = await openWarehouse(folder);
  let workFolder: string | null = null;
  try {
    mkdirSync(outputs, { recursive: true });
    await finishPublishing(outputs);
    workFolder = mkdtempSync(join(outputs, workFolderPrefix));
    const key = loadKey(join(folder, 'pseudonym.key'));
    const earlierRuns = await allRuns(database);
    const build = newBuild(publication, options, { database, workFolder, key, earlierRuns });
    return { build, blocked: await blockedBy(build, show, outcomeOf) };
  } finally {
    database.close();
    keepPrivate(folder);
    if (workFolder !== null) removeWorkFolder(workFolder, outputs);
  }
}

/** Runs the steps and notes how they ended; returns what stopped them. */
async function blockedBy(
  build: Build,
  show: Show,
  outcomeOf: (build: Build) => string,
): Promise<Finding | null> {
  try {
    await show(
      build.publication.steps.map((step) => ({
        name: step.name,
        run: (onProgress) => timed(build, step, onProgress),
      })),
    );
    await recordRun(build, outcomeOf(build));
    return null;
  } catch (error) {
    if (error instanceof Blocked) {
      await recordRun(build, `stopped: ${error.finding.code}`);
      return error.finding;
    }
    // What the build failed of, such as a full disk, may hinder this too: the first error is the one to tell.
    await recordRun(build, 'failed').catch(() => undefined);
    throw error;
  }
}

async function timed(
  build: Build,
  step: Publication['steps'][number],
  onProgress: (text: string) => void,
): Promise<string> {
  build.onProgress = onProgress;
  const start = performance.now();
  const summary = await step(build);
  build.timings.push({ step: step.name, milliseconds: Math.round(performance.now() - start) });
  return summary;
}

/** A build that has not begun: what steps will add is empty. */
export function newBuild(
  publication: Publication,
  options: BuildOptions,
  given: Pick<Build, 'database' | 'workFolder' | 'key'> & Partial<Pick<Build, 'earlierRuns'>>,
): Build {
  const nothing = { measured: [], results: [], contributions: [] };
  const suppression = { cells: new Cells(), hidden: new Hidden() };
  const startedAt = new Date();
  return {
    publication,
    options,
    earlierRuns: [],
    ...given,
    startedAt,
    publishedAt: options.asPublished === null ? startedAt : new Date(options.asPublished.published_at),
    timings: [],
    findings: [],
    onProgress: () => undefined,
    landing: {
      accepted: [],
      refused: [],
      skipped: [],
      findings: [],
      resupplies: [],
      newCount: 0,
      knownCount: 0,
      force: null,
    },
    staging: { findings: [], repeatsByExtract: new Map() },
    neighbourhoods: { file: null, rows: 0, findings: [] },
    touched: new Map(),
    vintages: [],
    earlierPapers: [],
    definitions: new Map(),
    revisions: [],
    asAt: '',
    exact: nothing,
    suppression,
    withheldFeeds: new Set(),
    ...disclose(nothing, suppression),
    rates: [],
    registers: { breaks: [], targets: [] },
    exceptions: [],
    authorInsight: [],
  };
}
