import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, optionsOf } from '../src/pipeline/build.ts';
import type { Publication } from '../src/pipeline/publication.ts';
import { runBuild } from '../src/pipeline/run-build.ts';

/** A folder that the test removes when it ends. */
export function passingFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'insight-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs a build as the command does, showing nothing; every figure may be shown, unless the publication says otherwise. */
export async function buildInto(
  publication: Publication,
  options: Pick<BuildOptions, 'rawFolder' | 'out'> & Partial<BuildOptions>,
) {
  return runBuild({ policy: [], ...publication }, optionsOf(options), async (steps) => {
    for (const step of steps) await step.run(() => undefined);
  });
}
