import type { Fact } from '../facts/index.ts';
import type { NumberReading } from '../readings/index.ts';

/** How far, as a ratio, a number may be from what it would stand for where the words around it are not known. */
const closeness = 1.35;

/** Whether the words around a number let it be the measure's: its own, plain ones, or unknown ones if it comes close. */
export function isOwnTopic({ topic, number }: NumberReading, expected: readonly Fact[]): boolean {
  if (topic !== 'unknown') return topic !== 'other';
  // Percentages of anything come close to each other.
  if (number.unit === 'percent' || number.unit === 'pp') return false;
  return expected.some(({ value }) => isWithin(number.value, Math.abs(value), closeness));
}

/** Whether two sizes are within a ratio of each other. */
export function isWithin(a: number, b: number, ratio: number): boolean {
  return a > 0 && a <= ratio * b && b <= ratio * a;
}
