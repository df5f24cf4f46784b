import type { Scheduled } from './due-run.ts';
import { nextDue } from './due-times.ts';
import type { Ledger } from './ledger.ts';
import { type Looked, look, type World } from './look.ts';

/** How long at most until it looks again: short, so that a clock that jumps or a machine that sleeps costs little. */
export const lookEveryMilliseconds = 5 * 60 * 1000;

/** A failed build is not tried again sooner. */
const tryAgainMilliseconds = 60 * 60 * 1000;

/** Looks at each publication in turn; what a look came to, by publication. */
export async function lookAtAll(
  publications: readonly Scheduled[],
  ledger: Ledger,
  world: World,
): Promise<Map<string, Looked>> {
  const looked = new Map<string, Looked>();
  for (const one of publications) looked.set(one.name, await look(one, ledger, world));
  return looked;
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
    for (const one of publications) {
      if (world.isStopped()) return;
      const now = world.now().getTime();
      const pause = (notBefore.get(one.name) ?? 0) - now;
      // After a jump back of the clock the pause would last as long as the jump.
      if (pause > 0 && pause <= tryAgainMilliseconds) continue;
      const state = await look(one, ledger, quiet);
      if (state === 'failed') notBefore.set(one.name, world.now().getTime() + tryAgainMilliseconds);
      else notBefore.delete(one.name);
    }
    if (!world.isStopped()) await world.rest(untilNextLook(publications, world.now()));
  }
}

/** The milliseconds until something is due, or until it looks again. */
function untilNextLook(publications: readonly Scheduled[], now: Date): number {
  const due = publications.flatMap(({ schedule }) => nextDue(schedule, now) ?? []);
  return Math.min(lookEveryMilliseconds, ...due.map((time) => Math.max(0, time.getTime() - now.getTime())));
}

/** Says nothing that was the last to be said of its publication, as waiting is at every look. */
function onlyNew(log: (text: string) => void): (text: string) => void {
  const said = new Map<string, string>();
  return (text) => {
    const about = text.split(':')[0] ?? '';
    if (said.get(about) === text) return;
    said.set(about, text);
    log(text);
  };
}
