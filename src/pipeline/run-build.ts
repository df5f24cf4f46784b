import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cells } from '../disclosure/cells.ts';
import { disclose } from '../disclosure/disclose.ts';
import { Hidden } from '../disclosure/hidden.ts';
import type { Finding } from '../findings/finding.ts';
import { loadKey } from '../land/pseudonym-key.ts';
import { openWarehouse, warehouseFolder } from '../land/warehouse.ts';
import { finishPublishing, workFolderPrefix } from '../publish/replace-outputs.ts';
import { Blocked, type Build, type BuildOptions } from './build.ts';
import type { Publication } from './publication.ts';
import { recordRun } from './runs.ts';

/** A step of this build, ready to be run and shown. */
export interface NamedStep {
  readonly name: string;
  readonly run: (onProgress: (text: string) => void) => Promise<string>;
}

/**
 * Runs every step of a publication; `show` runs them in order and shows how far they are. Outputs appear only
 * with the last step: a build that fails, or is stopped by a blocking finding, leaves the old ones as they were.
 */
export async function runBuild(
  publication: Publication,
  options: BuildOptions,
  show: (steps: readonly NamedStep[]) => Promise<void>,
): Promise<{ build: Build; blocked: Finding | null }> {
  mkdirSync(options.out, { recursive: true });
  const database = await openWarehouse(warehouseFolder(options.out));
  finishPublishing(options.out);
  const workFolder = mkdtempSync(join(options.out, workFolderPrefix));
  const key = loadKey(join(warehouseFolder(options.out), 'pseudonym.key'));
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
  given: Pick<Build, 'database' | 'workFolder' | 'key'>,
): Build {
  const nothing = { measured: [], results: [], contributions: [] };
  const suppression = { cells: new Cells(), hidden: new Hidden() };
  return {
    publication,
    options,
    ...given,
    startedAt: new Date(),
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
    asAt: '',
    exact: nothing,
    suppression,
    ...disclose(nothing, suppression),
    rates: [],
    registers: { breaks: [], targets: [] },
    exceptions: [],
    authorInsight: [],
  };
}
