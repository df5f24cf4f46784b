/** A text cut between words to at most `limit` characters, with `…` where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text
    .slice(0, limit)
    .replace(/\s*\S*$/, '')
    .replace(/[\s,;:.–-]+$/, '');
  return kept === '' ? '' : `${kept}…`;
}

/** A text and shorter forms of it, the longest first, down to about `shortest` characters. */
export function shorterForms(text: string, shortest: number): string[] {
  const limits = [150, 135, 120, 105, 90, 75].filter((limit) => limit > shortest && limit < text.length);
  return [...new Set([text, ...limits.map((limit) => shorten(text, limit)), shorten(text, shortest)])];
}
