export const SECONDS_PER_DAY = 86_400;
const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1) / MILLISECONDS_PER_DAY;
const DAY_COUNT = 8_000;

const DAY_TEXTS = Array.from({ length: DAY_COUNT }, (_, index) =>
  new Date((FIRST_DAY + index) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10),
);

const TIME_TEXTS = Array.from({ length: SECONDS_PER_DAY }, (_, second) =>
  new Date(second * 1000).toISOString().slice(11, 19),
);

/** A day, counted from 1 January 1970, as `YYYY-MM-DD`. */
export function dateText(day: number): string {
  return DAY_TEXTS[day - FIRST_DAY] as string;
}

/** A time, in seconds after the start of a day, as `YYYY-MM-DD HH:MM:SS`; it may lie on a later day. */
export function timeText(day: number, seconds: number): string {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  return `${dateText(day + days)} ${TIME_TEXTS[seconds - days * SECONDS_PER_DAY]}`;
}
