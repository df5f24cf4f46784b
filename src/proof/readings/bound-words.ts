import type { Direction, PlaceMention } from '../mentions/index.ts';
import type { Frame, Surroundings } from './frame.ts';
import type { Sentence } from './sentence.ts';

/** The direction a number is said to go, and the word that says it. */
export interface BoundDirection {
  readonly sign: 1 | -1;
  /** Null where only the sign of the number says it. */
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
  if (after && isOfNumberBefore(sentence, around, after))
    return { sign: after.sign, word: after, how: 'said' };
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

function isOfNumberBefore(sentence: Sentence, { number }: Surroundings, word: Direction): boolean {
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

/** The part or area a number is for; hard where the words leave no doubt. */
interface BoundPlace {
  readonly mention: PlaceMention;
  readonly isHard: boolean;
  /** Named in an earlier sentence, and not taken up again by this one. */
  readonly isFaint?: boolean;
}

/** The part and the area of a number. */
export interface BoundPlaces {
  readonly part: BoundPlace | null;
  readonly area: BoundPlace | null;
}

export function boundPlacesOf(sentence: Sentence, around: Surroundings): BoundPlaces {
  return { part: placeOf(sentence, around, 'part'), area: placeOf(sentence, around, 'area') };
}

/** Words that may stand between a number and the place it is for. */
const after =
  /^\s*\)?\s*(?:(?!(?:and|or|but|while|which|with|to|from|compared|against|than|was|were|is|are|by)\b)[\w%'-]+\s+){0,6}?(?:(?:in|for|of|from|within|across|among|amongst|at|were|was|being|by|on|involv\w+|against|had|have|committed against|relat\w+ to)\s+){0,2}(?:an?\s+|the\s+|both\s+)?$/i;
const weak = /[;]|\b(?:while|whilst|but|whereas|although)\b/i;

function placeOf(
  sentence: Sentence,
  around: Surroundings,
  dimension: PlaceMention['dimension'],
): BoundPlace | null {
  const { plain } = sentence;
  const { number, start } = around;
  const end = endOf(sentence, around);
  const own = sentence.places.filter((one) => one.dimension === dimension);
  const listed = respectively(sentence, around, own);
  if (listed) return { mention: listed, isHard: true };
  const following = own.find((one) => one.start >= number.end && one.start < end);
  const preceding = own.filter((one) => one.end <= number.hedgeStart && one.start >= start).at(-1);
  const isLetter = (one: PlaceMention) => /^\(?[a-z]\)$/.test(one.text);
  if (preceding && isLetter(preceding)) return { mention: preceding, isHard: true };
  const gapBefore = preceding ? plain.slice(preceding.end, number.hedgeStart) : '';
  if (following && !isLetter(following) && isAfter(plain, around, following)) {
    const isNearer =
      preceding && !/\band\b|,/.test(gapBefore) && /,|\band\b/.test(plain.slice(number.end, following.start));
    if (!isNearer) return { mention: following, isHard: true };
  }
  // A total after the areas is the whole.
  if (dimension === 'area' && totals.test(plain.slice(start, number.hedgeStart))) return null;
  if (preceding && !weak.test(gapBefore))
    return {
      mention: preceding,
      isHard: gapBefore.length < 60 && !/[,;]\s*(?:and|with|taking|making|giving|which)\b/.test(gapBefore),
    };
  const earlier = own.filter((one) => one.end <= number.hedgeStart).at(-1);
  if (earlier && !weak.test(plain.slice(earlier.end, number.hedgeStart))) {
    const gap = plain.slice(earlier.end, number.hedgeStart);
    const isBeside = /^[^,;()]*\([^)]*$/.test(gap) && !/\band\b/.test(gap);
    const isOnly = dimension === 'part' && own.every(({ name }) => name === earlier.name);
    return { mention: earlier, isHard: isBeside || isOnly };
  }
  const carried = sentence.placesBefore.filter((one) => one.dimension === dimension).at(-1);
  return carried ? { mention: carried, isHard: false, isFaint: !goesOn.test(plain) } : null;
}

const totals =
  /\b(?:a total of|totall?ing|in total|altogether|grand total|giving|making)\s+(?:a\s+)?(?:total of\s+)?$/i;

/** A sentence that continues with what the previous one named. */
const goesOn = /^\s*(?:this|these|that|it|they|which|equat\w+|there)\b(?! (?:the )?(?:force|overall))/i;

/** The next number, skipping one in parentheses, which repeats the same. */
function endOf({ plain, numbers }: Sentence, { number, end }: Surroundings): number {
  const beside = /^\s*\([^()]*\)/.exec(plain.slice(number.end));
  if (!beside) return end;
  return numbers.find((one) => one.start >= number.end + beside[0].length)?.hedgeStart ?? plain.length;
}

function isAfter(plain: string, { number }: Surroundings, mention: PlaceMention): boolean {
  return after.test(plain.slice(number.end, mention.start).replace(/^\s*\([^()]*\)/, ''));
}

/** `16.0% and 14.5% in rural and urban areas respectively`: numbers and places in the same order. */
function respectively(
  sentence: Sentence,
  { number }: Surroundings,
  own: readonly PlaceMention[],
): PlaceMention | null {
  if (!/\brespectively\b/i.test(sentence.plain) || own.length < 2) return null;
  const unit = sentence.numbers.filter((one) => one.unit === number.unit);
  const index = unit.indexOf(number);
  if (unit.length === own.length) return own[index] ?? null;
  return unit.length % own.length === 0 && unit.length > own.length ? null : null;
}
