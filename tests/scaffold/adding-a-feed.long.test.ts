import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFeed } from '../../src/scaffold/new-feed.ts';
import { copiedProject, run } from './copied-project.ts';

const test = join('tests', 'marts', 'drug-test.test.ts');

it('a new feed compiles, its test fails until it is filled in, and then passes', () => {
  const root = copiedProject();
  expect(newFeed(root, 'drug_test')).toEqual([
    join('src', 'contracts', 'drug-test.ts'),
    join('sql', 'staging', 'stg_drug_test.sql'),
    join('sql', 'marts', 'drug_test', 'drug_test.sql'),
    test,
  ]);
  const compiled = run(root, 'typescript/bin/tsc', '--noEmit');
  expect(compiled.status, compiled.printed).toBe(0);
  run(root, 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck');
  for (const generator of ['contract-list', 'mart-columns']) {
    const made = run(root, `dist/scripts/generate/${generator}.js`);
    expect(made.status, made.printed).toBe(0);
    run(root, 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck');
  }
  const runTest = () => run(root, 'vitest/vitest.mjs', 'run', test, '--root', root);
  const unfilled = runTest();
  expect(unfilled.printed).toContain('to_be_written');
  expect(unfilled.status).toBe(1);

  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  };
  change(join('src', 'contracts', 'drug-test.ts'), "'To be written'", "'Drug tests in custody'");
  change(test, 'to_be_written: true', 'happened_on: expect.anything()');
  const filled = runTest();
  expect(filled.status, filled.printed).toBe(0);
});

it('a feed that is there, or a name that no file could have, is refused', () => {
  const root = copiedProject();
  expect(() => newFeed(root, 'crime')).toThrow("there is a feed 'crime' already");
  expect(() => newFeed(root, '../x')).toThrow('is not the name of a feed');
});
