import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../src/project-folder.ts';
import { newMeasure } from '../../src/scaffold/new-measure.ts';
import { copiedProject, run } from './copied-project.ts';

const declarations = join('src', 'measures', 'declarations', 'tackling-crime.ts');
const test = join('tests', 'measures', 'bicycle-theft.test.ts');

/** The blocks of TypeScript in the guide: the declaration, then the test. */
function guideBlocks(): string[] {
  const guide = readFileSync(projectFolder('docs', 'adding-a-measure.md'), 'utf8');
  return [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);
}

/** Replaces the end of a file, from where a text begins. */
function replaceFrom(file: string, start: string, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.indexOf(start)) + replacement);
}

it('a new measure compiles, its test fails until both are filled in as the guide says, and then passes', () => {
  const root = copiedProject();
  expect(newMeasure(root, 'T3A.6', 'Bicycle Theft')).toEqual([declarations, test]);
  const compiled = run(root, 'typescript/bin/tsc', '--noEmit');
  expect(compiled.status, compiled.printed).toBe(0);
  const runTest = () => run(root, 'vitest/vitest.mjs', 'run', test, '--root', root);
  const unfilled = runTest();
  expect(unfilled.printed).toContain('NaN');
  expect(unfilled.status).toBe(1);

  const [declaration = '', filledTest = ''] = guideBlocks();
  replaceFrom(join(root, declarations), 'export const bicycleTheft', declaration);
  replaceFrom(join(root, test), "it('", filledTest);
  const filled = runTest();
  expect(filled.status, filled.printed).toBe(0);
});

it('a code that is taken, or is none, is refused and nothing is written', () => {
  const root = copiedProject();
  const before = readFileSync(join(root, declarations), 'utf8');
  expect(() => newMeasure(root, 'T3A.1', 'Bicycle Theft')).toThrow('T3A.1 is declared already');
  expect(() => newMeasure(root, 'A6', 'Bicycle Theft')).toThrow('not the code of a measure');
  expect(() => newMeasure(root, 'T3A.6', 'Gun Crime')).toThrow("there is a measure 'gunCrime' already");
  expect(readFileSync(join(root, declarations), 'utf8')).toBe(before);
});
