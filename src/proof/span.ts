/** A stretch of a sentence, from its first character to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What a reader makes of every match of a pattern; matches for which it gives null are left out. */
export function matches<Item extends object>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Item | null,
): (Item & Span)[] {
  const found: (Item & Span)[] = [];
  // Searched one by one: matchAll copies the pattern for each text, which costs more than the search.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const item = read(match);
    const { index, 0: whole } = match;
    if (item !== null) found.push({ ...item, start: index, end: index + whole.length });
    if (whole === '') pattern.lastIndex += 1;
  }
  return found;
}

/** The first of overlapping stretches in the order given, sorted by place. */
export function apart<Item extends Span>(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of items) if (!kept.some((one) => overlaps(one, item))) kept.push(item);
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * A text with its typography made plain and every character still in its place: one kind of space, of quotation
 * mark, and of minus; a space inside a number becomes a comma.
 */
export function plain(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/[\u00a0\u2000-\u200a\u202f\t\n\r]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/(?<=^|[\s(])[\u2013\u2014](?=\s?\d)/g, '-')
    .replace(/[*_`]/g, ' ');
}
