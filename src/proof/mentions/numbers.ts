import type { Direction } from './directions.ts';
import { overlaps, type Span } from './span.ts';

/** An approximate word before a number: on which side of it the value lies, and where the word is. */
export interface Hedge {
  readonly side: 'about' | 'below' | 'above';
  readonly text: string;
}

const aboutWords =
  'around|about|approximately|approx\\.?|roughly|some|circa|c\\.|close to|in the region of|in the order of|an estimated|broadly|or so|~';
const belowWords =
  'almost|nearly|just under|just below|just short of|slightly under|slightly below|slightly less than|slightly fewer than|just less than|just fewer than|under|less than|fewer than|below|up to|at most|no more than|not more than|approaching';
const aboveWords =
  'just over|just above|just more than|slightly over|slightly above|slightly more than|a little over|well over|over|above|more than|in excess of|at least|no less than|no fewer than|not less than|upwards of|exceeding';

const hedgePattern = new RegExp(
  `(?:^|[\\s(])((${aboutWords})|(${belowWords})|(${aboveWords}))\\s+(?:(?:a|an|the|some|total of)\\s+)?$`,
  'i',
);

/** The approximate word that ends right before a number, in the text before it. */
export function hedgeBefore(before: string): (Hedge & { length: number }) | null {
  const match = hedgePattern.exec(before);
  if (!match?.[1]) return null;
  const side = match[2] ? 'about' : match[3] ? 'below' : 'above';
  const start = match.index + match[0].indexOf(match[1]);
  return { side, text: match[1], length: before.length - start };
}

/** `or so`, `or thereabouts` right after a number. */
export function hedgeAfter(after: string): Hedge | null {
  const match = /^\s*(?:\w+\s+)?(or so|or thereabouts|approximately|approx)\b/i.exec(after);
  return match?.[1] ? { side: 'about', text: match[1] } : null;
}

const ones: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const word = [...Object.keys(ones), ...Object.keys(tens), ...Object.keys(scales), 'dozen'].join('|');

/** A run of number words: `twelve`, `one hundred and six`, `a dozen`, `two thousand`. */
export const wordNumberPattern = `(?:a (?=hundred|thousand|million|dozen))?(?:${word})(?:(?: and |[ -])(?:${word}))*`;

/** The number that words spell out; null where they spell none. */
export function wordNumber(text: string): number | null {
  let total = 0;
  let part = 0;
  let isRead = false;
  for (const token of text.toLowerCase().split(/[\s-]+/)) {
    if (token === 'a' || token === 'and') continue;
    const small = ones[token] ?? tens[token];
    const scale = scales[token];
    if (token === 'dozen') part = (part || 1) * 12;
    else if (small !== undefined) part += small;
    else if (scale === 100) part = (part || 1) * 100;
    else if (scale !== undefined) {
      total += (part || 1) * scale;
      part = 0;
    } else return null;
    isRead = true;
  }
  return isRead ? total + part : null;
}

type NumberUnit = 'percent' | 'pp' | 'minutes' | 'days' | 'none';

/** A number in a sentence as printed, and the interval it stands for. */
export interface NumberMention extends Span {
  /** With its unit. */
  readonly text: string;
  /** Where the digits end and the unit begins. */
  readonly digitsEnd: number;
  readonly value: number;
  /** Half the unit it is rounded to: 0.05 for one decimal. */
  readonly half: number;
  readonly decimals: number;
  readonly unit: NumberUnit;
  readonly sign: Direction['sign'] | null;
  readonly hedge: Hedge | null;
  /** Where its approximate word begins; its own start where it has none. */
  readonly hedgeStart: number;
  /** How it is written: digits, digits with k or m, words, or hours and minutes. */
  readonly style: 'digits' | 'k' | 'm' | 'words' | 'duration';
}

/** Whether a number is a time, as `14 minutes` and `3 days` are. */
export function isTime({ unit }: NumberMention): boolean {
  return unit === 'minutes' || unit === 'days';
}

const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+';
const unit =
  '\\s?(?:(%\\s?(?:points?|pts?)|pp(?:ts?)?\\b|p\\.p\\.|ppt\\b|(?:-|of a )?\\s?percentage[- ]points?|(?:per cent|percent)(?:age)? points?)|(%|per cent\\b|percent\\b))?';
const numeric = new RegExp(
  `(?<![\\w.,/\\u00a3$\\u20ac])([+-]\\s?)?(${digits})(?:\\s?(k|m|bn|million|thousand)\\b(?!\\w))?${unit}(?![\\w/](?!s\\b))`,
  'gi',
);
const worded = new RegExp(`\\b(half|${wordNumberPattern})\\b${unit}`, 'gi');
const duration = new RegExp(
  `(?<![\\w.,])(?:(${digits}|${wordNumberPattern})\\s?-?(?:hours?|hrs?|h)\\b(?:\\s*(?:,|and|&)?\\s*)(${digits}|${wordNumberPattern})\\s?-?(?:minutes?|mins?|m)\\b|(${digits}|${wordNumberPattern})[\\s-]?(hours?|hrs?|minutes?|mins?|days?|weeks?)\\b)`,
  'gi',
);

