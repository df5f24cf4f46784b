import { addMonths, type Month } from '../../calendar.ts';
import { monthNames, numberOf, patternOf, wordList, wordNumberPattern } from '../english.ts';
import { apart, matches, type Span } from '../span.ts';

/** A calendar month named in a sentence. */
interface MonthMention extends Span {
  readonly month: Month;
}

const name = `(${monthNames.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?`;
const withYear = new RegExp(
  `\\b${name}(?:\\s+\\d{1,2},?(?=\\s+(?:19|20)\\d{2}))?[\\s,'-]*((?:19|20)\\d{2}|'?\\d{2}(?![\\d,.%]))`,
  'gi',
);
const alone = new RegExp(`\\b${name}`, 'gi');
const iso = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])\b(?!-)/g;

const monthOf = (year: number, index: number): Month => `${year}-${String(index + 1).padStart(2, '0')}`;
const indexOf = (text: string) =>
  monthNames.findIndex((one) => one.startsWith(text.toLowerCase().slice(0, 3)));

/** Every month in a sentence. Without a year it has that of the next with one, or is the last before as at. */
function monthsIn(text: string, asAt: Month): MonthMention[] {
  const dated = [
    ...matches(text, withYear, (match) => {
      const year = Number((match[2] ?? '').replace("'", ''));
      return { month: monthOf(year < 100 ? 2000 + year : year, indexOf(match[1] ?? '')) };
    }),
    ...matches(text, iso, (match) => ({ month: match[0] })),
  ];
  const bare = matches(text, alone, (match) => {
    // `may` is a verb, `march` too: months are written with a capital.
    if (!/^[A-Z]/.test(match[0]) || (/^May\b/.test(match[0]) && match.index === 0)) return null;
    const next = dated.find((one) => one.start > match.index);
    const between = next ? text.slice(match.index + match[0].length, next.start) : '';
    const isListed = /^\s*(,|and|or|to|-|\u2013|through|until)?(\s*\w+\s*(,|and|or))?\s*$/i.test(between);
    const until = next && isListed ? next.month : asAt;
    const month = monthOf(Number(until.slice(0, 4)), indexOf(match[1] ?? ''));
    return { month: month <= until ? month : addMonths(month, -12) };
  });
  return apart([...dated, ...bare]);
}

type Kind =
  | 'window'
  | 'month'
  | 'months'
  | 'event'
  | 'current'
  | 'previous'
  | 'this month'
  | 'last month'
  | 'month a year ago'
  | 'same months before'
  | 'latest months'
  | 'other';

/**
 * A period that a sentence names. A `window` ends with a month, a `month` is one; `months` are a run of them; an
 * `event` dates something else. The rest go by the paper's own months, and `other` cannot be answered.
 */
export interface PeriodMention extends Span {
  readonly kind: Kind;
  /** First and last month, where they are named; of a window, only the last. */
  readonly first: Month | null;
  readonly last: Month | null;
  /** How many months, of `latest months`. */
  readonly months: number;
  /** Only its end is said: `to May 2018`, `as at May 2018`. */
  readonly isLoose: boolean;
  /** It is what a figure is compared with: `compared with the previous 12 months`. */
  readonly isComparator: boolean;
  /** Where the name of its last month stands. */
  readonly monthSpan: Span | null;
}

type Found = Pick<PeriodMention, 'kind' | 'start' | 'end'> & Partial<PeriodMention>;

const phrases = wordList('periods').map(({ kind = '', pattern = '' }) => ({
  kind,
  pattern: patternOf(pattern),
}));

function phrased(text: string): Found[] {
  return phrases.flatMap(({ kind, pattern }) =>
    matches(text, pattern, (match): Omit<Found, keyof Span> => {
      if (kind !== 'latest months' && kind !== 'latest years') return { kind: kind as Kind };
      const count = match.slice(1).find((group) => group !== undefined) ?? '';
      const months = numberOf(count) * (kind === 'latest years' ? 12 : 1);
      return months === 12 ? { kind: 'current' } : { kind: 'latest months', months };
    }),
  );
}

const day = '(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?';
const windowBefore = new RegExp(
  `(?:rolling )?(?:(?:12|twelve)[- ]months?'?(?: rolling)?|rolling year|(?<!financial )\\byear)(?: (?:period|up))?,? (?:to|ending|ended|until|up to)(?: (?:in|on|the end of|end of|end))? ?${day}$`,
  'i',
);
const asOf = new RegExp(
  `\\b(?:to|by|at|as at|as of|ending|until|end of|up to)\\s+(?:the end of\\s+)?${day}$`,
  'i',
);
const event =
  /\b(?:since|after|before|following|follows|prior to|from|between|until|introduced in|introduction in|began in|changes? in|changed in|launched in|started in|implemented in|rule in|launch in)\s+(?:(?:the|early|late|mid-?|a|an|at least)\s+)*$/i;
