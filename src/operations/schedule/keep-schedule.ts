import { DatabaseInUse } from '../../engine/index.ts';
import type { Ending } from './build-due-paper.ts';
import { type DueRun, lastRun, nextDue, type Scheduled } from './due-run.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './outcome.ts';

/** How long at most until it looks again: short, so that a clock that jumps or a machine that sleeps costs little. */
const lookEveryMilliseconds = 5 * 60 * 1000;

/** A failed build is not tried again sooner. */
const tryAgainMilliseconds = 60 * 60 * 1000;

/** Builds what is due of each publication in turn; what came of it, by publication. */
export async function buildAllDue(
  publications: readonly Scheduled[],
  ledger: Ledger,
  world: World,
): Promise<Map<string, DueState>> {
  const states = new Map<string, DueState>();
  for (const publication of publications)
    states.set(publication.name, await buildIfDue(publication, ledger, world));
  return states;
}

/** Keeps the schedule until it is stopped: looks, builds what is due, and rests until it looks again. */
export async function keepSchedule(
  publications: readonly Scheduled[],
  ledger: Ledger,
  world: World & { rest(milliseconds: number): Promise<void>; isStopped(): boolean },
): Promise<void> {
  const quiet = { ...world, log: onlyNew(world.log) };
  const notBefore = new Map<string, number>();
  while (!world.isStopped()) {
    for (const publication of publications) {
      if (world.isStopped()) return;
      const now = world.now().getTime();
      const pause = (notBefore.get(publication.name) ?? 0) - now;
      // After a jump back of the clock the pause would last as long as the jump.
      if (pause > 0 && pause <= tryAgainMilliseconds) continue;
      const state = await buildIfDue(publication, ledger, quiet);
      if (state === 'failed') notBefore.set(publication.name, world.now().getTime() + tryAgainMilliseconds);
      else notBefore.delete(publication.name);
    }
    if (!world.isStopped()) await world.rest(untilNextLook(publications, world.now()));
  }
}

/** The milliseconds until something is due, or until it looks again. */
function untilNextLook(publications: readonly Scheduled[], now: Date): number {
  const due = publications.flatMap(({ schedule }) => nextDue(schedule, now) ?? []);
  return Math.min(lookEveryMilliseconds, ...due.map((time) => Math.max(0, time.getTime() - now.getTime())));
}

/** Says nothing that was the last to be said of its publication, as waiting is each time it looks. */
function onlyNew(log: (text: string) => void): (text: string) => void {
  const latest = new Map<string, string>();
  return (text) => {
    const about = text.split(':')[0] ?? '';
    if (latest.get(about) === text) return;
    latest.set(about, text);
    log(text);
  };
}

/** What the schedule needs of the world. */
export interface World {
  now(): Date;
  /** Of a run that is due, the feeds that have not come. */
  missing(run: DueRun): string[];
  build(run: DueRun): Promise<Ending>;
  /** Hears how a run ended; says what went wrong in telling, or null. */
  tell(outcome: Outcome): Promise<string | null>;
  log(text: string): void;
}

/** What came of a look at what is due of a publication. */
type DueState = 'nothing due' | 'waiting' | 'busy' | Outcome['state'];

/**
 * Looks once at what is due of a publication, and builds it where it can. Of several due times that were missed the
 * last is caught up. A failed build is tried again at later looks until the deadline.
 */
export async function buildIfDue(publication: Scheduled, ledger: Ledger, world: World): Promise<DueState> {
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
