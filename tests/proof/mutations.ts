import { readClaim } from '../../src/proof/claims/read-claim.ts';
import { agrees } from '../../src/proof/mentions/agrees.ts';
import { oppositeOf } from '../../src/proof/mentions/directions.ts';
import type { NumberMention } from '../../src/proof/mentions/numbers.ts';
import { readNumbers } from '../../src/proof/readings/number-reading.ts';
import { readSentence, type Subject } from '../../src/proof/readings/sentence.ts';

/** A true sentence with one thing in it made false. */
export interface Mutation {
  readonly sentence: string;
  readonly what: string;
}

/** Every mutation of a sentence: each figure it has of the measure made another, each direction word turned. */
export function mutationsOf(text: string, subject: Subject): Mutation[] {
  const sentence = readSentence(text, subject);
  return readNumbers(sentence).flatMap((reading) => {
    const { number, direction } = reading;
    const claim = readClaim(reading);
    const fact = claim?.expected.find(({ value }) => agrees(number, Math.abs(value)));
    if (!claim || !fact || number.value === 0) return [];
    const numbers = [0.83, 1.19, 1.6].flatMap((factor) =>
      otherNumber(
        text,
        number,
        factor,
        claim.expected.map(({ value }) => Math.abs(value)),
      ),
    );
    const word = direction?.how === 'said' && fact.isSigned ? direction.word : null;
    const turned =
      word && oppositeOf(word.text) !== word.text && Math.abs(fact.value) >= 0.05
        ? [replace(text, word.start, word.end, oppositeOf(word.text))]
        : [];
    return [...numbers, ...turned];
  });
}

function otherNumber(
  text: string,
  number: NumberMention,
  factor: number,
  facts: readonly number[],
): Mutation[] {
  if (number.style === 'words' || number.style === 'duration') return [];
  const scale = number.style === 'k' ? 1000 : number.style === 'm' ? 1_000_000 : 1;
  const value = Number(((number.value / scale) * factor).toFixed(number.decimals));
  const isStillTrue =
    value === number.value ||
    facts.some((fact) => agrees({ ...number, value: value * scale, hedge: number.hedge }, fact));
  const start = number.start + (number.sign === null ? 0 : 1);
  const written = value.toLocaleString('en-GB', {
    minimumFractionDigits: number.decimals,
    maximumFractionDigits: number.decimals,
  });
  return isStillTrue ? [] : [replace(text, start, number.digitsEnd, written)];
}

function replace(text: string, start: number, end: number, replacement: string): Mutation {
  return {
    sentence: text.slice(0, start) + replacement + text.slice(end),
    what: `${text.slice(start, end)} → ${replacement}`,
  };
}
