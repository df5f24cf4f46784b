/** A stretch of a sentence, from its first character to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Every match of a pattern with what a reader makes of it; matches it makes nothing of are left out. */
export function matches<Item extends object>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Item | null,
): (Item & Span)[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const item = read(match);
    const start = match.index ?? 0;
    return item === null ? [] : [{ ...item, start, end: start + match[0].length }];
  });
}

/** The first of overlapping stretches in the order given, sorted by place. */
export function apart<Item extends Span>(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of items) if (!kept.some((one) => overlaps(one, item))) kept.push(item);
  return kept.sort((a, b) => a.start - b.start);
}
