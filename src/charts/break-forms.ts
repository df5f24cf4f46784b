import { monthName } from '../calendar.ts';
import type { ChartBreak } from './chart-breaks.ts';
import { shortMonth } from './month-words.ts';
import { shorten } from './shorten.ts';

/** The breaks in recording as one sentence of an alt text, in several forms, the longest first. */
export function breakForms(breaks: readonly ChartBreak[]): string[] {
  const latest = breaks.at(-1);
  if (!latest) return [''];
  const start = breaks.length === 1 ? 'Break' : 'Breaks';
  const more = breaks.length === 1 ? '' : ` and ${breaks.length - 1} more`;
  const say = ({ month, what }: ChartBreak): string => `${monthName(month)} (${what})`;
  return [
    `${start}: ${breaks.map(say).join('; ')}`,
    `${start}: ${shorten(say(latest), 70)}${more}`,
    `${start}: ${shortMonth(latest.month)}${more}`,
  ];
}
