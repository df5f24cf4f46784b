import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { codeVersionOf } from '../../src/code-version.ts';
import { passingFolder } from '../build-into.ts';

test('the hash of the code changes with what makes the paper, and not with a harness, the synthetic county or a page', () => {
  const project = passingFolder();
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project.path, file)), { recursive: true });
    writeFileSync(join(project.path, file), text);
  };
  const hash = () => codeVersionOf(project.path).sha256;
  try {
    const made = [
      'dist/src/land/land.js',
      'dist/pipelines/open-data.js',
      'sql/marts/crime/crime.sql',
      'data-raw/reference/offences.csv',
      'templates/paper.docx',
      'package.json',
    ];
    const other = [
      'dist/tests/harness/fuzz/fuzz.js',
      'dist/sample/index.js',
      'docs/mart.md',
      'dist/notes.txt',
    ];
    for (const file of [...made, ...other]) write(file, '{"version":"1"}');
    const before = hash();
    for (const file of other) write(file, '{"version":"2"}');
    expect(hash()).toBe(before);
    const hashes = made.map((file) => {
      write(file, '{"version":"2"}');
      return hash();
    });
    expect(new Set([before, ...hashes]).size).toBe(made.length + 1);
  } finally {
    project.remove();
  }
});
