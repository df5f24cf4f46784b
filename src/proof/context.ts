import { frame } from './english.ts';
import type { Direction } from './mentions/directions.ts';
import type { NumberMention } from './mentions/numbers.ts';
import type { PeriodMention } from './mentions/periods.ts';
import type { PlaceMention } from './mentions/places.ts';
import type { Sentence } from './sentence.ts';
import type { Vocabulary } from './subject.ts';

/** The words on both sides of a number, up to the numbers beside it. */
interface Surroundings {
  readonly sentence: Sentence;
  readonly number: NumberMention;
  readonly before: string;
  readonly after: string;
  readonly previous: NumberMention | null;
  readonly next: NumberMention | null;
  /** From where `before` is, and to where `after` is. */
  readonly start: number;
  readonly end: number;
}

/**
 * How a number hangs in its sentence. to and from: the ends of a change. compared: what something is compared with.
 * equated: the same change said again (`which equates to`). plain: none of these.
 */
type Hang = 'to' | 'from' | 'compared' | 'equated' | 'plain';

/** The direction a number is said to go. */
interface SaidDirection {
  readonly sign: 1 | -1;
  /** Null where only the sign of the number says it. */
  readonly word: Direction | null;
  /** said: beside the number; shared: by a number before it, in a list; again: the same change in other words. */
  readonly how: 'said' | 'shared' | 'again';
}

/** The part or area that the words next to a number name. */
export interface SaidPlace {
  readonly name: string;
  /** Whether the words leave no doubt. */
  readonly isHard: boolean;
  /** Named in an earlier sentence, and not taken up again by this one. */
  readonly isFaint: boolean;
}

/** What the words around a number say of it: evidence for and against what it can stand for. */
export interface Context extends Surroundings {
  readonly hang: Hang;
  readonly direction: SaidDirection | null;
  readonly part: SaidPlace | null;
  readonly area: SaidPlace | null;
  readonly period: PeriodMention | null;
  /** What it is compared with. */
  readonly comparedPeriod: PeriodMention | null;
  /** A window named once for the whole sentence. */
  readonly periodOfSentence: PeriodMention | null;
  /** Whether it is an average, and per what: `unsaid` where the words leave that open. */
  readonly per: 'day' | 'week' | 'month' | 'unsaid' | null;
  readonly topic: ReturnType<Vocabulary['about']>;
}

/** What the words say of every number of a sentence, each knowing the direction of the one before it. */
export function contextsOf(sentence: Sentence): Context[] {
  let before: SaidDirection | null = null;
  const hangs: Hang[] = [];
  return sentence.numbers.map((_, index) => {
    const around = surroundingsOf(sentence, index);
    const hang = hangs[index - placeInPair(around)] ?? hangOf(around);
    hangs.push(hang);
    const direction = directionOf(around, hang, before);
    before = direction ?? before;
    const [part, area] = [placeOf(around, 'part'), placeOf(around, 'area')];
    const [per, topic] = [averageOf(around), topicOf(around, direction)];
    return { ...around, hang, direction, part, area, ...periodsOf(around, hang), per, topic };
  });
}

