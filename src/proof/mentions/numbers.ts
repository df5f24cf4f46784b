import { numberOf, numberWords, patternOf, wordList, wordNumber, wordNumberPattern } from '../english.ts';
import { apart, matches, overlaps, type Span } from '../span.ts';

/** On which side of the number the value lies, by an approximate word before it. */
type Hedge = 'about' | 'below' | 'above';

type NumberUnit = 'percent' | 'pp' | 'minutes' | 'days' | 'times' | 'none';

/** A number in a sentence as printed, and the interval of sizes it can stand for. */
export interface NumberMention extends Span {
  /** With its unit. */
  readonly text: string;
  /** Where the digits end and the unit begins. */
  readonly digitsEnd: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  readonly unit: NumberUnit;
  readonly sign: 1 | -1 | null;
  readonly hedge: Hedge | null;
  /** Where its approximate word begins; its own start where it has none. */
  readonly hedgeStart: number;
  /** How it is written: digits, digits with k or m, words, hours and minutes, a fraction, so many times. */
  readonly style: 'digits' | 'k' | 'm' | 'words' | 'duration' | 'fraction' | 'times';
}

type Read = Pick<NumberMention, 'value' | 'unit' | 'style' | 'digitsEnd'> & Partial<NumberMention>;

const hedgeRows = wordList('hedges');
const hedgeWords = (side: string) => hedgeRows.find((row) => row.side === side)?.words ?? '(?!)';
const hedgePattern = new RegExp(
  `(?:^|[\\s(])((${hedgeWords('about')})|(${hedgeWords('below')})|(${hedgeWords('above')}))\\s+(?:(?:a|an|the|some|total of)\\s+)?$`,
  'i',
);
const hedgeAfter = new RegExp(`^\\s*(?:\\w+\\s+)?(?:${hedgeWords('about after')})\\b`, 'i');

/** The approximate word that ends right before a number, in the text before it. */
function hedgeBefore(before: string): { side: Hedge; length: number } | null {
  const match = hedgePattern.exec(before);
  if (!match?.[1]) return null;
  const side = match[2] ? 'about' : match[3] ? 'below' : 'above';
  return { side, length: before.length - match.index - match[0].indexOf(match[1]) };
}

/** How far an approximate word reaches, how far where only one digit is given, and how far words for shares do. */
const reach = { approximate: 0.05, ofOneDigit: 0.07, ofShare: 0.06, ofHedgedShare: 0.15 } as const;

/** How coarsely a number may be rounded, as a share of it, without an approximate word: 88,000 but not 80,000. */
const mostRounded = 1 / 75;

/** The place of the last digit that is not a zero: 100 of 11,800. */
function placeOf(value: number, decimals: number): number {
  if (decimals > 0 || value === 0) return 10 ** -decimals;
  let place = 1;
  while (Number.isInteger(value) && value % (place * 10) === 0) place *= 10;
  return place;
}

/** The sizes that a number can stand for: its rounding, and what an approximate word before it allows. */
function sizesOf(
  { value, style, unit, decimals = 0 }: Read,
  hedge: Hedge | null,
): [low: number, high: number] {
  const share = style === 'fraction' || style === 'times';
  const scale = style === 'k' ? 1000 : style === 'm' ? 1_000_000 : 1;
  const place = share
    ? 0
    : Math.max(scale / 10 ** decimals, style === 'digits' ? placeOf(value, decimals) : 0);
  const isRound = unit === 'none' && value >= 1000 && place >= 100 && place <= mostRounded * value;
  // A value may be rounded twice: 15.46 to 15.5 to 16.
  const half = isRound ? place / 2 : (scale * 0.55) / 10 ** decimals;
  const plain = share ? value * reach.ofShare : half;
  if (hedge === null) return [value - plain, value + plain];
  if (hedge === 'below' && value <= 1 && unit !== 'none' && !share) return [0, value];
  const isOneDigit = value >= 10 && value / place < 10;
  const step = place > 1 && value / place < 100 ? place : 0;
  const far = share
    ? value * (hedge === 'about' ? reach.ofShare : reach.ofHedgedShare)
    : Math.max(value * (isOneDigit ? reach.ofOneDigit : reach.approximate), half);
  const slack = 0.001 * value;
  if (hedge === 'about') return [value - far, value + far];
  return hedge === 'below'
    ? [value - Math.max(far, step), value + Math.max(slack, share ? 0 : half)]
    : [value - Math.max(slack, share ? 0 : half), value + Math.max(far, step)];
}

