import { addMonths, type Month } from '../../calendar.ts';
import { apart, matches, type Span } from './span.ts';

/** A calendar month named in a sentence. */
interface MonthMention extends Span {
  readonly month: Month;
  /** Whether its year is written rather than inferred. */
  readonly hasYear: boolean;
  /** Where the year stands. */
  readonly name: string;
}

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const name = `(${names.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?`;
const withYear = new RegExp(`\\b${name}[\\s,'-]*((?:19|20)\\d{2}|'?\\d{2}(?![\\d,.%]))`, 'gi');
const alone = new RegExp(`\\b${name}`, 'gi');
const iso = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])\b(?!-)/g;

const monthOf = (year: number, index: number): Month => `${year}-${String(index + 1).padStart(2, '0')}`;
const indexOf = (text: string) => names.findIndex((one) => one.startsWith(text.toLowerCase().slice(0, 3)));

/** Every month in a sentence. Without a year it has that of the next with one, or is the last before as at. */
function monthsIn(text: string, asAt: Month): MonthMention[] {
  const dated = [
    ...matches(text, withYear, (match) => {
      const year = Number((match[2] ?? '').replace("'", ''));
      return {
        month: monthOf(year < 100 ? 2000 + year : year, indexOf(match[1] ?? '')),
        hasYear: true,
        name: match[0],
      };
    }),
    ...matches(text, iso, (match) => ({ month: match[0], hasYear: true, name: match[0] })),
  ];
  const bare = matches(text, alone, (match) => {
    // `may` is a verb, `march` too: months are written with a capital.
    if (!/^[A-Z]/.test(match[0])) return null;
    if (/^May\b/.test(match[0]) && (match.index ?? 0) === 0) return null;
    const index = indexOf(match[1] ?? '');
    const next = dated.find((one) => one.start > (match.index ?? 0));
    const between = next ? text.slice((match.index ?? 0) + match[0].length, next.start) : '';
    if (next && /^\s*(,|and|or|to|-|\u2013|through|until)?(\s*\w+\s*(,|and|or))?\s*$/i.test(between)) {
      const year = Number(next.month.slice(0, 4));
      const month = monthOf(year, index);
      return { month: month <= next.month ? month : addMonths(month, -12), hasYear: false, name: match[0] };
    }
    const month = monthOf(Number(asAt.slice(0, 4)), index);
    return { month: month <= asAt ? month : addMonths(month, -12), hasYear: false, name: match[0] };
  });
  return apart([...dated, ...bare]);
}

/** A period a sentence names. */
type Period =
  /** The window that ends with a month. `isLoose`: only its end is said (`to May 2018`, `as at May 2018`). */
  | { readonly kind: 'window'; readonly last: Month; readonly isLoose: boolean }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'range'; readonly first: Month; readonly last: Month }
  | { readonly kind: 'latest months'; readonly months: number }
  | { readonly kind: 'current' | 'previous' | 'this month' | 'last month' | 'month a year ago' }
  /** A period the data cannot answer for, such as a quarter or the year to date. */
  | { readonly kind: 'other' }
  /** A month that dates an event, such as `since April 2018`. */
  | { readonly kind: 'event'; readonly month: Month };

export type PeriodMention = Period &
  Span & {
    readonly text: string;
    /** It is what the figure is compared with: `compared with the previous 12 months`. */
    readonly isComparator: boolean;
    /** Where the name of its (last) month stands, to put it right. */
    readonly monthSpan: Span | null;
  };

const twelve = '(?:12|twelve)';
const counts: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  ten: 10,
  eighteen: 18,
  'twenty-four': 24,
  'twenty four': 24,
};
const countPattern = `(\\d+|${Object.keys(counts).join('|')})`;

