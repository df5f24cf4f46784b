import { DatabaseInUse } from '../../engine/index.ts';
import { type DueRun, lastRun, type Scheduled } from './due-run.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import type { Ending } from './run-due.ts';

/** What a look at the schedule needs of the world. */
export interface World {
  now(): Date;
  /** Of a run that is due, the feeds that have not come. */
  missing(run: DueRun): string[];
  build(run: DueRun): Promise<Ending>;
  /** Hears how a run ended; says what went wrong in telling, or null. */
  tell(outcome: Outcome): Promise<string | null>;
  log(text: string): void;
}

/** What a look came to. */
export type Looked = 'nothing due' | 'waiting' | 'busy' | Outcome['state'];

/**
 * Looks once at what is due of a publication, and builds it where it can. Of several due times that were missed the
 * last is caught up. A failed build is tried again at later looks until the deadline.
 */
export async function look(publication: Scheduled, ledger: Ledger, world: World): Promise<Looked> {
  const now = world.now();
  const run = lastRun(publication, now);
  const seenTo = ledger.last(publication.name);
  if (run === null || (seenTo && Date.parse(seenTo.due_at) >= run.dueAt.getTime())) {
    if (seenTo && Date.parse(seenTo.ended_at) > now.getTime())
      world.log(clockIsBehind(publication, seenTo.ended_at));
    return 'nothing due';
  }
  const missing = world.missing(run);
  if (missing.length > 0 && now < run.deadline) {
    const until = timeIn(publication.schedule.timeZone, run.deadline);
    world.log(`${publication.name} as at ${run.asAt}: waits for ${missing.join(', ')}, until ${until}`);
    return 'waiting';
  }
  const ending = await buildOf(run, world);
  if (ending === 'busy') return 'busy';
  const ended = world.now();
  const outcome: Outcome = {
    publication: publication.name,
    as_at: run.asAt,
    due_at: run.dueAt.toISOString(),
    started_at: now.toISOString(),
    ended_at: ended.toISOString(),
    ...ending,
  };
  const isTriedAgain = ending.state === 'failed' && ended < run.deadline;
  if (!isTriedAgain)
    ledger.keep(publication.name, {
      due_at: outcome.due_at,
      ended_at: outcome.ended_at,
      outcome: outcome.outcome,
    });
  world.log(
    `${publication.name} as at ${run.asAt}: ${outcome.outcome}${isTriedAgain ? '; tried again' : ''}`,
  );
  const untold = await world.tell(outcome);
  if (untold !== null) world.log(`the command of --on-finish ${untold}`);
  return ending.state;
}

async function buildOf(run: DueRun, world: World): Promise<Ending | 'busy'> {
  const name = `${run.publication.name} as at ${run.asAt}`;
  const due = timeIn(run.publication.schedule.timeZone, run.dueAt);
  world.log(`${name}: builds, due ${due}`);
  try {
    return await world.build(run);
  } catch (error) {
    if (error instanceof DatabaseInUse) {
      world.log(`${name}: another build is running; waits until it has ended`);
      return 'busy';
    }
    const words = error instanceof Error ? error.message : String(error);
    return { state: 'failed', outcome: `failed: ${words}`, missing_feeds: [] };
  }
}

function clockIsBehind({ name, schedule }: Scheduled, endedAt: string): string {
  const last = timeIn(schedule.timeZone, new Date(endedAt));
  return `${name}: the clock of this machine is behind, its last run ended at ${last}; what is done is not done again`;
}

/** A time as the clock on the wall of a time zone shows it: `8 June 2018 at 06:00 (Europe/London)`. */
function timeIn(timeZone: string, time: Date): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return `${words.format(time)} (${timeZone})`;
}
