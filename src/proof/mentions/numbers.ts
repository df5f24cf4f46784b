import type { Direction } from './directions.ts';
import { type Hedge, hedgeAfter, hedgeBefore } from './hedge.ts';
import { overlaps, type Span } from './span.ts';
import { wordNumber, wordNumberPattern } from './word-numbers.ts';

export type NumberUnit = 'percent' | 'pp' | 'minutes' | 'days' | 'none';

/** A number of a sentence as it is printed, and the interval it stands for. */
export interface NumberMention extends Span {
  /** With its unit. */
  readonly text: string;
  /** Where the digits end and the unit begins. */
  readonly digitsEnd: number;
  readonly value: number;
  /** Half of the place it is rounded to. */
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

/** Every number of a sentence that may be a figure. */
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
  // `one` and other small words are mostly no figures: they count only beside a unit or a noun of the measure.
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