/** Phrases without the name of a month, longest first. */
const phrases: readonly [RegExp, (match: RegExpMatchArray) => Period][] = [
  [
    /\b(?:the )?(?:same|corresponding|equivalent) month (?:last year|(?:of )?the (?:previous|year before)(?: year)?|a year (?:ago|earlier|before)|in the previous year)/gi,
    () => ({ kind: 'month a year ago' }),
  ],
  [
    new RegExp(
      `\\b(?:in |over |during |within |across )?(?:the )?(?:current|latest|most recent|this|past) (?:${twelve}[- ]months?|year)(?: period)?\\b`,
      'gi',
    ),
    () => ({ kind: 'current' }),
  ],
  [
    new RegExp(
      `\\b(?:over|in|during|within|across|for) the (?:last|past|latest) (?:${twelve}[- ]months?|year)\\b`,
      'gi',
    ),
    () => ({ kind: 'current' }),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:previous|preceding|prior)(?: year'?s?| ${twelve}[- ]months?| (?:${twelve}-month )?period| rolling year)\\b`,
      'gi',
    ),
    () => ({ kind: 'previous' }),
  ],
  [
    new RegExp(`\\b(?:the )?(?:${twelve} months|year) (?:before|earlier|previously|prior|ago)\\b`, 'gi'),
    () => ({ kind: 'previous' }),
  ],
  [/\b(?:a|one) year (?:ago|earlier|before|previously)\b/gi, () => ({ kind: 'previous' })],
  [
    /\b(?:the )?(?:same|corresponding|equivalent) (?:period|time|point|12 months)(?: (?:of |in )?(?:last year|the previous year|the year before|a year ago|a year earlier))?/gi,
    () => ({ kind: 'previous' }),
  ],
  [/\b(?:the )?(?:month before|previous month|preceding month)\b/gi, () => ({ kind: 'last month' })],
  [/\blast month\b/gi, () => ({ kind: 'last month' })],
  [
    /\b(?:in|during|for|within) (?:the|this) (?:latest |current |reporting )?month\b(?! of)|\bthis month\b|\b(?:the )?latest month\b|\bin[- ]month\b/gi,
    () => ({ kind: 'this month' }),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:last|past|latest|previous|preceding|these|recent)? ?${countPattern}[- ]months?\\b(?! to\\b| ending| ended)`,
      'gi',
    ),
    (match) => monthsOf(match[1]),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:last|past) ${countPattern} years\\b|\\b(?:over|across|in) (two|three) years\\b`,
      'gi',
    ),
    (match) => monthsOf(match[1] ?? match[2], 12),
  ],
  [
    /\b(?:financial )?year[- ]to[- ]date\b|\b(?:this|last|the) (?:quarter|week|weekend|financial year)\b|\bquarterly\b|\bQ[1-4]\b/gi,
    () => ({ kind: 'other' }),
  ],
  [/\blast year(?:'s)?\b|\bpreviously\b|\bbeforehand\b|\bhistorically\b/gi, () => ({ kind: 'previous' })],
  [/\b(?:at|on) entry\b/gi, () => ({ kind: 'previous' })],
  [/\b(?:at|on) exit\b/gi, () => ({ kind: 'current' })],
  [/\bthis year\b|\bnow\b|\bcurrently\b/gi, () => ({ kind: 'current' })],
];

function monthsOf(text = '', each = 1): Period {
  const months = each * (counts[text.toLowerCase()] ?? Number(text));
  return months === 12 ? { kind: 'current' } : { kind: 'latest months', months };
}

const comparator =
  /(?:compared?|comparison|comparing|relative)(?: (?:to|with))?(?: (?:that|those|figures?|levels?|the figures?))?(?: (?:in|for|of|from|during|at))?(?: the)?\s*$|\b(?:against|versus|vs\.?|than|on|from|over|above|below|since)(?: (?:that|those|figures?|levels?))?(?: (?:in|for|of|during|at))?(?: the)?\s*$/i;

type Found = Period & Span & { readonly monthSpan: Span | null };
type Months = ReturnType<typeof monthsIn>;

/** Every period in a sentence. */
export function periodsIn(text: string, asAt: Month): PeriodMention[] {
  const months = monthsIn(text, asAt);
  const found: Found[] = [
    ...months.flatMap((month) => windowTo(text, month)),
    ...months.flatMap((month, index) => rangeFrom(text, month, months[index + 1])),
    ...phrased(text),
    ...months.map((month) => single(text, month)),
  ];
  return apart(found).map((one) => {
    const before = text.slice(0, one.start);
    return {
      ...one,
      text: text.slice(one.start, one.end),
      isComparator: comparator.test(before) && !spanVerb.test(before),
    };
  });
}

/** `increased over the last year` is not a comparison. */
const spanVerb =
  /\b(?:rose|risen|fell|fallen|increased?|decreased?|reduced|recorded|seen|was|were) (?:over|from)(?: the)?\s*$/i;

const windowBefore =
  /(?:rolling )?(?:(?:12|twelve)[- ]months?'?(?: rolling)?|rolling year|\byear)(?: (?:period|up))?,? (?:to|ending|ended|until|up to)(?: (?:in|on|the end of|end of|end))?\s*$/i;

function windowTo(text: string, month: Months[number]): Found[] {
  const match = windowBefore.exec(text.slice(0, month.start));
  if (!match) return [];
  const { start, end } = month;
  return [
    { kind: 'window', last: month.month, isLoose: false, start: match.index, end, monthSpan: { start, end } },
  ];
}

function rangeFrom(text: string, first: Months[number], last: Months[number] | undefined): Found[] {
  if (
    !last ||
    !/^\s*(?:to|and|until|up to|-|\u2013)\s*(?:the end of )?$/.test(text.slice(first.end, last.start))
  )
    return [];
  const before = /\b(?:from|between)\s+$/i.exec(text.slice(0, first.start));
  if (!before && /\band\b/.test(text.slice(first.end, last.start))) return [];
  return [
    {
      kind: 'range',
      first: first.month,
      last: last.month,
      start: before?.index ?? first.start,
      end: last.end,
      monthSpan: { start: last.start, end: last.end },
    },
  ];
}

function phrased(text: string): Found[] {
  return phrases.flatMap(([pattern, read]) =>
    matches(text, pattern, (match) => ({ ...read(match), monthSpan: null })),
  );
}

const asOf = /\b(?:to|by|at|as at|as of|ending|until|end of|up to)\s+(?:the end of\s+)?$/i;
const event =
  /\b(?:since|after|before|following|follows|prior to|from|between|until|introduced in|introduction in|began in|changes? in|changed in|launched in|started in|implemented in|rule in|launch in)\s+(?:(?:the|early|late|mid-?|a|an)\s+)*$/i;

function single(text: string, { month, start, end }: Months[number]): Found {
  const before = text.slice(0, start);
  const monthSpan = { start, end };
  if (event.test(before)) return { kind: 'event', month, start, end, monthSpan };
  if (asOf.test(before)) return { kind: 'window', last: month, isLoose: true, start, end, monthSpan };
  return { kind: 'month', month, start, end, monthSpan };
}
