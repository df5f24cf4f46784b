import { formatNumber, round } from '../../words/index.ts';
import type { Fact } from '../facts/index.ts';
import type { NumberMention } from '../mentions/index.ts';
import { agrees } from '../mentions/index.ts';
import type { Edit } from './edit.ts';

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

/** The other sign before a number, or a sign where it has none. */
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

/** Whether the approximate word is still right before the number put right. */
function keepsHedge(number: NumberMention, size: number): boolean {
  const value = round(size, number.decimals);
  return agrees({ ...number, value, half: 0 }, size);
}
