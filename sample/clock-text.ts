export const SECONDS_PER_DAY = 86_400;
const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1) / MILLISECONDS_PER_DAY;
const DAY_COUNT = 8_000;

const DATES = Array.from({ length: DAY_COUNT }, (_, index) =>
  new Date((FIRST_DAY + index) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10),
);
const DATES_AND_SPACE = DATES.map((date) => `${date} `);

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const TIMES = Array.from({ length: SECONDS_PER_DAY }, (_, second) => {
  const minute = Math.floor(second / 60);
  return `${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:${TWO_DIGITS[second % 60]}`;
});

/** A day, counted from 1 January 1970, as `YYYY-MM-DD`. */
export function dateText(day: number): string {
  return DATES[day - FIRST_DAY] as string;
}

/** A time, in seconds after the start of a day, as `YYYY-MM-DD HH:MM:SS`; it may lie on a later day. */
export function timeText(day: number, seconds: number): string {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const date = DATES_AND_SPACE[day - FIRST_DAY + days] as string;
  return date + (TIMES[seconds - days * SECONDS_PER_DAY] as string);
}
