/** A sentence of a text, and where it begins. */
export interface SentenceText {
  readonly text: string;
  readonly start: number;
}

const abbreviation =
  /\b(?:e\.g|i\.e|vs|v|approx|no|nos|st|dr|mr|mrs|ms|inc|etc|fig|para|cf|c|ca|est|max|min|avg|p\.p|govt|dept|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.$/i;
const end = /[.!?]+["'\u2019\u201d)]*(?=\s+["'\u2018\u201c(]?[A-Z0-9+\u2212-])|\n+|\s[\u2022\u25aa\u25cf]\s/g;

/** The sentences of a paragraph: they end with a stop before a capital or a number, not after an abbreviation. */
export function sentencesOf(paragraph: string): SentenceText[] {
  const found: SentenceText[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = paragraph.slice(from, to);
    const text = raw.trim();
    if (/[\p{L}\d]/u.test(text)) found.push({ text, start: from + raw.indexOf(text) });
    from = to;
  };
  for (const match of paragraph.matchAll(end)) {
    const to = (match.index ?? 0) + match[0].length;
    if (abbreviation.test(paragraph.slice(from, to)) && /^\s+[a-z\d]/.test(paragraph.slice(to))) continue;
    if (/\b(?:vs|no|e\.g|i\.e|approx)\.$/i.test(paragraph.slice(from, to))) continue;
    add(to);
  }
  add(paragraph.length);
  return found;
}
