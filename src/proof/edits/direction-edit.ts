import { type Direction, oppositeOf } from '../mentions/index.ts';
import type { Edit } from './edit.ts';

/** The opposite word in place of a direction word, with its article. */
export function directionEdit(text: string, word: Direction): Edit {
  const opposite = oppositeFor(text, word);
  const article = /\b(an?)(\s+(?:[a-z]+\s+)?)$/i.exec(text.slice(0, word.start));
  const isDirect = article && article[2]?.trim() === '';
  if (!article || !isDirect) return { start: word.start, end: word.end, replacement: opposite };
  const wanted = /^[aeiou]/i.test(opposite) ? 'an' : 'a';
  const cased = /^A/.test(article[1] ?? '') ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  const start = word.start - (article[0]?.length ?? 0);
  return { start, end: word.end, replacement: `${cased}${article[2]}${opposite}` };
}

/** `fewer` after counts; `less` after % and points. */
function oppositeFor(text: string, word: Direction): string {
  const opposite = oppositeOf(word.text);
  return opposite === 'fewer' && /(?:%|pp|points?|per cent)\s*$/i.test(text.slice(0, word.start))
    ? 'less'
    : opposite;
}
