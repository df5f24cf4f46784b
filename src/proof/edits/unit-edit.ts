import type { Fact } from '../facts/index.ts';
import type { NumberMention } from '../mentions/index.ts';
import type { Edit } from './edit.ts';

/** The unit of a fact after a number, in place of the one printed. */
export function unitEdit(text: string, number: NumberMention, { quantity }: Fact): Edit {
  const printed = text.slice(number.digitsEnd, number.end);
  const isInWords = /cent|point/i.test(printed);
  const replacement =
    quantity === 'pp' ? (isInWords ? ' percentage points' : 'pp') : isInWords ? ' per cent' : '%';
  return { start: number.digitsEnd, end: number.end, replacement };
}
