import { type Scope, scopeOf } from '../claims/index.ts';
import type { About, Span } from '../mentions/index.ts';
import type { BoundPlaces, Sentence } from '../readings/index.ts';

const boundary = /[;:()]|,\s(?:and|but|while|with|which)\b|\b(?:while|whilst|but|whereas|although)\b/gi;

/** The clause around a stretch of a sentence. */
export function clauseOf({ plain }: Sentence, span: Span): Span {
  let [start, end] = [0, plain.length];
  for (const match of plain.matchAll(boundary)) {
    const at = match.index ?? 0;
    if (at + match[0].length <= span.start) start = at + match[0].length;
    else if (at >= span.end && at < end) end = at;
  }
  return { start, end };
}

/** The part and area that a clause is about, by the nearest that it names, else that the sentence names first. */
export function clauseScope(sentence: Sentence, span: Span): Scope {
  const clause = clauseOf(sentence, span);
  const nearest = (dimension: 'part' | 'area'): BoundPlaces['part'] => {
    const own = sentence.places.filter((one) => one.dimension === dimension);
    const within = own.filter((one) => one.start >= clause.start && one.end <= clause.end);
    const distance = (one: Span) => Math.min(Math.abs(one.end - span.start), Math.abs(one.start - span.end));
    const [mention] = [...(within.length > 0 ? within : [])].sort((a, b) => distance(a) - distance(b));
    if (mention) return { mention, isHard: true };
    const carried =
      own.filter((one) => one.end <= clause.start).at(-1) ??
      sentence.placesBefore.filter((one) => one.dimension === dimension).at(-1);
    return carried ? { mention: carried, isHard: false, isFaint: !own.includes(carried) } : null;
  };
  return scopeOf({ sentence, places: { part: nearest('part'), area: nearest('area') } });
}

/** What the words of a clause before a stretch of it are about. */
export function clauseTopic(sentence: Sentence, span: Span): About {
  const clause = clauseOf(sentence, span);
  const { vocabulary } = sentence.subject;
  let text = sentence.plain;
  for (const { start, end } of [...sentence.places, ...sentence.periods])
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return vocabulary.about(text.slice(clause.start, span.start));
}