const runBefore = new RegExp(
  `\\b(?:(\\d{1,2}|${wordNumberPattern})[- ]months?|(half[- ]year)|quarter)(?: period| total)? (?:to|ending|ended)(?: the end of)? $`,
  'i',
);

/** How many months `three months to`, `the half year to` or `the quarter to` mean; null of a year, which is a window. */
function monthsOfRun([, count, half]: RegExpExecArray): number | null {
  const months = half ? 6 : count === undefined ? 3 : numberOf(count);
  return months >= 1 && months !== 12 ? months : null;
}

function dated(text: string, found: readonly MonthMention[], asAt: Month): Found[] {
  const windows = found.flatMap(({ month, start, end }): Found[] => {
    const before = text.slice(0, start);
    const run = runBefore.exec(before);
    const months = run && monthsOfRun(run);
    const monthSpan = { start, end };
    const last = { last: month, end, monthSpan };
    if (run && months)
      return [{ kind: 'months', first: addMonths(month, 1 - months), ...last, start: run.index }];
    const match = windowBefore.exec(before);
    return match ? [{ kind: 'window', ...last, start: match.index }] : [];
  });
  const ranges = found.flatMap((first, index): Found[] => {
    const last = found[index + 1];
    const joint = new RegExp(`^\\s*(?:to|and|until|up to|-|\\u2013)\\s*(?:the end of )?${day}$`);
    if (!last || !joint.test(text.slice(first.end, last.start))) return [];
    const before = new RegExp(`\\b(?:from|between)\\s+${day}$`, 'i').exec(text.slice(0, first.start));
    if (!before && /\band\b/.test(text.slice(first.end, last.start))) return [];
    const { month, start, end } = last;
    const named = { first: first.month <= month ? first.month : addMonths(first.month, -12), last: month };
    const monthSpan = { start, end };
    return [{ kind: 'months', ...named, start: before?.index ?? first.start, end, monthSpan }];
  });
  const singles = found.map(({ month, start, end }): Found => {
    const before = text.slice(0, start);
    const last = { last: month, start, end, monthSpan: { start, end } };
    if (event.test(before) || (month > asAt && /\bby\s+(?:the\s+)?(?:\d+\w*\s+(?:of\s+)?)?$/i.test(before)))
      return { kind: 'event', ...last };
    if (asOf.test(before)) return { kind: 'window', isLoose: true, ...last };
    return { kind: 'month', first: month, ...last };
  });
  return [...windows, ...ranges, ...financialYears(text), ...phrased(text), ...singles];
}

/** `2017/18`, `Q2 2018` (of calendar years). */
function financialYears(text: string): Found[] {
  return [
    ...matches(text, /\b(?:financial year |FY ?)?(20\d\d)[/-](\d\d)\b(?![-/]\d)/gi, (match) => {
      const year = Number(match[1]);
      if ((year + 1) % 100 !== Number(match[2])) return null;
      return { kind: 'months' as const, first: monthOf(year, 3), last: monthOf(year + 1, 2), isLoose: true };
    }),
    ...matches(text, /\bQ([1-4]) (?:of )?(20\d\d)(?![/\d])/g, (match) => {
      const first = monthOf(Number(match[2]), 3 * Number(match[1]) - 3);
      return { kind: 'months' as const, first, last: addMonths(first, 2) };
    }),
  ];
}

const comparator =
  /(?:compared?|comparison|comparing|relative)(?: (?:to|with))?(?: (?:that|those|figures?|levels?|the figures?))?(?: (?:in|for|of|from|during|at))?(?: the)?\s*$|\b(?:against|versus|vs\.?|cf\.?|than|on|from|over|above|below|since)(?: (?:that|those|figures?|levels?))?(?: (?:in|for|of|during|at))?(?: the)?\s*$/i;

/** `increased over the last year`, `Over the last six months there were …` is not a comparison. */
const spanVerb =
  /(?:^|[,;:.]\s+|\bthat\s+)(?:over|from)(?: the)?\s*$|\b(?:rose|risen|fell|fallen|increased?|decreased?|reduced|recorded|seen|was|were) (?:over|from)(?: the)?\s*$/i;

/** Every period in a sentence. */
export function periodsIn(text: string, asAt: Month): PeriodMention[] {
  return apart(dated(text, monthsIn(text, asAt), asAt)).map((one): PeriodMention => {
    const before = text.slice(0, one.start);
    const isComparator = comparator.test(before) && !spanVerb.test(before);
    return { first: null, last: null, months: 0, isLoose: false, monthSpan: null, ...one, isComparator };
  });
}
