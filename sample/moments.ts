import { SECONDS_PER_DAY } from './clock-text.ts';
import type { SampleMonth } from './months.ts';
import type { Random } from './random.ts';
import { WeightedDraw } from './weighted-draw.ts';

/** How busy each hour of the day is, midnight first. */
const HOURS = [
  2.9, 2.2, 1.8, 1.4, 1.1, 1.1, 1.5, 2.4, 3.6, 4.4, 4.9, 5.2, 5.3, 5.2, 5.3, 5.7, 6.1, 6.2, 6.0, 5.7, 5.2,
  4.9, 4.5, 3.8,
];
/** How busy each day of the week is, Monday first. */
const WEEKDAYS = [1, 0.97, 0.97, 0.98, 1.05, 1.09, 0.99];

/** Day 0, 1 January 1970, was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3;

/** Random moments of a month, in seconds after its start, in order. */
export function moments(random: Random, month: SampleMonth, count: number): Int32Array {
  const weights = Array.from({ length: month.days }, (_, day) => {
    const weekday = (month.firstDay + day + WEEKDAY_OF_DAY_ZERO) % 7;
    return HOURS.map((hour) => hour * (WEEKDAYS[weekday] as number));
  });
  const hours = new WeightedDraw(weights.flat());
  const seconds = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const bits = random.bits();
    // The lower half of the bits draws the hour, the upper half the second within it.
    seconds[index] = hours.at(bits) * 3600 + (((bits >>> 16) * 3600) >>> 16);
  }
  return seconds.sort();
}

/** The day of the month, from 0, that a moment is on. */
export function dayOfMoment(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY);
}
