/** A text cut between words to at most `limit` characters, with `…` where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text
    .slice(0, limit)
    .replace(/\s*\S*$/, '')
    .replace(/[\s,;:.–-]+$/, '');
  return kept === '' ? '' : `${kept}…`;
}
