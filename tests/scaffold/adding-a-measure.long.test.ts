import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
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
  expect(() => newMeasure(root, 'T9Z.1', 'Bicycle Theft')).toThrow(/an objective of the plan \(T1A, .+T4D\)/);
  expect(() => newMeasure(root, 'T3A.6x7', 'Bicycle Theft')).toThrow('not the code of a measure');
  expect(() => newMeasure(root, 'T3A.6', 'Bicycle Theft', 'traffic')).toThrow(
    "there is no publication 'traffic'; there are delivery-plan, domestic-abuse, finance, forces, knife-crime, open-data, performance-insight, plan-scorecard",
  );
  expect(() => newMeasure(root, 'T3A.6', 'Gun Crime')).toThrow("there is a measure 'gunCrime' already");
  expect(readFileSync(join(root, declarations), 'utf8')).toBe(before);
});

it('measures of two themes, of a paper without a plan and of a theme that is new to the plan all compile and are printed', () => {
  const root = copiedProject();
  const declared = (name: string) => join('src', 'measures', 'declarations', name);
  const [file] = newMeasure(root, 'T1B.3', 'Romance Fraud');
  expect(file).toBe(declared('protecting-people.ts'));
  expect(newMeasure(root, 'T4D.7', "Callers' Waiting Time")[0]).toBe(declared('transforming-services.ts'));
  expect(newMeasure(root, 'bicycle-theft', 'Bicycle thefts', 'open-data')[0]).toBe(declared('open-data.ts'));
  const plan = join(root, 'data-raw', 'reference', 'plan-objectives.csv');
  appendFileSync(plan, 'T5A,Roads are safer,5,Safer Roads\n');
  expect(newMeasure(root, 'T5A.1', 'Drink Driving', 'performance-insight')).toEqual([
    declared('safer-roads.ts'),
    join('tests', 'measures', 'drink-driving.test.ts'),
    join('pipelines', 'performance-insight.ts'),
  ]);
  expect(newMeasure(root, 'T5A.2', 'Speeding')[0]).toBe(declared('safer-roads.ts'));
  expect(readFileSync(join(root, declared('safer-roads.ts')), 'utf8')).toContain("objective: 'T5A'");

  const compiled = run(root, 'typescript/bin/tsc', '--noEmit');
  expect(compiled.status, compiled.printed).toBe(0);
  expect(run(root, 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck').status).toBe(0);
  const codesOf = `const { publications } = await import('./dist/pipelines/index.js');
    for (const { name, measures } of publications) for (const { code } of measures) console.log(name, code)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', codesOf], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'performance-insight T1B.3',
      'performance-insight T4D.7',
      'performance-insight T5A.1',
      'performance-insight T5A.2',
      'open-data bicycle-theft',
    ]),
  );
});
