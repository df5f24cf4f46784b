import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import { isDamage, setAsideIfDamaged, WarehouseDamaged } from '../land/damaged-warehouse.ts';
import { keepPrivate } from '../land/keep-private.ts';
import { loadKey } from '../land/pseudonym-key.ts';
import { openWarehouse, warehouseFolder } from '../land/warehouse.ts';
import { finishPublishing, removeWorkFolder, workFolderPrefix } from '../publish/replace-outputs.ts';
import { Blocked, type Build, type BuildOptions } from './build.ts';
import type { Publication } from './publication.ts';
import { recordRun } from './runs.ts';

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
 */
export async function runBuild(
  publication: Publication,
  options: BuildOptions,
  show: Show,
): Promise<BuildEnd> {
  mkdirSync(options.out, { recursive: true });
  const folder = warehouseFolder(options.out);
  const setAside = await setAsideIfDamaged(folder);
  try {
    return { ...(await runSteps(publication, options, show)), setAside };
  } catch (error) {
    throw isDamage(error) ? new WarehouseDamaged(folder) : error;
  }
}

async function runSteps(
  publication: Publication,
  options: BuildOptions,
  show: Show,
): Promise<Pick<BuildEnd, 'build' | 'blocked'>> {
  const folder = warehouseFolder(options.out);
  const database = await openWarehouse(folder);
  await finishPublishing(options.out);
  const workFolder = mkdtempSync(join(options.out, workFolderPrefix));
  const key = loadKey(join(folder, 'pseudonym.key'));
  const build = newBuild(publication, options, { database, workFolder, key });
  try {
    await show(
      publication.steps.map((step) => ({
        name: step.name,
        run: (onProgress) => timed(build, step, onProgress),
      })),
    );
    await recordRun(build, 'built');
    return { build, blocked: null };
  } catch (error) {
    if (error instanceof Blocked) {
      await recordRun(build, `stopped: ${error.finding.code}`);
      return { build, blocked: error.finding };
    }
    // What the build failed of, such as a full disk, may hinder this too: the first error is the one to tell.
    await recordRun(build, 'failed').catch(() => undefined);
    throw error;
  } finally {
    database.close();
    keepPrivate(folder);
    removeWorkFolder(workFolder, options.out);
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
  given: Pick<Build, 'database' | 'workFolder' | 'key'>,
): Build {
  return {
    publication,
    options,
    ...given,
    startedAt: new Date(),
    startedTick: performance.now(),
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
    asAt: '',
    measured: [],
    results: [],
    rates: [],
    contributions: [],
    registers: { breaks: [], targets: [] },
    exceptions: [],
    authorInsight: [],
  };
}
