import { type Fact, fact } from '../facts/fact.ts';
import type { Figures } from '../facts/figures.ts';
import { phraseAfter } from '../readings/bound-topic.ts';
import type { NumberReading } from '../readings/number-reading.ts';
import type { Claim } from './claim.ts';
import { scopeOf } from './scope.ts';
import { whenOf } from './when.ts';

const of =
  /^\s*(?:(?:victims?|people|incidents|offences|crimes|calls|cases)\s+)?(?:of|out of|from)\s+(?:the|all|these|a total of|around|about)?\s*$/i;

/** `708 of 2,481`: a count and the population it is counted in. */
export function ofTotalClaim(reading: NumberReading): Claim | null {
  const { number, next, previous, sentence, before, after } = reading;
  if (number.unit !== 'none') return null;
  const isPart =
    next?.unit === 'none' && of.test(after) && sentence.plain.slice(number.end, next.start).trim() !== '';
  const isWhole = previous?.unit === 'none' && of.test(before);
  if (!isPart && !isWhole) return null;
  const scope = scopeOf(reading);
  const ratios = scope.meant.filter(({ isRatio }) => isRatio);
  if (ratios.length === 0) return null;
  const side = isPart ? 'numerator' : 'denominator';
  const sidesOf = (figures: Figures) => amounts(figures, reading, side);
  const whole = isPart ? next : number;
  const noun = phraseAfter(sentence.plain.slice(whole.end));
  const isOwn =
    reading.topic === 'own' || sentence.subject.vocabulary.about(noun) === 'own' || isInParentheses(reading);
  return {
    reading,
    kind: side,
    expected: ratios.flatMap(sidesOf),
    also: () => [],
    confused: () => [
      {
        fault: 'number',
        facts: ratios.flatMap((one) => amounts(one, reading, isPart ? 'denominator' : 'numerator')),
      },
      { fault: 'part', facts: scope.otherParts.flatMap(sidesOf) },
      { fault: 'area', facts: scope.otherAreas.flatMap(sidesOf) },
    ],
    isOwn,
  };
}

/** `28.5% (708 of 2,481)`: beside the percentage. */
function isInParentheses({ sentence, number }: NumberReading): boolean {
  return /%\s*(?:\(|,|, or|or|, which is|that is|[-\u2013])\s*[\w\s,]*$/.test(
    sentence.plain.slice(0, number.start),
  );
}

function amounts(figures: Figures, reading: NumberReading, side: 'numerator' | 'denominator'): Fact[] {
  const when = whenOf(figures, reading);
  if (when === null) return [];
  const { comparison } = when;
  const isBefore = when.side === 'previous';
  const value =
    side === 'numerator'
      ? isBefore
        ? comparison.previousNumerator
        : comparison.numerator
      : isBefore
        ? comparison.previousDenominator
        : comparison.denominator;
  return fact({ name: side, quantity: 'amount', value, row: figures.row, end: comparison.end });
}
