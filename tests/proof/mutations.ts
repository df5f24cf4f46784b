import { oppositeOf } from '../../src/proof/mentions/directions.ts';
import type { NumberMention } from '../../src/proof/mentions/numbers.ts';
import { proofSentence } from '../../src/proof/proof-text.ts';
import { readingsAmong } from '../../src/proof/reading.ts';
import type { Subject } from '../../src/proof/subject.ts';

/** A true sentence with one thing in it made false. */
export interface Mutation {
  readonly sentence: string;
  readonly what: string;
}

/** Every mutation of a sentence: each figure it has of the measure made another, each direction word turned. */
export function mutationsOf(text: string, subject: Subject): Mutation[] {
  return proofSentence(text, subject).verdicts.flatMap(({ context, reading }) => {
    const { number, direction } = context;
    if (!reading || number.value === 0) return [];
    const { fact } = reading;
    // Whatever the words ask for as much as for this figure would be true too.
    const also = readingsAmong(context, subject.facts.ofMonths([fact.months])).filter(
      ({ cost }) => cost <= reading.cost,
    );
    const values = also.map((one) => Math.abs(one.fact.value));
    const numbers = [0.83, 1.19, 1.6].flatMap((factor) => otherNumber(text, number, factor, values));
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
  if (!/^(?:digits|k|m)$/.test(number.style)) return [];
  const scale = number.style === 'k' ? 1000 : number.style === 'm' ? 1_000_000 : 1;
  const value = Number(((number.value / scale) * factor).toFixed(number.decimals));
  const shift = value * scale - number.value;
  const isStillTrue =
    shift === 0 || facts.some((fact) => fact >= number.low + shift && fact <= number.high + shift);
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
