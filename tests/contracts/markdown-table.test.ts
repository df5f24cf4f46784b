import { expect, it } from 'vitest';
import { markdownTable } from '../../src/contracts/markdown-table.ts';

it('makes every column as wide as its widest value', () => {
  expect(
    markdownTable([
      ['a', 'b'],
      ['1', 'two'],
    ]),
  ).toBe('| a | b   |\n| - | --- |\n| 1 | two |');
});
