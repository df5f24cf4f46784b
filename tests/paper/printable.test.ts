import { expect, it } from 'vitest';
import { printable } from '../../src/paper/formats/printable.ts';
import { examplePaper } from './example-paper.ts';

it('characters that no file may hold are replaced, and nothing else is', () => {
  expect(printable(examplePaper)).toEqual(examplePaper);
  const asAt = 'a\u0000b\u000bc\ud800d ▲ é 😀 <&>\t\n';
  expect(printable({ ...examplePaper, asAt }).asAt).toBe('a\u{fffd}b\u{fffd}c\u{fffd}d ▲ é 😀 <&>\t\n');
});
