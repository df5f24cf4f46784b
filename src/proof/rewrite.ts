import { monthName } from '../calendar.ts';
import { capitalised, formatNumber, round } from '../words/index.ts';
import type { Fact } from './facts.ts';
import { type Direction, oppositeOf } from './mentions/directions.ts';
import type { NumberMention } from './mentions/numbers.ts';
import type { PeriodMention } from './mentions/periods.ts';
import { endsOf, lengthOf, type Months } from './months.ts';
import { overlaps, type Span } from './span.ts';

/** A stretch of a sentence and what stands there instead. */
export interface Edit extends Span {
  readonly replacement: string;
}

/** The sentence with its edits made; where two overlap, only the first. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const made: Edit[] = [];
  for (const edit of edits) if (!made.some((one) => overlaps(one, edit))) made.push(edit);
  return made
    .sort((a, b) => b.start - a.start)
    .reduce(
      (right, { start, end, replacement }) => right.slice(0, start) + replacement + right.slice(end),
      text,
    );
}

const signLength = (text: string, { start }: NumberMention) =>
  /^[-+\u2212\u2010-\u2014]\s/.test(text.slice(start)) ? 2 : 1;

/** The number of a fact in place of a printed one, written as that was; null where it cannot be so written. */
export function numberEdit(
  text: string,
  number: NumberMention,
  { value }: Pick<Fact, 'value'>,
  hasVerb = false,
): Edit | null {
  const size = Math.abs(value);
  if (number.style === 'fraction' || number.style === 'times') return ratioEdit(text, number, size, hasVerb);
  const start = number.sign === null ? number.start : number.start + signLength(text, number);
  const written = writtenAs(text, number, size);
  const keepsHedge = number.hedge === null || number.hedge === 'about' || hedgeHolds(number, size, written);
  return { start: keepsHedge ? start : number.hedgeStart, end: number.digitsEnd, replacement: written };
}

/** Whether `almost` or `more than` is still right before the number as it is now written. */
function hedgeHolds({ hedge, decimals, style }: NumberMention, size: number, written: string): boolean {
  if (style !== 'digits') return false;
  const printed = Number(written.replaceAll(',', ''));
  const isBeyond = hedge === 'below' ? size <= printed : size >= printed;
  return isBeyond && round(size, decimals) === printed && size !== printed;
}

/** A share in words as a percentage; a multiple as the change in %: `almost doubled` → `risen by 15.5%`. */
function ratioEdit(
  text: string,
  { hedgeStart: start, end, unit }: NumberMention,
  size: number,
  hasVerb: boolean,
): Edit {
  if (unit !== 'times') return { start, end, replacement: `${formatNumber(size, 1)}%` };
  const by = `by ${formatNumber(Math.abs(100 * (size - 1)), 1)}%`;
  if (hasVerb) return { start, end, replacement: by };
  const isPerfect = /\b(?:has|have|had)\s+(?:\w+ly\s+)?$/i.test(text.slice(0, start));
  const verb = isPerfect ? (size > 1 ? 'risen' : 'fallen') : size > 1 ? 'rose' : 'fell';
  return { start, end, replacement: `${verb} ${by}` };
}

function writtenAs(text: string, number: NumberMention, size: number): string {
  const { style, decimals } = number;
  if (style === 'duration') return durationText(text.slice(number.start, number.end), size, number);
  const scale = style === 'k' ? 1000 : style === 'm' ? 1_000_000 : 1;
  const digits = formatNumber(round(size / scale, decimals), decimals);
  const isPlain = /^\D*\d{4,}/.test(text.slice(number.start, number.end));
  return isPlain ? digits.replaceAll(',', '') : digits;
}

function durationText(printed: string, size: number, { unit }: NumberMention): string {
  if (unit === 'days') return `${formatNumber(size)} days`;
  const minutes = Math.round(size);
  const hours = Math.floor(minutes / 60);
  const plural = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;
  if (hours === 0) return plural(minutes, 'minute');
  return `${plural(hours, 'hour')}${/\band\b/i.test(printed) ? ' and ' : ' '}${plural(minutes % 60, 'minute')}`;
}

/** The opposite sign before a number, or a sign where it has none. */
export function signEdit(text: string, number: NumberMention, sign: number): Edit {
  const end = number.sign === null ? number.start : number.start + signLength(text, number);
  return { start: number.start, end, replacement: sign < 0 ? '\u2212' : '+' };
}

/** Words in place of others, with the article before them in step. */
export function wordEdit(text: string, { start, end }: Span, replacement: string): Edit {
  const article = /\b(an?)(\s+)$/i.exec(text.slice(0, start));
  if (!article) return { start, end, replacement };
  const wanted = /^[aeiou]/i.test(replacement) ? 'an' : 'a';
  const cased = /^A/.test(article[1] ?? '') ? capitalised(wanted) : wanted;
  return { start: start - article[0].length, end, replacement: `${cased}${article[2]}${replacement}` };
}

/** The opposite word in place of a direction word: `fewer` after counts, `less` after % and points. */
export function directionEdit(text: string, word: Direction): Edit {
  const opposite = oppositeOf(word.text);
  const isOfUnit = /(?:%|pp|points?|per cent)\s*$/i.test(text.slice(0, word.start));
  return wordEdit(text, word, opposite === 'fewer' && isOfUnit ? 'less' : opposite);
}

/** Some months in place of the period that a sentence names; null where the words do not allow it. */
export function periodEdit(text: string, period: PeriodMention, months: Months): Edit | null {
  if (months === 'baseline') return null;
  const [, last] = endsOf(months);
  const length = lengthOf(months);
  const { monthSpan, kind, start, end } = period;
  const named = length === 1 ? monthName(last) : `${length} months to ${monthName(last)}`;
  if (monthSpan && ((kind === 'window' && length !== 1) || (kind === 'month' && length === 1)))
    return { ...monthSpan, replacement: monthName(last) };
  if (kind === 'month') return { start, end, replacement: length === 1 ? named : `the ${named}` };
  const lead = /^(?:in|over|during|within|for|from|between)\b/i.test(text.slice(start, end));
  return { start, end, replacement: `${lead ? 'in ' : ''}${length === 1 ? '' : 'the '}${named}` };
}

/** The unit of a fact after a number, in place of the one printed. */
export function unitEdit(text: string, number: NumberMention, { quantity }: Fact): Edit {
  const isInWords = /cent|point/i.test(text.slice(number.digitsEnd, number.end));
  const replacement =
    quantity === 'pp' ? (isInWords ? ' percentage points' : 'pp') : isInWords ? ' per cent' : '%';
  return { start: number.digitsEnd, end: number.end, replacement };
}
