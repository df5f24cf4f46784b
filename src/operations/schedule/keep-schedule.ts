import { monthName, monthsBetween } from '../../calendar.ts';
import { DatabaseInUse } from '../../engine/index.ts';
import { describeFinding, type Finding, finding } from '../../findings/index.ts';
import { clockBehind } from '../../land/index.ts';
import { messageOf } from '../../plain-error.ts';
import type { Arrivals, Ending } from './build-due-paper.ts';
import { type DueRun, lastRun, nextDue, type Scheduled } from './due-run.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
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
  /** What has come of the feeds that a publication waits for. */
  arrivals(publication: Scheduled): Arrivals;
  build(run: DueRun): Promise<Ending>;
  /** Hears how a run ended; says what went wrong in telling, or null. */
  tell(outcome: Outcome): Promise<string | null>;
  log(text: string): void;
}

/** What came of a look at what is due of a publication. */
type DueState = 'nothing due' | 'waiting' | 'busy' | Outcome['state'];

/**
 * Looks once at what is due of a publication, and builds it where it can. Of several due times that were missed the
 * last is caught up. A failed build is tried again at later looks until the deadline. Where nothing can be built, as
 * no feed has come or the clock cannot be right, people are told once a day, until it can.
 */
export async function buildIfDue(publication: Scheduled, ledger: Ledger, world: World): Promise<DueState> {
  const now = world.now();
  const run = lastRun(publication, now);
  if (run === null) return 'nothing due';
  const arrivals = world.arrivals(publication);
  const behind = clockBehind(arrivals.newest, arrivals.ahead, now.toISOString().slice(0, 7));
  if (behind !== null) return stop(run, behind, ledger, world);
  const { runs } = ledger.of(publication.name);
  const [later] = runs.filter(
    ({ due_at }) => Date.parse(due_at) > run.dueAt.getTime() && isCredible(due_at, run, arrivals),
  );
  if (later && Date.parse(later.due_at) - now.getTime() > millisecondsADay)
    return stop(run, behindLastRun(publication, later), ledger, world);
  if (later || runs.some(({ due_at }) => due_at === run.dueAt.toISOString())) return 'nothing due';
  const ahead = clockAheadOf(run, arrivals);
  if (ahead !== null) return stop(run, ahead, ledger, world);
  const missing = arrivals.missing(run.asAt);
  if (missing.length > 0 && now < run.deadline) {
    const until = timeIn(publication.schedule.timeZone, run.deadline);
    world.log(`${publication.name} as at ${run.asAt}: waits for ${missing.join(', ')}, until ${until}`);
    return 'waiting';
  }
  if (missing.length > 0 && missing.length === publication.schedule.waitsFor.length)
    return stop(run, nothingCame(run), ledger, world);
  const ending = await buildOf(run, world);
  if (ending === 'busy') return 'busy';
  const ended = world.now();
  const outcome = outcomeOf(run, now, ended, ending);
  const isTriedAgain = ending.state === 'failed' && ended < run.deadline;
  if (!isTriedAgain)
    ledger.keep(publication.name, {
      due_at: outcome.due_at,
      ended_at: outcome.ended_at,
      outcome: outcome.outcome,
    });
  say(outcome, isTriedAgain ? '; tried again' : '', world);
  await tell(outcome, world);
  return ending.state;
}

function outcomeOf(run: DueRun, started: Date, ended: Date, ending: Ending): Outcome {
  return {
    publication: run.publication.name,
    as_at: run.asAt,
    due_at: run.dueAt.toISOString(),
    started_at: started.toISOString(),
    ended_at: ended.toISOString(),
    ...ending,
  };
}

function say({ publication, as_at, outcome }: Outcome, further: string, world: World): void {
  world.log(`${publication} as at ${as_at}: ${outcome}${further}`);
}

async function tell(outcome: Outcome, world: World): Promise<void> {
  const untold = await world.tell(outcome);
  if (untold !== null) world.log(`the command of --on-finish ${untold}`);
}

const millisecondsADay = 24 * 60 * 60 * 1000;

/** Builds nothing, and says why; people are told once a day at most in the same words. The run stays due. */
async function stop(run: DueRun, wrong: Finding, ledger: Ledger, world: World): Promise<'stopped'> {
  const { name, schedule } = run.publication;
  const now = world.now();
  const words = `stopped, nothing published: ${describeFinding(wrong)}`;
  const missing = schedule.waitsFor.length === 0 ? [] : world.arrivals(run.publication).missing(run.asAt);
  const outcome = outcomeOf(run, now, now, { state: 'stopped', outcome: words, missing_feeds: missing });
  say(outcome, '', world);
  const { alert } = ledger.of(name);
  const age = now.getTime() - Date.parse(alert?.told_at ?? '');
  if (alert?.words !== words || !(Math.abs(age) < millisecondsADay)) {
    ledger.keepAlert(name, { words, told_at: now.toISOString() });
    await tell(outcome, world);
  }
  return 'stopped';
}

/** Whether a run that was noted for a time after the one due now can have been: some extract reaches its month. */
function isCredible(dueAt: string, { publication }: DueRun, { newest }: Arrivals): boolean {
  const run = lastRun(publication, new Date(dueAt));
  return run !== null && [...newest.values()].some((month) => month >= run.asAt);
}

/** That the month of a paper is more than a year after everything that has ever come. */
function clockAheadOf(run: DueRun, { newest }: Arrivals): Finding | null {
  const [last] = [...newest.values()].sort().reverse();
  if (last === undefined || monthsBetween(last, run.asAt) <= 12) return null;
  return finding({
    code: 'clock-ahead',
    level: 'blocks',
    file: run.publication.name,
    expected: `a paper of a month near the newest extract, of ${monthName(last)}`,
    got: `one of ${monthName(run.asAt)}, by the clock of this machine`,
    todo: 'Put the clock right, or the extracts into the raw folder; an older paper is made with insight build --as-at',
  });
}

function behindLastRun({ name, schedule }: Scheduled, { due_at }: LedgerEntry): Finding {
  return finding({
    code: 'clock-behind',
    level: 'blocks',
    file: name,
    expected: `a time after its last run, which was due ${timeIn(schedule.timeZone, new Date(due_at))}`,
    got: 'one before it: the clock of this machine is behind',
    todo: 'Put the clock right; what is done is not done again',
  });
}

/** That of a month no feed has come at all: it stays due until one has, or the next month is. */
function nothingCame({ publication, asAt }: DueRun): Finding {
  return finding({
    code: 'nothing-arrived',
    level: 'blocks',
    file: publication.name,
    expected: `extracts of ${monthName(asAt)} of ${publication.schedule.waitsFor.join(', ')}`,
    got: 'none, and the deadline has passed',
    todo: 'Put them into the raw folder, and the paper is built; where they are there, see that --raw and the clock of this machine are right',
  });
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
    return { state: 'failed', outcome: `failed: ${messageOf(error)}`, missing_feeds: [] };
  }
}

/** A time as the clock on the wall of a time zone shows it: `8 June 2018 at 06:00 (Europe/London)`. */
function timeIn(timeZone: string, time: Date): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' });
  return `${words.format(time)} (${timeZone})`;
}
