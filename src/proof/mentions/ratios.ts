import { type Hedge, hedgeAfter, hedgeBefore, wordNumber, wordNumberPattern } from './numbers.ts';
import { matches, type Span } from './span.ts';

/** times: now is so many times before. fraction: so much of something. change: a rise or fall of that much. */
export interface RatioMention extends Span {
  readonly kind: 'times' | 'fraction' | 'change';
  readonly value: number;
  /** Of a change: up or down; null where it is not said in the words themselves. */
  readonly sign: 1 | -1 | null;
  readonly text: string;
  readonly hedge: Hedge | null;
  readonly hedgeStart: number;
}

const multiples: Record<string, number> = { doubl: 2, trebl: 3, tripl: 3, quadrupl: 4, halv: 0.5 };
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const partNames = Object.keys(parts)
  .filter((name) => name !== 'half')
  .join('|');
const fraction = `(?:(?:(a|an|one|two|three|four|nine|seven)[ -])?(${partNames})s?|(half))`;
const count = `(\\d+(?:\\.\\d+)?|${wordNumberPattern})`;

type Read = Pick<RatioMention, 'kind' | 'value' | 'sign'>;

const readers: readonly [RegExp, (match: RegExpMatchArray) => Read | null][] = [
  [
    /\b(doubl|trebl|tripl|quadrupl|halv)(?:ed|ing|es|e)\b(?! (?:crewed|check|up|lock))/gi,
    (match) => times(multiples[(match[1] ?? '').toLowerCase()] ?? 0),
  ],
  [
    /\b(?:a )?(two|three|four|five|six|seven|eight|nine|ten|\d+(?:\.\d+)?)[- ]?fold\b/gi,
    (match) => times(wordNumber(match[1] ?? '') ?? Number(match[1])),
  ],
  [/\btwice (?:as (?:many|much|high|likely|long)|the (?:number|level|rate|volume|figure))/gi, () => times(2)],
  [
    new RegExp(
      `\\b${count} times (?:as (?:many|much|high|long)|the (?:number|level|rate|volume|figure|previous)|higher|more|what|greater|last year)`,
      'gi',
    ),
    (match) => times(wordNumber(match[1] ?? '') ?? Number(match[1])),
  ],
  [
    /\bby a factor of (\d+(?:\.\d+)?|two|three|four|five|six|ten)\b/gi,
    (match) => times(wordNumber(match[1] ?? '') ?? Number(match[1])),
  ],
  [
    new RegExp(
      `\\b(?:one|1|two|2|three|3|four|4|nine|9|seven|7) (?:in|out of) (?:every )?${count}\\b(?!,\\d|\\.\\d|\\s?%| months?| years?)`,
      'gi',
    ),
    (match) => oneIn(match),
  ],
  [new RegExp(`\\b${fraction}\\b`, 'gi'), (match) => fractionOf(match)],
];

const times = (value: number): Read => ({ kind: 'times', value, sign: value < 1 ? -1 : 1 });

function oneIn(match: RegExpMatchArray): Read | null {
  const [first = ''] = match[0].split(/\s/);
  const [top, bottom] = [wordNumber(first) ?? Number(first), wordNumber(match[1] ?? '') ?? Number(match[1])];
  return bottom > top && bottom <= 20 ? { kind: 'fraction', value: top / bottom, sign: null } : null;
}

function fractionOf(match: RegExpMatchArray): Read | null {
  const [, top, bottom, half] = match;
  if (half) return { kind: 'fraction', value: 0.5, sign: null };
  if (top === undefined) return null;
  return {
    kind: 'fraction',
    value: (wordNumber(top) ?? 1) / (parts[(bottom ?? '').toLowerCase().replace(/s$/, '')] ?? 1),
    sign: null,
  };
}

const notAFraction = {
  before:
    /\b(?:last|this|per|each|every|next|previous|first|second|third|fourth|same|final|latter|a|in the|current|following|the \w+)\s+$/i,
  after:
    /^\s*(?:of (?:the |this |last )?(?:year|20\d\d|month|financial)|ago|end|to date|(?:a |of a )?(?:percentage )?point|an hour|hour|year|day|month|million|parties|party|sector)\b/i,
};

/** Every ratio in words of a sentence: `almost doubled`, `two thirds of`, `by a quarter`, `one in three`. */
export function ratiosIn(text: string): RatioMention[] {
  const found: RatioMention[] = [];
  for (const [pattern, read] of readers) {
    for (const one of matches(text, pattern, (match) => withText(text, match, read(match)))) {
      if (!found.some((other) => other.start < one.end && one.start < other.end)) found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function withText(
  text: string,
  match: RegExpMatchArray,
  read: Read | null,
): Omit<RatioMention, keyof Span> | null {
  if (read === null) return null;
  const start = match.index ?? 0;
  const [before, after] = [text.slice(0, start), text.slice(start + match[0].length)];
  if (read.kind === 'fraction' && (notAFraction.before.test(before) || notAFraction.after.test(after)))
    return null;
  const hedge = hedgeBefore(before);
  const isChange =
    read.kind === 'fraction' &&
    (/\b(?:by|(?<!\bma[dk]\w* )up|down)\s+(?:[a-z]+\s+){0,3}$/i.test(before) ||
      /^\s*(?:more|fewer|less|higher|lower|increase|decrease|reduction|rise|fall)\b/i.test(after) ||
      /\b(?:increase|decrease|reduction|rise|fall|drop|growth)\s+of\s+(?:[a-z]+\s+){0,3}$/i.test(before));
  return {
    ...read,
    kind: isChange ? 'change' : read.kind,
    text: match[0],
    hedge: hedge ?? hedgeAfter(after),
    hedgeStart: hedge ? start - hedge.length : start,
  };
}