function mentionOf(text: string, start: number, whole: string, read: Read): NumberMention {
  const end = start + whole.trimEnd().length;
  const before = hedgeBefore(text.slice(0, start));
  const hedge = before?.side ?? (hedgeAfter.test(text.slice(end)) ? 'about' : null);
  const [low, high] = sizesOf(read, hedge);
  const hedgeStart = before ? start - before.length : start;
  const place = { start, end, text: text.slice(start, end), hedge, hedgeStart };
  return { decimals: 0, sign: null, ...read, low, high, ...place };
}

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+';
const unit =
  '\\s?(?:(%\\s?-?(?:points?|pts?)|pp(?:ts?)?\\b|p\\.p\\.|ppt\\b|(?:-|of a )?\\s?percentage[- ]points?|(?:per cent|percent)(?:age)? points?)|(%|per cent\\b|percent\\b))?';
const numeric = new RegExp(
  `(?<![\\w.,/\\u00a3$\\u20ac])([+-]\\s?)?(${number})(?:\\s?(k|m|bn|million|thousand)\\b(?!\\w))?${unit}(?![\\w/](?!s\\b))`,
  'gi',
);
const worded = new RegExp(`\\b(half|${wordNumberPattern})\\b${unit}`, 'gi');
const duration = new RegExp(
  `(?<![\\w.,])(?:(${number}|${wordNumberPattern})\\s?-?(?:hours?|hrs?|h)\\b(?:\\s*(?:,|and|&)?\\s*)(${number}|${wordNumberPattern})\\s?-?(?:minutes?|mins?|m)\\b|(${number}|${wordNumberPattern})[\\s-]?(hours?|hrs?|minutes?|mins?|days?|weeks?)\\b)`,
  'gi',
);

const unitOf = (points?: string, percent?: string): NumberUnit =>
  points ? 'pp' : percent ? 'percent' : 'none';

function digitsOf(match: RegExpExecArray): Read {
  const [, sign, digits = '', suffix, points, percent] = match;
  const style = suffix === undefined ? 'digits' : /^(k|thousand)$/i.test(suffix) ? 'k' : 'm';
  return {
    value: numberOf(digits) * (style === 'k' ? 1000 : style === 'm' ? 1_000_000 : 1),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: unitOf(points, percent),
    sign: sign ? (sign.startsWith('+') ? 1 : -1) : null,
    style,
    digitsEnd: match.index + (sign?.length ?? 0) + digits.length,
  };
}

function wordsOf(text: string, match: RegExpExecArray): Read | null {
  const [, words = '', points, percent] = match;
  const digitsEnd = match.index + words.length;
  const isHalf = /^half$/i.test(words);
  const value = isHalf ? (points ? 0.5 : null) : wordNumber(words);
  const isCounted =
    points || percent || /^\s+(more|fewer|additional|extra|less)\b/i.test(text.slice(digitsEnd));
  // `one` and other small words are seldom figures: they count only beside a unit or a word of change.
  if (value === null || (!isCounted && value < 3)) return null;
  return { value, decimals: isHalf ? 1 : 0, unit: unitOf(points, percent), style: 'words', digitsEnd };
}

function durationOf(match: RegExpExecArray): Read | null {
  const [whole, hours, minutes, single, name = ''] = match;
  const digitsEnd = match.index + whole.length;
  if (hours !== undefined && minutes !== undefined)
    return { value: numberOf(hours) * 60 + numberOf(minutes), unit: 'minutes', style: 'duration', digitsEnd };
  if (single === undefined) return null;
  const scale = /^h/i.test(name) ? 60 : /^week/i.test(name) ? 7 : 1;
  const decimals = /^\d/.test(single) ? (single.split('.')[1]?.length ?? 0) : 0;
  return {
    value: numberOf(single) * scale,
    decimals: scale === 1 ? decimals : -Math.log10(scale / 2),
    unit: /^(day|week)/i.test(name) ? 'days' : 'minutes',
    style: scale === 1 ? 'digits' : 'duration',
    digitsEnd: scale === 1 ? match.index + single.length : digitsEnd,
  };
}

const shares = numberWords('share of');
const multiples = numberWords('times');
const shareNames = [...shares.keys()].filter((word) => word !== 'half').join('|');
const timesOf = (what: string) =>
  `(?:as (?:many|much|high|likely|long)|the (?:number|level|rate|volume|figure|previous)${what})`;
