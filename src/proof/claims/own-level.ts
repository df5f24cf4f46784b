import type { Fact } from '../facts/fact.ts';
import type { Figures } from '../facts/figures.ts';
import type { NumberReading } from '../readings/number-reading.ts';
import { isOwnTopic, isWithin } from './own-topic.ts';

const cue =
  /\b(?:total\w*|recorded|there (?:were|was|are|have been)|averag\w+|stands?|stood|is|was|were|are|reached|remains?|saw|received|made|conducted|carried out|now|currently|of|at|against|compared (?:to|with)|from|to)\s*(?:(?:a|an|the|only|just|total of|total)\s+)*$/i;
const looseCue = /\b(?:of|at|in)\s+$/i;
const subset =
  /\b(?:of (?:which|these|those|whom)|including|includes|such as|for example|e\.g\.?|among (?:these|them|which)|made up of|compris\w+|consist\w+|linked to|a series of|part of|top|at least one of)\b[^.]*$/i;

const ofWhom = /\bof (?:whom|which|these|those)\s+(?:[a-z]+\s+){0,2}$/i;

/** Whether the words around a number say that it is the measure's value. */
export function isOwnLevel(
  reading: NumberReading,
  expected: readonly Fact[],
  meant: readonly Figures[],
): boolean {
  const { sentence, topic, number, frame, period, places, before, after } = reading;
  if (sentence.column !== null) return sentence.column !== 'unsaid';
  if (!isOwnTopic(reading, expected)) return false;
  // A part of the people just counted may be the measure's own, if it comes close.
  if (ofWhom.test(before) && meant.some(({ isRatio }) => isRatio))
    return expected.some(({ value }) => isWithin(number.value, value, 1.25));
  if (subset.test(before) && !places.area?.isHard) return false;
  if (/^\s*(?:of (?:these|those|them|whom|which)|%? ?(?:of the )?(?:time|occasions))\b/i.test(after))
    return false;
  const isPlaced = (places.area?.isHard ?? false) || (places.part?.isHard ?? false);
  if (number.unit === 'percent' && /\bdriv(?:en|ers?|ing)\b/i.test(sentence.plain.slice(0, number.start)))
    return false;
  if (number.unit === 'percent')
    return (
      meant.some(({ isRatio }) => isRatio) &&
      !/^\s*of the (?:increase|rise|reduction|change|decrease|fall)/i.test(after)
    );
  if (number.unit !== 'none')
    return (
      topic === 'own' || cue.test(before) || expected.some(({ value }) => isWithin(number.value, value, 2))
    );
  if (
    meant.every(({ row }) => /^(?:mean|score change)$/.test(row.result.statistic)) &&
    expected.every(({ name }) => name.includes(':'))
  )
    return expected.some(({ value }) => isWithin(number.value, value, 1.35));
  if (number.style === 'words' && number.value < 10) return false;
  if (frame !== 'plain' || meant.every(({ isRatio }) => isRatio) || looseCue.test(before))
    return isNearby(number.value, expected);
  if (topic === 'own')
    return cue.test(before) || isPlaced || period.own !== null || isNearby(number.value, expected);
  return (cue.test(before) || isPlaced || period.own !== null) && isNearby(number.value, expected);
}

/** Within a factor of four of what it would stand for. */
function isNearby(value: number, expected: readonly Fact[]): boolean {
  return expected.some((one) => value <= 4 * one.value && one.value <= 4 * value);
}
