import { Cron } from 'croner';
import { addMonths, type Month } from '../../calendar.ts';
import type { Publication, Schedule } from '../../pipeline/index.ts';

/** A publication that has a schedule. */
export type Scheduled = Publication & { readonly schedule: Schedule };

/** A paper that is due, or was last. */
export interface DueRun {
  readonly publication: Scheduled;
  readonly dueAt: Date;
  /** The month before the one it is due in. */
  readonly asAt: Month;
  /** From when it waits for no feed any more. */
  readonly deadline: Date;
}

const millisecondsADay = 24 * 60 * 60 * 1000;

/** Those of the publications that have a schedule. */
export function scheduledOf(publications: readonly Publication[]): Scheduled[] {
  return publications.filter((one): one is Scheduled => one.schedule !== undefined);
}

/** The run of a publication that was due last; null where none ever was. */
export function lastRun(publication: Scheduled, now: Date): DueRun | null {
  const { schedule } = publication;
  const dueAt = lastDue(schedule, now);
  if (dueAt === null) return null;
  const asAt = addMonths(monthAt(dueAt, schedule.timeZone), -1);
  const deadline = new Date(dueAt.getTime() + schedule.deadlineDays * millisecondsADay);
  return { publication, dueAt, asAt, deadline };
}

/** The month on the wall of a time zone. */
function monthAt(time: Date, timeZone: string): Month {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit' });
  const part = (type: string) => parts.formatToParts(time).find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}

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
