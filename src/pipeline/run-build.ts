import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cells } from '../disclosure/cells.ts';
import { disclose } from '../disclosure/disclose.ts';
import { Hidden } from '../disclosure/hidden.ts';
import type { Finding } from '../findings/finding.ts';
import { loadKey } from '../land/pseudonym-key.ts';
import { openWarehouse, warehouseFolder } from '../land/warehouse.ts';
import { finishPublishing, workFolderPrefix } from '../publish/replace-outputs.ts';
import { builtOutcome } from '../publish/tables/runs.ts';
import { Blocked, type Build, type BuildOptions, outputsFolder } from './build.ts';
import type { Publication } from './publication.ts';
import { allRuns, recordRun } from './runs.ts';

/** A step of this build, ready to be run and shown. */
export interface NamedStep {
  readonly name: string;
  readonly run: (onProgress: (text: string) => void) => Promise<string>;
}

/**
 * Runs every step of a publication; `show` runs them in order and shows how far they are. Outputs appear only
 * with the last step: a build that fails, or is stopped by a blocking finding, leaves the old ones as they were.
 * How it ended is noted in the warehouse, in the words of `outcomeOf`.
 */
export async function runBuild(
  publication: Publication,
  options: BuildOptions,
  show: (steps: readonly NamedStep[]) => Promise<void>,
  outcomeOf: (build: Build) => string = builtOutcome,
): Promise<{ build: Build; blocked: Finding | null }> {
  mkdirSync(options.out, { recursive: true });
  const database = await openWarehouse(warehouseFolder(options.out));
  const outputs = outputsFolder(options);
  mkdirSync(outputs, { recursive: true });
  finishPublishing(outputs);
  const workFolder = mkdtempSync(join(outputs, workFolderPrefix));
  const key = loadKey(join(warehouseFolder(options.out), 'pseudonym.key'));
  const earlierRuns = await allRuns(database);
  const build = newBuild(publication, options, { database, workFolder, key, earlierRuns });
  try {
    await show(
      publication.steps.map((step) => ({
        name: step.name,
        run: (onProgress) => timed(build, step, onProgress),
      })),
    );
    await recordRun(build, outcomeOf(build));
    return { build, blocked: null };
  } catch (error) {
    if (error instanceof Blocked) {
      await recordRun(build, `stopped: ${error.finding.code}`);
      return { build, blocked: error.finding };
    }
    await recordRun(build, 'failed');
    throw error;
  } finally {
    database.close();
    rmSync(workFolder, { recursive: true, force: true });
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
