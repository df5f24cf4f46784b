import type { Direction } from '../mentions/index.ts';
import type { Frame } from './frame.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** The direction a number is said to go, and the word that says it. */
export interface BoundDirection {
  readonly sign: 1 | -1;
  /** Null where only its sign says it. */
  readonly word: Direction | null;
  /** said: beside the number; shared: by a number before it, in a list; again: the same change in other words. */
  readonly how: 'said' | 'shared' | 'again';
}

const bridge =
  /^\s*(?:(?!(?:of|in|to|and|or|is|are|was|were|be|been|has|have|had|with|which|that|from|compared|than|against|for|by|on|the|a|an|this|these)\b)[\w'-]+\s+){0,4}(?:(?:a|per|each|every) (?:month|week|day)\s+)?$/i;
const closes = /(?:\b(?:by|of|was|is|being|at|a|an|another)|[(:\u2013-]|\bby a further|\ba further|^)\s*$/i;
const breaks =
  /[;]|\b(?:while|whilst|but|whereas|although|which|who|average|averag\w+|compared|against|than|versus|are|were|stands?|stood|remains?|accounts?|account\w+|represent\w+|with|peak\w*|now|currently|because|due|where)\b|\b(?:to|from)\s*$/i;
const adverbs =
  /^\s*(?:[a-z]+ly|further|again|only|just|back|year[- ]on[- ]year|this year|slightly|overall)*[\s,]*$/i;

/** The direction that goes with a number: the nearest word, its own sign, or that of a number it follows. */
export function directionOf(
  sentence: Sentence,
  around: Surroundings,
  frame: Frame,
  before: BoundDirection | null,
): BoundDirection | null {
  const { number, next } = around;
  const after = sentence.directions.find(
    (word) => word.start >= number.end && word.start < (next?.hedgeStart ?? sentence.plain.length),
  );
  if (after && isAfter(sentence, around, after)) return { sign: after.sign, word: after, how: 'said' };
  if (frame === 'to' || frame === 'from' || frame === 'compared') return null;
  const leading = sentence.directions
    .filter((word) => word.start >= around.start && word.end <= number.hedgeStart)
    .at(-1);
  if (leading && isBefore(sentence.plain.slice(leading.end, number.hedgeStart)))
    return { sign: leading.sign, word: leading, how: 'said' };
  if (number.sign !== null) return { sign: number.sign, word: null, how: 'said' };
  if (leading && frame === 'equated') return { sign: leading.sign, word: leading, how: 'again' };
  if (before === null || leading) return null;
  if (frame === 'equated') return { ...before, how: 'again' };
  return isListed(around.before) ? { ...before, how: 'shared' } : null;
}

function isAfter(sentence: Sentence, { number }: Surroundings, word: Direction): boolean {
  const gap = sentence.plain.slice(number.end, word.start);
  if (!bridge.test(gap)) return false;
  const rest = sentence.plain.slice(word.end);
  // `15.7%, down from 20.2%` and `1,367 more than` : a level, and where it came from.
  if (word.kind === 'adverb' && /^\s+(?:from|to)\b/i.test(rest)) return false;
  if (word.kind === 'verb') return false;
  return !(word.kind === 'noun' && /^\s*(?:of|by)\s+[-+\d]/i.test(rest));
}

function isBefore(gap: string): boolean {
  if (adverbs.test(gap)) return true;
  if (breaks.test(gap)) return /^\s*(?:was|is)\s*$/i.test(gap);
  return gap.length <= 110 && closes.test(gap);
}

/** `16.0% in rural and [14.5%]`: a further number that shares the verb. */
function isListed(gap: string): boolean {
  return (
    gap.length <= 70 &&
    /^[\s\w'&.,-]*\b(?:and|or)\b[\s\w'-]*$|^\s*(?:,|\/)\s*$|^\s+(?:in|for|of|among|across)\b[\s\w'&-]*,\s*$/i.test(
      gap,
    ) &&
    !/\b(?:is|are|was|were|has|have|had|which|that|average|stands?|remains?|accounts?|equat\w+|compared|against|than|to|from|recorded|total\w*|reached|there)\b/i.test(
      gap,
    )
  );
}
