import { addMonths, monthName } from '../calendar.ts';
import { formatNumber, round } from '../words/index.ts';
import { type Fact, rowFigures, windowWords } from './facts/index.ts';
import {
  agrees,
  type Direction,
  type NumberMention,
  oppositeOf,
  overlaps,
  type PeriodMention,
  type Span,
} from './mentions/index.ts';

/** The number of a fact in place of a printed one, written as that was. */
export function numberEdit(text: string, number: NumberMention, { value }: Fact): Edit {
  const size = Math.abs(value);
  const written = writtenAs(text, number, size);
  const start = number.sign === null ? number.start : number.start + signLength(text, number);
  const kept = number.hedge === null || keepsHedge(number, size);
  return kept
    ? { start, end: number.digitsEnd, replacement: written }
    : { start: number.hedgeStart, end: number.digitsEnd, replacement: written };
}

/** The opposite sign before a number, or a sign where it has none. */
export function signEdit(text: string, number: NumberMention, sign: number): Edit {
  const replacement = sign < 0 ? '−' : '+';
  const end = number.sign === null ? number.start : number.start + signLength(text, number);
  return { start: number.start, end, replacement };
}

const signLength = (text: string, { start }: NumberMention) =>
  /^[-+\u2212\u2010-\u2014]\s/.test(text.slice(start)) ? 2 : 1;

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
  const joint = /\band\b/i.test(printed) ? ' and ' : ' ';
  const plural = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;
  if (hours === 0) return plural(minutes, 'minute');
  return `${plural(hours, 'hour')}${joint}${plural(minutes % 60, 'minute')}`;
}

/** Whether the approximate word is still right before the corrected number. */
function keepsHedge(number: NumberMention, size: number): boolean {
  const value = round(size, number.decimals);
  return agrees({ ...number, value, half: 0 }, size);
}

/** A stretch of a sentence and what stands there instead. */
export interface Edit extends Span {
  readonly replacement: string;
}

/** The sentence with its edits made; where two overlap, only the first. */
export function putRight(text: string, edits: readonly Edit[]): string {
  const made: Edit[] = [];
  for (const edit of edits) if (!made.some((one) => overlaps(one, edit))) made.push(edit);
  return made
    .sort((a, b) => b.start - a.start)
    .reduce(
      (right, { start, end, replacement }) => right.slice(0, start) + replacement + right.slice(end),
      text,
    );
}

/** The opposite word in place of a direction word, with its article. */
export function directionEdit(text: string, word: Direction): Edit {
  const opposite = oppositeFor(text, word);
  const article = /\b(an?)(\s+(?:[a-z]+\s+)?)$/i.exec(text.slice(0, word.start));
  const isDirect = article && article[2]?.trim() === '';
  if (!article || !isDirect) return { start: word.start, end: word.end, replacement: opposite };
  const wanted = /^[aeiou]/i.test(opposite) ? 'an' : 'a';
  const cased = /^A/.test(article[1] ?? '') ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  const start = word.start - (article[0]?.length ?? 0);
  return { start, end: word.end, replacement: `${cased}${article[2]}${opposite}` };
}

/** `fewer` after counts; `less` after % and points. */
function oppositeFor(text: string, word: Direction): string {
  const opposite = oppositeOf(word.text);
  return opposite === 'fewer' && /(?:%|pp|points?|per cent)\s*$/i.test(text.slice(0, word.start))
    ? 'less'
    : opposite;
}

/** The period that a figure is of, in place of the one a sentence names. */
export function periodEdit(text: string, period: PeriodMention, fact: Fact): Edit | null {
  const figures = rowFigures(fact.row);
  const { isComparator, monthSpan } = period;
  const end = isComparator ? addMonths(fact.end, -12) : fact.end;
  if (monthSpan && (period.kind === 'window' || figures.span === 1 || fact.isOfMonth))
    return { ...monthSpan, replacement: monthName(end) };
  const words = fact.isOfMonth ? monthName(end) : `the ${windowWords(figures, end)}`;
  if (period.kind === 'month' && monthSpan) return { ...monthSpan, replacement: words };
  const lead = /^(?:in|over|during|within|for|from|between)\b/i.exec(text.slice(period.start, period.end));
  if (period.isComparator) return { start: period.start, end: period.end, replacement: words };
  return { start: period.start, end: period.end, replacement: lead ? `in ${words}` : words };
}

/** The unit of a fact after a number, in place of the one printed. */
export function unitEdit(text: string, number: NumberMention, { quantity }: Fact): Edit {
  const printed = text.slice(number.digitsEnd, number.end);
  const isInWords = /cent|point/i.test(printed);
  const replacement =
    quantity === 'pp' ? (isInWords ? ' percentage points' : 'pp') : isInWords ? ' per cent' : '%';
  return { start: number.digitsEnd, end: number.end, replacement };
}