/** Every number in a sentence that may be a figure. */
export function numbersIn(text: string, ignored: readonly Span[]): NumberMention[] {
  const found: NumberMention[] = [];
  const add = (mention: NumberMention | null) => {
    if (mention && ![...ignored, ...found].some((span) => overlaps(span, mention))) found.push(mention);
  };
  if (/h(?:ou)?rs?|min|days?|weeks?|\dh/i.test(text))
    for (const match of text.matchAll(duration)) add(durationOf(text, match));
  for (const match of text.matchAll(numeric)) add(digitsOf(text, match));
  for (const match of text.matchAll(worded)) add(wordsOf(text, match));
  return found.sort((a, b) => a.start - b.start);
}

type Read = Pick<NumberMention, 'value' | 'half' | 'decimals' | 'unit' | 'style' | 'digitsEnd'> & {
  sign?: NumberMention['sign'];
};

function mentionOf(text: string, match: RegExpMatchArray, read: Read): NumberMention {
  const start = match.index ?? 0;
  const end = start + match[0].trimEnd().length;
  const before = hedgeBefore(text.slice(0, start));
  return {
    sign: null,
    ...read,
    start,
    end,
    text: text.slice(start, end),
    hedge: before ?? hedgeAfter(text.slice(end)),
    hedgeStart: before ? start - before.length : start,
  };
}

function digitsOf(text: string, match: RegExpMatchArray): NumberMention | null {
  const [, sign, number = '', suffix, points, percent] = match;
  const style = suffix === undefined ? 'digits' : /^(k|thousand)$/i.test(suffix) ? 'k' : 'm';
  const scale = style === 'k' ? 1000 : style === 'm' ? 1_000_000 : 1;
  const decimals = number.split('.')[1]?.length ?? 0;
  const digitsEnd = (match.index ?? 0) + (sign?.length ?? 0) + number.length;
  return mentionOf(text, match, {
    value: Number(number.replaceAll(',', '')) * scale,
    half: (0.5 * scale) / 10 ** decimals,
    decimals,
    unit: points ? 'pp' : percent ? 'percent' : 'none',
    sign: sign ? (sign.startsWith('+') ? 1 : -1) : null,
    style,
    digitsEnd,
  });
}

function wordsOf(text: string, match: RegExpMatchArray): NumberMention | null {
  const [, words = '', points, percent] = match;
  const value = /^half$/i.test(words) ? (points ? 0.5 : null) : wordNumber(words);
  if (value === null) return null;
  const isCounted =
    points ||
    percent ||
    /^\s+(more|fewer|additional|extra|less)\b/i.test(text.slice((match.index ?? 0) + words.length));
  // `one` and other small words are seldom figures: they count only beside a unit or a noun of the measure.
  if (!isCounted && value < 3) return null;
  return mentionOf(text, match, {
    value,
    half: /^half$/i.test(words) ? 0.05 : 0.5,
    decimals: 0,
    unit: points ? 'pp' : percent ? 'percent' : 'none',
    style: 'words',
    digitsEnd: (match.index ?? 0) + words.length,
  });
}

function durationOf(text: string, match: RegExpMatchArray): NumberMention | null {
  const [whole, hours, minutes, single, name = ''] = match;
  const read = (part: string) => wordNumber(part) ?? Number(part.replaceAll(',', ''));
  const digitsEnd = (match.index ?? 0) + whole.length;
  if (hours !== undefined && minutes !== undefined) {
    const value = read(hours) * 60 + read(minutes);
    return mentionOf(text, match, {
      value,
      half: 0.5,
      decimals: 0,
      unit: 'minutes',
      style: 'duration',
      digitsEnd,
    });
  }
  if (single === undefined) return null;
  const decimals = /^\d/.test(single) ? (single.split('.')[1]?.length ?? 0) : 0;
  const isDays = /^(day|week)/i.test(name);
  const scale = /^h/i.test(name) ? 60 : /^week/i.test(name) ? 7 : 1;
  const numberEnd = (match.index ?? 0) + single.length;
  return mentionOf(text, match, {
    value: read(single) * scale,
    half: (0.5 * scale) / 10 ** decimals,
    decimals,
    unit: isDays ? 'days' : 'minutes',
    style: scale === 1 ? 'digits' : 'duration',
    digitsEnd: scale === 1 ? numberEnd : digitsEnd,
  });
}
