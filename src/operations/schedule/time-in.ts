/** A time as the clock on the wall of a time zone shows it: `8 June 2018 at 06:00 (Europe/London)`. */
export function timeIn(timeZone: string, time: Date): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return `${words.format(time)} (${timeZone})`;
}
