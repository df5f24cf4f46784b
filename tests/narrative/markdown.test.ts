import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../src/markdown.ts';

describe('what an author writes in Markdown', () => {
  it('is paragraphs with what is bold and what is a link', () => {
    expect(markdownBlocks('Up **15.5%**, see [the note](https://example.org/n).\n\nA second.')).toEqual([
      {
        look: 'paragraphs',
        paragraphs: [
          [
            { text: 'Up ' },
            { text: '15.5%', isBold: true },
            { text: ', see ' },
            { text: 'the note', link: 'https://example.org/n' },
            { text: '.' },
          ],
        ],
      },
      { look: 'paragraphs', paragraphs: [[{ text: 'A second.' }]] },
    ]);
  });

  it('is lists, one within another after its item', () => {
    expect(markdownBlocks('- one\n- two\n  1. first\n- three')).toEqual([
      { look: 'bullets', paragraphs: [[{ text: 'one' }], [{ text: 'two' }]] },
      { look: 'numbered list', paragraphs: [[{ text: 'first' }]] },
      { look: 'bullets', paragraphs: [[{ text: 'three' }]] },
    ]);
  });

  it('keeps the words of all else and none of its look: scripts, pictures, addresses that run', () => {
    const text =
      '### Why\n\n<script>alert(1)</script>\n\n![a map](https://example.org/m.png) [x](javascript:alert(1)) `code` *soft* https://example.org/z"q';
    expect(markdownBlocks(text)).toEqual([
      { look: 'paragraphs', paragraphs: [[{ text: 'Why', isBold: true }]] },
      { look: 'paragraphs', paragraphs: [[{ text: '<script>alert(1)</script>' }]] },
      {
        look: 'paragraphs',
        paragraphs: [
          [
            { text: 'a map' },
            { text: ' ' },
            { text: 'x' },
            { text: ' ' },
            { text: 'code' },
            { text: ' ' },
            { text: 'soft' },
            { text: ' ' },
            { text: 'https://example.org/z"q' },
          ],
        ],
      },
    ]);
  });
});
