import type { PlaceMention } from '../mentions/index.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** The part or area a number is for; hard where the words leave no doubt. */
export interface BoundPlace {
  readonly mention: PlaceMention;
  readonly isHard: boolean;
  /** Named in a sentence before, and this one does not say that it is still about it. */
  readonly isFaint?: boolean;
}

/** The part and the area of a number. */
export interface BoundPlaces {
  readonly part: BoundPlace | null;
  readonly area: BoundPlace | null;
}

export function placesOf(sentence: Sentence, around: Surroundings): BoundPlaces {
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

/** A sentence that goes on about what the one before it named. */
const goesOn = /^\s*(?:this|these|that|it|they|which|equat\w+|there)\b(?! (?:the )?(?:force|overall))/i;

/** The next number; past one in parentheses, which says the same again. */
function endOf({ plain, numbers }: Sentence, { number, end }: Surroundings): number {
  const beside = /^\s*\([^()]*\)/.exec(plain.slice(number.end));
  if (!beside) return end;
  return numbers.find((one) => one.start >= number.end + beside[0].length)?.hedgeStart ?? plain.length;
}

function isAfter(plain: string, { number }: Surroundings, mention: PlaceMention): boolean {
  return after.test(plain.slice(number.end, mention.start).replace(/^\s*\([^()]*\)/, ''));
}

/** `16.0% and 14.5% in rural and urban areas respectively`: numbers and places in one order. */
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
