import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slotsOf } from '../../src/paper/formats/word/word-template.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { exampleMaterial, paperFrom } from './example-paper.ts';

it('docs/word-template.md names every slot, and no other', () => {
  const page = readFileSync(projectFolder('docs', 'word-template.md'), 'utf8');
  const named = [...page.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(slotsOf(paperFrom(exampleMaterial)).keys()));
});
