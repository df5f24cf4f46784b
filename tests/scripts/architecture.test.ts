import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';

it('docs/architecture.md takes a crime row from file to sentence in at most 25 stops and 60 files, all of them there', () => {
  const page = readFileSync(projectFolder('docs', 'architecture.md'), 'utf8');
  const stops = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  const files = stops.flatMap((stop) =>
    [...(stop.split('|')[3] ?? '').matchAll(/`(.*?)`/g)].map(([, path = '']) => path),
  );
  expect(stops.length).toBeLessThanOrEqual(25);
  expect(new Set(files).size).toBeLessThanOrEqual(60);
  expect(files.length).toBeGreaterThan(stops.length);
  expect(files.filter((path) => !existsSync(projectFolder(...path.split('/'))))).toEqual([]);
});
