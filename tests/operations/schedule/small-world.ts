import { addMonths } from '../../../src/calendar.ts';
import type { Ending } from '../../../src/operations/schedule/build-due-paper.ts';
import { type DueRun, lastRun, type Scheduled } from '../../../src/operations/schedule/due-run.ts';
import type { World } from '../../../src/operations/schedule/keep-schedule.ts';
import { Ledger } from '../../../src/operations/schedule/ledger.ts';
import type { Outcome } from '../../../src/operations/schedule/outcome.ts';
import { passingFolder } from '../../build-into.ts';
import { smallPublication } from '../../harness/kill-test/small-publication.ts';

/** A paper of safeguarding and missing people, due at six on the 8th, with a week to wait. */
export const paper: Scheduled = {
  ...smallPublication,
  schedule: {
    cron: '0 6 8 * *',
    timeZone: 'Europe/London',
    waitsFor: ['safeguarding', 'missing'],
    deadlineDays: 7,
  },
};

const built: Ending = { state: 'built', outcome: 'built', missing_feeds: [] };

/** A world whose clock, feeds and builds the test decides; it tells what was built, told and logged. */
export function smallWorld(start: string) {
  const folder = passingFolder();
  const state = {
    now: new Date(start),
    missing: [] as string[],
    /** The newest month of each feed; null where all have come that can have. */
    newest: null as Record<string, string> | null,
    build: async (_: DueRun): Promise<Ending> => built,
    builds: [] as string[],
    told: [] as Outcome[],
    log: [] as string[],
    folder: folder.path,
    ledger: new Ledger(folder.path),
    remove: folder.remove,
  };
  const world: World = {
    now: () => state.now,
    arrivals: () => {
      const lastMonth = addMonths(state.now.toISOString().slice(0, 7), -1);
      return {
        missing: () => state.missing,
        newest: new Map(Object.entries(state.newest ?? { safeguarding: lastMonth, missing: lastMonth })),
        ahead: 2,
      };
    },
    build: async (run) => {
      state.builds.push(run.asAt);
      return state.build(run);
    },
    tell: async (outcome) => {
      state.told.push(outcome);
      return null;
    },
    log: (text) => void state.log.push(text),
  };
  return { state, world };
}

/** The month of the paper that is due at a time. */
export const monthDue = (time: string) => lastRun(paper, new Date(time))?.asAt;
