import type { About } from '../mentions/vocabulary.ts';
import { averageOf, type BoundAverage } from './bound-average.ts';
import { type BoundDirection, directionOf } from './bound-direction.ts';
import { type BoundPeriod, periodOf } from './bound-period.ts';
import { type BoundPlaces, placesOf } from './bound-place.ts';
import { topicOf } from './bound-topic.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Sentence } from './sentence.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** A number, and everything the sentence says about it. */
export interface NumberReading extends Surroundings {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly direction: BoundDirection | null;
  readonly period: BoundPeriod;
  readonly places: BoundPlaces;
  readonly average: BoundAverage;
  readonly topic: About;
}

/** `in May 2017 (1,873)`: the value of the period right before it. */
function standsBeside({ periods, plain }: Sentence, { number }: Surroundings): boolean {
  if (number.sign !== null || number.unit === 'pp') return false;
  return periods.some(
    ({ end, kind }) =>
      kind !== 'event' && end <= number.hedgeStart && /^\s*\(\s*$/.test(plain.slice(end, number.hedgeStart)),
  );
}

/** Reads every number of a sentence, each knowing the direction of the one before it. */
export function readNumbers(sentence: Sentence): NumberReading[] {
  const readings: NumberReading[] = [];
  let before: BoundDirection | null = null;
  for (const index of sentence.numbers.keys()) {
    const around = surroundingsOf(sentence, index);
    const frame = frameOf(around);
    const isOfPeriod = standsBeside(sentence, around);
    const direction: BoundDirection | null = isOfPeriod ? null : directionOf(sentence, around, frame, before);
    readings.push({
      ...around,
      sentence,
      frame,
      direction,
      period: periodOf(sentence, around, frame),
      places: placesOf(sentence, around),
      average: averageOf(around),
      topic: topicOf(sentence, around, direction),
    });
    before = direction ?? before;
  }
  return readings;
}
