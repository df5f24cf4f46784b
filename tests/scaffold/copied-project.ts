import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';

const copied = [
  'src',
  'pipelines',
  'sample',
  'scripts',
  'tests/harness',
  'sql',
  'data-raw/reference',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const helpers = [
  'any-extract.ts',
  'build-into.ts',
  'force-result.ts',
  'mart-rows.ts',
  'one-thread.ts',
  'own-extracts.ts',
  'measures/small-series.ts',
  'statistics/noise.ts',
];

/** A copy of the project, without its tests, inside its folder so that it has its packages; gone after the test. */
export function copiedProject(): string {
  const root = mkdtempSync(projectFolder('.scaffold-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of [...copied, ...helpers.map((helper) => `tests/${helper}`)]) {
    cpSync(projectFolder(...name.split('/')), join(root, ...name.split('/')), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$/.test(path),
    });
  }
  for (const folder of ['measures', 'marts']) mkdirSync(join(root, 'tests', folder), { recursive: true });
  return root;
}

/** Runs a package's command in the copy; its exit status and what it printed. */
export function run(
  root: string,
  script: string,
  ...given: string[]
): { status: number | null; printed: string } {
  const file = script.startsWith('dist/')
    ? join(root, script)
    : projectFolder('node_modules', ...script.split('/'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...given], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}
