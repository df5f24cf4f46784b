import type { SampleMonth } from './months.ts';
import { type Random, WeightedDraw } from './random.ts';

const secondsPerDay = 86_400;
const millisecondsPerDay = 86_400_000;
const dayZero = Date.UTC(2000, 0, 1) / millisecondsPerDay;
const dayCount = 8_000;

const dates = Array.from({ length: dayCount }, (_, index) =>
  new Date((dayZero + index) * millisecondsPerDay).toISOString().slice(0, 10),
);
const datesAndSpace = dates.map((date) => `${date} `);

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const timesOfDay = Array.from({ length: secondsPerDay }, (_, second) => {
  const minute = Math.floor(second / 60);
  return `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}:${twoDigits[second % 60]}`;
});

/** A day, counted from 1 January 1970, as `YYYY-MM-DD`. */
export function dateText(day: number): string {
  return dates[day - dayZero] as string;
}

/** A time, in seconds after the start of a day, as `YYYY-MM-DD HH:MM:SS`; it may lie on a later day. */
export function timeText(day: number, seconds: number): string {
  const days = Math.floor(seconds / secondsPerDay);
  const date = datesAndSpace[day - dayZero + days] as string;
  return date + (timesOfDay[seconds - days * secondsPerDay] as string);
}

/** How busy each hour of the day is, midnight first. */
const busynessByHour = [
  2.9, 2.2, 1.8, 1.4, 1.1, 1.1, 1.5, 2.4, 3.6, 4.4, 4.9, 5.2, 5.3, 5.2, 5.3, 5.7, 6.1, 6.2, 6.0, 5.7, 5.2,
  4.9, 4.5, 3.8,
];
/** How busy each day of the week is, Monday first. */
const weekdays = [1, 0.97, 0.97, 0.98, 1.05, 1.09, 0.99];

/** Day 0, 1 January 1970, was a Thursday. */
const weekdayOfDayZero = 3;

/** Random moments of a month, in seconds after its start, in order. */
export function moments(random: Random, month: SampleMonth, count: number): Int32Array {
  const weights = Array.from({ length: month.days }, (_, day) => {
    const weekday = (month.firstDay + day + weekdayOfDayZero) % 7;
    return busynessByHour.map((hour) => hour * (weekdays[weekday] as number));
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
  return Math.floor(seconds / secondsPerDay);
}
