import { wholeArea } from '../measures/index.ts';
import { frame, wordList } from './english.ts';
import type { ResultFacts } from './proof-facts.ts';
import type { Sentence } from './sentence.ts';
import { matches, type Span } from './span.ts';
import { defaultParts } from './subject.ts';

const patterns = wordList('claims').map(({ claim, pattern = '' }) => ({
  claim,
  pattern: new RegExp(pattern, 'gi'),
}));
/** The patterns of a kind of claim. */
export const patternsOf = (claim: string) =>
  patterns.filter((one) => one.claim === claim).map(({ pattern }) => pattern);

/** Whether a text makes a claim of a kind. */
export const has = (claim: string, text: string) =>
  patternsOf(claim).some((pattern) => text.search(pattern) >= 0);

/** Where a sentence makes a claim of a kind, with the groups of its pattern. */
export const claimsIn = (claim: string, { plain }: Sentence) =>
  patternsOf(claim).flatMap((pattern) => matches(plain, pattern, (match) => ({ groups: match.slice(1) })));

const boundary =
  /[;:()]|\.\s|,\s(?:and|but|while|with|which)\b|\b(?:while|whilst|but|whereas|although|however)\b/gi;

/** The clause around a stretch of a sentence. */
export function clauseOf({ plain }: Sentence, span: Span): Span {
  let [start, end] = [0, plain.length];
  for (const match of plain.matchAll(boundary)) {
    if (match.index + match[0].length <= span.start) start = match.index + match[0].length;
    else if (match.index >= span.end && match.index < end) end = match.index;
  }
  return { start, end };
}

/** The rows that a clause is about: of the part and area that it names nearest, else of those before; and more that it may be. */
export function rowsMeant(sentence: Sentence, span: Span): { meant: ResultFacts[]; maybe: ResultFacts[] } {
  const clause = clauseOf(sentence, span);
  const { subject, places, placesBefore } = sentence;
  const distance = (one: Span) => Math.min(Math.abs(one.end - span.start), Math.abs(one.start - span.end));
  const namesOf = (dimension: 'part' | 'area', defaults: readonly string[]) => {
    const named = places.filter((one) => one.dimension === dimension);
    const [within] = named
      .filter((one) => one.start >= clause.start && one.end <= clause.end)
      .sort((a, b) => distance(a) - distance(b));
    if (within) return { meant: [within.name], maybe: [within.name] };
    const carried =
      named.findLast((one) => one.end <= clause.start) ??
      placesBefore.findLast((one) => one.dimension === dimension);
    return { meant: defaults, maybe: carried ? [carried.name, ...defaults] : defaults };
  };
  const [parts, areas] = [namesOf('part', defaultParts(subject)), namesOf('area', [wholeArea])];
  const rowsIn = (which: 'meant' | 'maybe') =>
    subject.rows.filter(
      ({ result }) => parts[which].includes(result.part) && areas[which].includes(result.area),
    );
  const meant = rowsIn('meant');
  return { meant, maybe: rowsIn('maybe').filter((row) => !meant.includes(row)) };
}

/** Whether the words of a clause before a stretch of it are about something else, or all of it is about other forces. */
export function isOfOthers(sentence: Sentence, span: Span): boolean {
  const { start, end } = clauseOf(sentence, span);
  return (
    sentence.subject.vocabulary.about(sentence.masked.slice(start, span.start)) === 'other' ||
    frame('elsewhere').test(sentence.plain.slice(start, end))
  );
}