const ratioReaders: readonly [
  RegExp,
  (match: RegExpExecArray) => Pick<Read, 'value' | 'unit' | 'style'> | null,
][] = [
  [
    new RegExp(
      `\\b(${[...multiples.keys()].join('|')})(?:ed|ing|es|e)\\b(?! (?:crewed|check|up|lock))`,
      'gi',
    ),
    (match) => times(multiples.get((match[1] ?? '').toLowerCase()) ?? 0),
  ],
  [patternOf('\\b(?:a )?{count}[- ]?fold\\b'), (match) => times(numberOf(match[1] ?? ''))],
  [new RegExp(`\\btwice ${timesOf('')}`, 'gi'), () => times(2)],
  [
    patternOf(`\\b{count} times (?:${timesOf('')}|higher|more|what|greater|last year)`),
    (match) => times(numberOf(match[1] ?? '')),
  ],
  [patternOf('\\bby a factor of {count}\\b'), (match) => times(numberOf(match[1] ?? ''))],
  [
    patternOf(
      '\\b{count} (?:\\w+ )?(?:in|out of) (?:every )?{count}\\b(?!,\\d|\\.\\d|\\s?%| months?| years?| days?)',
    ),
    ([, top = '', bottom = '']) => {
      const [part, whole] = [numberOf(top), numberOf(bottom)];
      const isShare = part < 10 && whole > part && (whole <= 20 || (part === 1 && whole % 50 === 0));
      return isShare ? share(part / whole) : null;
    },
  ],
  [
    new RegExp(`\\b(?:(?:(a|an|one|two|three|four|nine|seven)[ -])?(${shareNames})s?|(half))\\b`, 'gi'),
    ([, top, bottom = '', half]) =>
      half
        ? share(0.5)
        : top
          ? share((wordNumber(top) ?? 1) / (shares.get(bottom.toLowerCase()) ?? 1))
          : loneShare(bottom),
  ],
];
const times = (value: number) => ({ value, unit: 'times', style: 'times' }) as const;
const share = (value: number) => ({ value: 100 * value, unit: 'percent', style: 'fraction' }) as const;
const loneShare = (name: string) =>
  /^(?:fifth|tenth)$/i.test(name) ? share(1 / (shares.get(name.toLowerCase()) ?? 1)) : null;

const notAShare = {
  before:
    /\b(?:last|this|per|each|every|next|previous|first|second|third|fourth|same|final|latter|a|in the|current|following|the (?!remaining)\w+)\s+$/i,
  after:
    /^\s*(?:of (?:the |this |last )?(?:year|20\d\d|month|financial)|ago|end|to date|to (?:the end|[A-Z])|(?:a |of a )?(?:percentage )?point|an hour|hour|year|day|month|million|parties|party|sector|on the|before)\b/i,
};

/** Shares and multiples in words: `almost doubled`, `two thirds of`, `by a quarter`, `one in three`. */
function ratiosIn(text: string): NumberMention[] {
  const found = ratioReaders.flatMap(([pattern, read]) =>
    matches(text, pattern, (match) => {
      const ratio = read(match);
      const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
      const isNone =
        ratio?.style === 'fraction' && (notAShare.before.test(before) || notAShare.after.test(after));
      if (ratio === null || isNone) return null;
      return mentionOf(text, match.index, match[0], { ...ratio, digitsEnd: match.index + match[0].length });
    }),
  );
  return apart(found);
}

/** Every number in a sentence that may be a figure, beside the stretches where there is none. */
export function numbersIn(text: string, taken: readonly Span[]): NumberMention[] {
  const found: NumberMention[] = [];
  const add = (match: RegExpExecArray, read: Read | null) => {
    const mention = read && mentionOf(text, match.index, match[0], read);
    if (mention && ![...taken, ...found].some((span) => overlaps(span, mention))) found.push(mention);
    return null;
  };
  for (const ratio of ratiosIn(text)) if (!taken.some((span) => overlaps(span, ratio))) found.push(ratio);
  matches(text, duration, (match) => add(match, durationOf(match)));
  matches(text, numeric, (match) => add(match, digitsOf(match)));
  matches(text, worded, (match) => add(match, wordsOf(text, match)));
  return found.sort((a, b) => a.start - b.start);
}

const notFigures = wordList('not-figures').map(({ pattern = '', case: of }) =>
  patternOf(pattern, of === 'any' ? 'gi' : 'g'),
);

/** Where a sentence has numbers that are no figures: dates, ages, names, targets. */
export function notFiguresIn(text: string): Span[] {
  return apart(notFigures.flatMap((pattern) => matches(text, pattern, () => ({}))));
}
