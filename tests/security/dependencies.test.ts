import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';

const read = (name: string) => JSON.parse(readFileSync(projectFolder(name), 'utf8'));

test('no package runs a script of its own when it is installed', () => {
  const packages = Object.entries<{ hasInstallScript?: boolean }>(read('package-lock.json').packages);
  expect(packages.length).toBeGreaterThan(100);
  const own = packages.filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript);
  expect(own.map(([path]) => path)).toEqual([]);
});

test('every package is asked for in one version, and locked with its hash', () => {
  const { dependencies, devDependencies } = read('package.json');
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
  const packages = Object.entries<{ integrity?: string }>(read('package-lock.json').packages);
  const unlocked = packages.filter(
    ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
  );
  expect(unlocked.map(([path]) => path)).toEqual([]);
});
