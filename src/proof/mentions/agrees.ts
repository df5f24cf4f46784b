import { round } from '../../words/index.ts';
import type { NumberMention } from './numbers.ts';

/** How far an approximate word reaches, and how far where only one digit is given. */
const reach = 0.05;
const reachOfOneDigit = 0.07;

/**
 * Whether a printed number can stand for a value, both without sign: the value is in its rounding interval, or
 * rounds into it by way of one more decimal; or an approximate word makes up for the rest.
 */
export function agrees(number: NumberMention, value: number): boolean {
  if (isWithin(number, value) || isWithin(number, round(value, number.decimals + 1))) return true;
  if (isRoundedToZeros(number, value)) return true;
  const { hedge } = number;
  if (hedge === null) return false;
  const printed = number.value;
  if (isOneDigit(number) && roundsTo(number, value) && near(printed, value, reachOfOneDigit))
    return hedge.side === 'about' || isOnSide(hedge.side, printed, value);
  if (near(printed, value, reach)) return isOnSide(hedge.side, printed, value);
  // `Less than 1%` is a way of saying very few.
  if (hedge.side === 'below' && printed <= 1 && number.unit !== 'none') return value <= printed;
  return hedge.side !== 'about' && isOnSide(hedge.side, printed, value) && isNextRound(number, value);
}

const epsilon = 1e-9;

function isWithin({ value: printed, half }: NumberMention, value: number): boolean {
  return Math.abs(value - printed) <= half * (1 + epsilon) + epsilon * Math.abs(printed);
}

function near(printed: number, value: number, share: number): boolean {
  return Math.abs(value - printed) <= share * Math.max(Math.abs(printed), Math.abs(value)) + epsilon;
}

function isOnSide(side: 'about' | 'below' | 'above', printed: number, value: number): boolean {
  const slack = printed * 0.001;
  return side === 'about' || (side === 'below' ? value <= printed + slack : value >= printed - slack);
}

/** The place of the last digit that is not a zero: 100 of 11,800. */
function place({ value, style, decimals }: NumberMention): number {
  if (decimals > 0 || style !== 'digits' || value === 0) return 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

const isOneDigit = (number: NumberMention) => number.value >= 10 && number.value / place(number) < 10;

function roundsTo(number: NumberMention, value: number): boolean {
  return Math.abs(value - number.value) <= place(number) / 2;
}

/** How coarsely a number may be rounded, as a share of it, without an approximate word. */
const mostRounded = 1 / 75;

/** Round thousands and hundreds count as rounded even without an approximate word: 88,000, 11,800. */
function isRoundedToZeros(number: NumberMention, value: number): boolean {
  return (
    number.unit === 'none' &&
    number.value >= 1000 &&
    place(number) >= 100 &&
    place(number) <= mostRounded * number.value &&
    roundsTo(number, value)
  );
}

/** More than 80,000 of 88,108: the round number next below (above) at its own place. */
function isNextRound(number: NumberMention, value: number): boolean {
  const step = number.decimals > 0 ? 1 / 10 ** number.decimals : place(number);
  return step > 1 && Math.abs(value - number.value) < step && number.value / step < 100;
}
