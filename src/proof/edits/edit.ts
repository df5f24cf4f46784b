import { overlaps, type Span } from '../mentions/index.ts';

/** A stretch of a sentence and what stands there instead. */
export interface Edit extends Span {
  readonly replacement: string;
}

/** The sentence with its edits made; of two that overlap, the first. */
export function putRight(text: string, edits: readonly Edit[]): string {
  const made: Edit[] = [];
  for (const edit of edits) if (!made.some((one) => overlaps(one, edit))) made.push(edit);
  return made
    .sort((a, b) => b.start - a.start)
    .reduce(
      (right, { start, end, replacement }) => right.slice(0, start) + replacement + right.slice(end),
      text,
    );
}
