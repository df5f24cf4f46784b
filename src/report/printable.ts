import type { Paper } from './paper.ts';

// Control characters, and halves of characters: no XML file may hold them.
const unprintable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The paper with every character that a file could not hold replaced by `�`, as names come from extracts. */
export function printable(paper: Paper): Paper {
  const text = JSON.stringify(paper);
  return JSON.parse(text, (_, value) =>
    typeof value === 'string' ? value.replace(unprintable, '\u{fffd}') : value,
  ) as Paper;
}
