import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../../../src/project-folder.ts';
import { randomBelow } from '../../../src/statistics/index.ts';
import { differences, publishedState } from './published-state.ts';
import { smallPublication } from './small-publication.ts';
import { arrive, extractsIn } from './synthetic-extracts.ts';

/** What a run of the harness found. */
export interface KillReport {
  /** Builds that were killed at a random moment. */
  readonly killed: number;
  /** Builds that ended by themselves before they could be killed. */
  readonly finished: number;
  /** After a kill: the mart was missing tables, or could not be opened. */
  readonly broken: number;
  /** Tables that differ, at the end, from a build of everything at once. */
  readonly differing: readonly string[];
}

/**
 * Lets extracts arrive a few at a time, starts a build after each arrival and kills it at a random moment, looks
 * at what is published, and at the end holds the last build against a build from nothing.
 */
export async function killTest(kills: number, seed: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-test-'));
  try {
    const [all, raw, out, clean] = ['all', 'raw', 'out', 'clean'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    const files = await extractsIn(all, smallPublication, seed);
    const below = randomBelow(seed);
    await buildUntil(arrive(all, raw, files.slice(0, 1)), out, null);
    let longest = await timed(() => buildUntil(all, clean, null));
    let [killed, finished, broken] = [0, 0, 0];
    while (killed < kills && finished < kills) {
      arrive(all, raw, files.slice(0, Math.ceil((files.length * (killed + 1)) / kills)));
      const start = performance.now();
      // Kept near what a build takes now, so that few end before they are killed and their ends are met too.
      if (await buildUntil(raw, out, below(Math.ceil(longest)))) {
        killed += 1;
        longest *= 1.02;
      } else {
        finished += 1;
        longest = performance.now() - start;
      }
      if (!(await isWhole(out, clean))) broken += 1;
    }
    await buildUntil(arrive(all, raw, files), out, null);
    const [last, whole] = [await publishedState(out), await publishedState(clean)];
    const differing = last && whole ? differences(last, whole) : ['nothing was published'];
    return { killed, finished, broken, differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a build in a process of its own; true where it was killed, after so many milliseconds. */
function buildUntil(raw: string, out: string, milliseconds: number | null): Promise<boolean> {
  const script = projectFolder('dist', 'tests', 'harness', 'kill-test', 'build-once.js');
  const child = spawn(process.execPath, [script, raw, out], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const timer = milliseconds === null ? null : setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve, reject) => {
    child.on('exit', (status, signal) => {
      if (timer) clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(true);
      else if (status === 0) resolve(false);
      else reject(new Error(`a build failed by itself: ${Buffer.concat(said).toString('utf8')}`));
    });
  });
}

/** Whether what is published has every table that a whole mart has; nothing published is whole too. */
async function isWhole(out: string, clean: string): Promise<boolean> {
  try {
    const [state, whole] = [await publishedState(out), await publishedState(clean)];
    return state === null || [...(whole?.keys() ?? [])].every((name) => state.has(name));
  } catch {
    return false;
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

if (process.argv[1]?.endsWith('kill-test.js')) {
  const { kills, seed } = parseArgs({
    options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  }).values;
  const report = await killTest(Number(kills), Number(seed));
  console.log(
    `${report.killed} builds killed, ${report.finished} ended before they could be; ${report.broken} left a mart that is not whole; ${report.differing.length} tables differ from a build from nothing${report.differing.length > 0 ? `: ${report.differing.join(', ')}` : ''}`,
  );
  if (report.broken + report.differing.length > 0) process.exitCode = 1;
}