/** `from 63.6% (82 of 129)`: 1 and 2 of the two that a number before them is made from, and go with; else 0. */
function placeInPair({ sentence: { plain }, number }: Surroundings): 0 | 1 | 2 {
  const before = plain.slice(0, number.start);
  if (/\d%?\s+\($/.test(before) && /^\s+of\s+[-\d]/.test(plain.slice(number.end))) return 1;
  return /\d%?\s+\([-\d,.]+\s+of\s+$/.test(before) ? 2 : 0;
}

function surroundingsOf(sentence: Sentence, index: number): Surroundings {
  const { numbers, plain } = sentence;
  const number = numbers[index];
  if (!number) throw new Error(`no number ${index} in the sentence`);
  const [previous, next] = [numbers[index - 1] ?? null, numbers[index + 1] ?? null];
  const start = previous?.end ?? 0;
  const end = next?.hedgeStart ?? plain.length;
  const before = plain.slice(start, number.hedgeStart);
  return { sentence, number, before, after: plain.slice(number.end, end), previous, next, start, end };
}

/** `crimes against children are at 8.3%`: against people, and not against a figure. */
function isAgainstSome({ before, start, sentence: { places } }: Surroundings): boolean {
  const at = start + before.toLowerCase().lastIndexOf('against ') + 'against '.length;
  return (
    /\bagainst\s+(?!.*\b(?:compared|than|from)\b)/i.test(before) && places.some((one) => one.start === at)
  );
}

function hangOf(around: Surroundings): Hang {
  const { before, after, number, next } = around;
  if (frame('arrow').test(after) && next?.unit === number.unit && frame('went').test(before)) return 'from';
  if (frame('compared').test(before) && !isAgainstSome(around)) return 'compared';
  if (frame('equated').test(before) && !frame('or').test(before)) return 'equated';
  if (frame('or after a comma').test(before)) return 'equated';
  if (frame('from').test(before)) return 'from';
  if (frame('to').test(before) && !frame('not to').test(before)) return 'to';
  return /^\s*\($/.test(before) && number.sign === null ? 'equated' : 'plain';
}

/** `in May 2017 (1,873)`: the value of the period right before it. */
function standsBesidePeriod({ sentence: { periods, plain }, number }: Surroundings): boolean {
  if (number.sign !== null || number.unit === 'pp') return false;
  return periods.some(
    ({ end, kind }) =>
      kind !== 'event' &&
      !(kind === 'previous' && number.unit === 'percent') &&
      end <= number.hedgeStart &&
      /^\s*\(\s*$/.test(plain.slice(end, number.hedgeStart)),
  );
}

/** The direction that goes with a number: the nearest word, its own sign, or that of a number it follows. */
function directionOf(around: Surroundings, hang: Hang, before: SaidDirection | null): SaidDirection | null {
  if (standsBesidePeriod(around)) return null;
  const { sentence, number, next, start } = around;
  const said = (word: Direction) => ({ sign: word.sign, word, how: 'said' }) as const;
  const beside = /^\s*\([^()]*\)/.exec(sentence.plain.slice(number.end))?.[0].length ?? 0;
  const end = next && beside > 0 ? endOf(around) : (next?.hedgeStart ?? sentence.plain.length);
  const after = sentence.directions.find((word) => word.start >= number.end + beside && word.start < end);
  // `a 50.2% or 932 offences increase`
  const isJoined = next !== null && /^\s+or\s+$/.test(around.after);
  const joint = isJoined && sentence.directions.find((word) => word.start >= next.end);
  if (joint && isOfNumberBefore({ ...around, number: next }, joint)) return said(joint);
  if (after && isOfNumberBefore(around, after)) return said(after);
  if (hang === 'to' || hang === 'from' || hang === 'compared') return null;
  const leading = sentence.directions.findLast(
    (word) => word.start >= start && word.end <= number.hedgeStart,
  );
  if (leading && leadsTo(sentence.plain.slice(leading.end, number.hedgeStart))) return said(leading);
  if (number.sign !== null) return { sign: number.sign, word: null, how: 'said' };
  if (leading && hang === 'equated') return { ...said(leading), how: 'again' };
  // `1,272 more than last year (33.6%)`: the same change again.
  const isInParentheses =
    number.unit !== 'none' &&
    /^[^();]*\(\s*$/.test(around.before) &&
    !/\b(?:while|whilst|but|whereas)\b/i.test(around.before);
  if (before !== null && (isInParentheses || (hang === 'equated' && !leading)))
    return { ...before, how: 'again' };
  if (before === null || leading) return null;
  const isListed = around.before.length <= 70 && frame('listed').test(around.before);
  return isListed && !frame('not listed').test(around.before) ? { ...before, how: 'shared' } : null;
}

function isOfNumberBefore({ sentence, number }: Surroundings, word: Direction): boolean {
  const gap = sentence.plain.slice(number.end, word.start);
  if (!frame('bridge').test(gap.replace(/^\s*\([^()]*\)/, ' '))) return false;
  // Of a number in parentheses only a word right after them.
  if (/^\s*\)\s*\S/.test(gap) && !/\(/.test(gap)) return false;
  const rest = sentence.plain.slice(word.end);
  // `15.7%, down from 20.2%`: a level, and where it came from.
  if (word.kind === 'verb' || (word.kind === 'adverb' && /^\s+(?:from|to|on)\b/i.test(rest)))
    return word.kind === 'adverb' && /^\s+on\b(?!\s+\d)/i.test(rest);
  return !(word.kind === 'noun' && /^\s*(?:of|by)\s+[-+\d]/i.test(rest));
}

function leadsTo(gap: string): boolean {
  if (frame('adverbs').test(gap)) return true;
  if (frame('breaks').test(gap)) return /^\s*(?:was|is)\s*$/i.test(gap);
  return gap.length <= 110 && frame('closes').test(gap);
}

function placeOf(around: Surroundings, dimension: PlaceMention['dimension']): SaidPlace | null {
  const { sentence, number, start } = around;
  const { plain } = sentence;
  const end = endOf(around);
  const hard = ({ name }: PlaceMention): SaidPlace => ({ name, isHard: true, isFaint: false });
  const own = sentence.places.filter((one) => one.dimension === dimension);
  const listed = inTheSameOrder(around, own);
  if (listed) return hard(listed);
  const isLetter = (one: PlaceMention) => /^\(?[a-z]\)$/.test(one.text);
  const gapTo = (one: PlaceMention) => plain.slice(one.end, number.hedgeStart);
  const following = own.find((one) => one.start >= number.end && one.start < end);
  const preceding = own.findLast((one) => one.end <= number.hedgeStart && one.start >= start);
  if (preceding && isLetter(preceding)) return hard(preceding);
  if (following && !isLetter(following)) {
    const gap = plain.slice(number.end, following.start);
    const isAfter = frame('place after').test(gap.replace(/^\s*\([^()]*\)/, ''));
    const isNearer = preceding && !/\band\b|,/.test(gapTo(preceding)) && /,|\band\b/.test(gap);
    if (isAfter && !isNearer) return hard(following);
  }
  // A total after the areas is the whole.
  const isWhole = frame('total').test(around.before) || isWholeChange(around);
  if (dimension === 'area' && isWhole) return null;
  if (preceding && !frame('new clause').test(gapTo(preceding))) {
    const isFar =
      gapTo(preceding).length >= 60 ||
      /[,;]\s*(?:and|with|taking|making|giving|which)\b/.test(gapTo(preceding));
    return { name: preceding.name, isHard: !isFar, isFaint: false };
  }
  const earlier = own.findLast((one) => one.end <= number.hedgeStart);
  if (earlier && !frame('new clause').test(gapTo(earlier))) {
    const isBeside = /^[^,;()]*\([^)]*$/.test(gapTo(earlier)) && !/\band\b/.test(gapTo(earlier));
    const isOnly = dimension === 'part' && own.every(({ name }) => name === earlier.name);
    return { name: earlier.name, isHard: isBeside || isOnly, isFaint: false };
  }
  const carried = sentence.placesBefore.findLast((one) => one.dimension === dimension);
  return carried ? { name: carried.name, isHard: false, isFaint: !frame('goes on').test(plain) } : null;
}

/** `account for almost all of the 11,824 increase`: the change of the whole. */
const isWholeChange = ({ before, after }: Surroundings) =>
  /\bof the\s+$/i.test(before) &&
  /^\s*(?:more |additional )?(?:increase|rise|reduction|fall|decrease)\b/i.test(after);

/** The next number, skipping one in parentheses, which repeats the same. */
function endOf({ sentence: { plain, numbers }, number, end }: Surroundings): number {
  const beside = /^\s*\([^()]*\)/.exec(plain.slice(number.end));
  if (!beside) return end;
  return numbers.find((one) => one.start >= number.end + beside[0].length)?.hedgeStart ?? plain.length;
}

/** `16.0% and 14.5% in rural and urban areas respectively`: numbers and places in the same order. */
function inTheSameOrder({ sentence, number }: Surroundings, own: readonly PlaceMention[]) {
  if (!/\brespectively\b/i.test(sentence.plain) || own.length < 2) return undefined;
  const unit = sentence.numbers.filter((one) => one.unit === number.unit);
  return unit.length === own.length ? own[unit.indexOf(number)] : undefined;
}

/** The nearest period after a number in its clause, else the nearest before it; and what it is compared with. */
function periodsOf(
  around: Surroundings,
  hang: Hang,
): Pick<Context, 'period' | 'comparedPeriod' | 'periodOfSentence'> {
  const { sentence, number, start, end, previous } = around;
  const { plain } = sentence;
  const usable = sentence.periods.filter(({ kind }) => kind !== 'event');
  const gapFrom = (one: PeriodMention) => plain.slice(number.end, one.start);
  const gapTo = (one: PeriodMention) => plain.slice(one.end, number.hedgeStart);
  const following = usable.filter(
    (one) =>
      one.start >= number.end &&
      one.start < end &&
      !frame('period barrier').test(gapFrom(one)) &&
      !isClosed(around, gapFrom(one)),
  );
  const preceding = usable
    .filter((one) => one.end <= number.hedgeStart && one.start >= start)
    .filter((one) => !frame('weak barrier').test(gapTo(one)))
    // Right after the number before, it is the period of that one; unless this one stands beside it in parentheses.
    .filter(
      (one) =>
        previous === null ||
        (/^\s*[:(]\s*$/.test(gapTo(one)) && !/^\s*of\s*$/.test(plain.slice(start, one.start))) ||
        /[,;(]|\band\b|\bto\b|\bin\b.*\bin\b/.test(plain.slice(start, one.start)),
    )
    .at(-1);
  const compared = following.find((one) => one.isComparator) ?? null;
  const isOfBoth = (one: PeriodMention) =>
    (hang === 'compared' || hang === 'from') &&
    isWindow(one) &&
    /,\s*(?:in |for |over )?(?:the )?$/.test(gapFrom(one));
  const after =
    following.find(
      (one) =>
        !one.isComparator && !/\b(?:compared|against|versus|than)\b/i.test(gapFrom(one)) && !isOfBoth(one),
    ) ?? null;
  // `than in the year before (27,814 against 24,957)`: of now, and of before.
  const isPair = preceding?.isComparator && around.next !== null && frame('compared').test(around.after);
  const isRightAfter = preceding !== undefined && !isPair && /^\s*(?:\(\s*)?$/.test(gapTo(preceding));
  const before = preceding && (!preceding.isComparator || isRightAfter) ? preceding : null;
  const isNearerBefore = before && after && /,/.test(gapFrom(after)) && !/,/.test(gapTo(before));
  const fronted = usable.filter((one) => one.end <= number.hedgeStart && !one.isComparator).slice(0, 1);
  const windows = usable.filter((one) => isWindow(one) && !one.isComparator);
  const reaches = (one: PeriodMention) =>
    !frame('comparison').test(one.start >= number.end ? gapFrom(one) : gapTo(one));
  return {
    period: isNearerBefore ? before : (after ?? before),
    comparedPeriod: compared ?? (preceding?.isComparator && !isRightAfter ? preceding : null),
    periodOfSentence: [...fronted, ...windows].find((one) => isWindow(one) && reaches(one)) ?? null,
  };
}

const isWindow = ({ kind }: PeriodMention) => kind === 'window' || kind === 'months' || kind === 'current';

/** What follows a number in parentheses is not its period. */
const isClosed = ({ sentence, number }: Surroundings, gap: string) =>
  /\)/.test(gap) &&
  !/\(/.test(gap.slice(0, gap.indexOf(')'))) &&
  /\([^)]*$/.test(sentence.plain.slice(0, number.start));

function averageOf({ before, after }: Surroundings): Context['per'] {
  const per = /\bin (?:each|every) month\b/i.test(after) ? undefined : frame('per after').exec(after)?.[1];
  if (per) return per.toLowerCase() as Context['per'];
  if (frame('monthly after').test(after)) return 'month';
  const named = frame('monthly before').exec(before);
  const isAverage = frame('average before').test(before) || frame('average after').test(after);
  const word = (named?.[1] ?? named?.[2] ?? '').toLowerCase();
  if (word !== '' && (isAverage || named?.[2]))
    return word.startsWith('week') ? 'week' : word.startsWith('da') ? 'day' : 'month';
  return isAverage ? 'unsaid' : null;
}

/** The noun phrase that a text begins with, up to its end. */
export function phraseAfter(text: string): string {
  const match = frame('phrase end').exec(text);
  return match ? text.slice(0, match.index) : text.slice(0, 60);
}

/** Unknown words beside the number are about something else. */
const isForeign = (about: Context['topic']) => about === 'other' || about === 'unknown';

/** What a number is about: by its noun, by `in …` or `of …` after it, and by the subject of its clause. */
function topicOf(around: Surroundings, direction: SaidDirection | null): Context['topic'] {
  const { sentence, number, end, start } = around;
  const { masked, subject } = sentence;
  const { vocabulary } = subject;
  const clause = masked
    .slice(start, number.hedgeStart)
    .replace(/.*(?:[;:()]|\b(?:but|while|whereas|although)\b)/is, '');
  const isElsewhere =
    /^\s*(?:\w+\s+){0,2}(?:most similar|other forces|forces|(?:on|below|above) the \w+-year average)\b/i.test(
      masked.slice(number.end),
    ) ||
    frame('elsewhere').test(clause) ||
    frame('aimed').test(clause.replace(/.*(?:,|\band\b)/is, ''));
  const doer = frame('doers').exec(masked.slice(start, number.hedgeStart));
  const isDoneBySome = doer !== null && vocabulary.about(doer[0].split(/\s/)[0] ?? '') !== 'own';
  if (isElsewhere || isDoneBySome) return 'other';
  const after = masked.slice(number.end, end);
  const isOfOther = /^\s*(?:is|are|was|were|being)\s+(?:an?\s+)?([a-z]+)/i.exec(after)?.[1];
  if (isOfOther && vocabulary.about(isOfOther) === 'other') return 'other';
  const ofNoun = vocabulary.about(phraseAfter(after));
  if (isForeign(ofNoun)) return 'other';
  if (/^(?:minutes|days)$/.test(number.unit) && vocabulary.about(after) === 'own') return 'own';
  const word = direction?.word;
  const tail = masked.slice(word && word.start >= number.end ? word.end : number.end, end);
  const within =
    /^[\s\w'-]{0,40}?\b(?:in|of|for|among|from)\s+(?:the\s+|all\s+|these\s+|this\s+|such\s+)?(.*)$/is.exec(
      tail,
    )?.[1];
  const ofWithin = within ? vocabulary.about(phraseAfter(within)) : 'neutral';
  if (isForeign(ofWithin)) return 'other';
  if (ofNoun === 'own' || ofWithin === 'own') return 'own';
  return vocabulary.about(subjectBefore(around, direction));
}

/** The words of the clause before the number, up to the word of its direction. */
function subjectBefore({ sentence, number, start }: Surroundings, direction: SaidDirection | null): string {
  const { masked } = sentence;
  const word = direction?.word;
  const isLed = word && word.end <= number.hedgeStart;
  const object = isLed ? masked.slice(word.end, number.hedgeStart) : '';
  const before = masked.slice(start, isLed ? word.start : number.hedgeStart);
  // In parentheses, it is about what stands before them.
  const parenthesis = /^(.*)\([^()]*$/s.exec(before)?.[1];
  // `offences, which almost doubled`: about what stands before the comma.
  const relative = /^(.*),\s+(?:which|who|that)\b[\w\s]{0,20}$/is.exec(before)?.[1];
  const phrase = (relative ?? parenthesis)?.replace(frame('phrase start'), '');
  return `${phrase ?? before.replace(frame('clause start'), '')} ${object}`;
}
