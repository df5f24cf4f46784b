import { printableText } from '../../words/index.ts';
import type { Paper } from '../paper.ts';

/** The paper with every character that a file could not hold replaced, as names come from extracts. */
export function printable(paper: Paper): Paper {
  return JSON.parse(JSON.stringify(paper), (_, value) =>
    typeof value === 'string' ? printableText(value) : value,
  ) as Paper;
}
