import { expect, it } from 'vitest';
import { printable } from '../../src/paper/section.ts';
import { exampleMaterial, paperFrom } from './example-paper.ts';

it('characters that no file may hold are replaced, and nothing else is', () => {
  const { sections } = paperFrom(exampleMaterial);
  expect(printable(sections)).toEqual(sections);
  const asAt = 'a\u0000b\u000bc\ud800d ▲ é 😀 <&>\t\n';
  expect(printable({ asAt })).toEqual({ asAt: 'a\u{fffd}b\u{fffd}c\u{fffd}d ▲ é 😀 <&>\t\n' });
});
