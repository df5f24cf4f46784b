import { Cron } from 'croner';
import type { Schedule } from '../../pipeline/index.ts';

/**
 * The latest due time that is not after now; null where there is none. A time that the clocks skip in spring is due
 * when they have sprung forward; one that comes twice in autumn is due once, the first time.
 */
export function lastDue(schedule: Schedule, now: Date): Date | null {
  // croner gives the runs before a time, to the second: one that is due right now is before the next second.
  const [last] = timesOf(schedule).previousRuns(1, new Date(now.getTime() + 1000));
  return last ?? null;
}

/** The first due time after a time; null where there is none. */
export function nextDue(schedule: Schedule, after: Date): Date | null {
  return timesOf(schedule).nextRun(after);
}

function timesOf({ cron, timeZone }: Schedule): Cron {
  return new Cron(cron, { timezone: timeZone, mode: '5-part' });
}
