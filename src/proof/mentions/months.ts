import { addMonths, type Month } from '../../calendar.ts';
import { apart, matches, type Span } from './span.ts';

/** A calendar month named in a sentence. */
export interface MonthMention extends Span {
  readonly month: Month;
  /** Whether its year is written, and not inferred. */
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

/** Every month of a sentence. One without a year has that of the next month that has one, else is the last before the as-at month. */
export function monthsIn(text: string, asAt: Month): MonthMention[] {
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
