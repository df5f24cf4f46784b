import { CsvText } from './csv-text.ts';
import type { Extract, Feed } from './feed.ts';
import { moments, timeText } from './moments.ts';
import { recentMonths, type SampleMonth } from './months.ts';
import { ExactPick, Random } from './random.ts';
import { calendarShape, followingShape, toMonths } from './to-months.ts';
import { abandoned101, abandoned999, calls101, calls999 } from './totals.ts';

/** Average seconds to an answer. */
const emergencyWait = 4;
const otherWait = 75;
const longestWait = 1_800;

/** How many calls every month has on each line, and how many of them were abandoned. */
interface CallPlan {
  readonly emergency: readonly number[];
  readonly other: readonly number[];
  readonly abandonedEmergency: readonly number[];
  readonly abandonedOther: readonly number[];
}

/** Calls offered. */
export const callSample: Feed = {
  name: 'call',
  columns: ['call_ref', 'line', 'received_at', 'answered_at', 'is_abandoned'],
  *extracts({ seed }) {
    const plan = planCalls(seed);
    let before = 0;
    for (const month of recentMonths) {
      const extract = callsOf(seed, month, plan, before);
      before += extract.text.rows;
      yield extract;
    }
  },
};

function planCalls(seed: number): CallPlan {
  const random = new Random(seed, 'call plan');
  const emergency = toMonths(calls999, calendarShape(random, { season: 'call', perMonth: 15_000 }));
  const other = toMonths(calls101, calendarShape(random, { season: 'call', perMonth: 36_000 }));
  return {
    emergency,
    other,
    abandonedEmergency: toMonths(abandoned999, followingShape(random, emergency, 100)),
    abandonedOther: toMonths(abandoned101, followingShape(random, other, 3_700, 'abandoned101')),
  };
}

function callsOf(seed: number, month: SampleMonth, plan: CallPlan, before: number): Extract {
  const random = new Random(seed, `call ${month.name}`);
  const planned = (counts: readonly number[]) => counts[month.index] as number;
  const emergencyCount = planned(plan.emergency);
  const otherCount = planned(plan.other);
  const count = emergencyCount + otherCount;
  const times = moments(random, month, count);
  const emergency = ExactPick.ofRows(random, emergencyCount, count);
  const abandonedEmergency = ExactPick.ofRows(random, planned(plan.abandonedEmergency), emergencyCount);
  const abandonedOther = ExactPick.ofRows(random, planned(plan.abandonedOther), otherCount);
  const text = new CsvText(callSample.columns);
  for (let row = 0; row < count; row++) {
    const received = times[row] as number;
    const isEmergency = emergency.take();
    const isAbandoned = (isEmergency ? abandonedEmergency : abandonedOther).take();
    const wait = secondsToAnswer(random, isEmergency ? emergencyWait : otherWait);
    const answered = isAbandoned ? '' : timeText(month.firstDay, received + wait);
    text.add(
      `SYN/T/${String(before + row + 1).padStart(7, '0')},${isEmergency ? '999' : '101'},` +
        `${timeText(month.firstDay, received)},${answered},${isAbandoned}`,
    );
  }
  return { month, text };
}

function secondsToAnswer(random: Random, average: number): number {
  return Math.min(1 + Math.floor(-Math.log(1 - random.fraction()) * average), longestWait);
}
