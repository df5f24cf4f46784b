/** A reference in a text, `{{area City current}}`, and where it stands. */
export interface Reference {
  /** What is between the braces, as words. */
  readonly words: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Line and column of its first brace, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Every reference of a text. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => {
    const start = match.index;
    const lines = text.slice(0, start).split('\n');
    return {
      words: (match[1] ?? '').trim().split(/\s+/).filter(Boolean),
      text: match[0],
      start,
      end: start + match[0].length,
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    };
  });
}
