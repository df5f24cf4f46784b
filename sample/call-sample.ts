import { calendarShape, followingShape } from './calendar-shape.ts';
import { timeText } from './clock-text.ts';
import { CsvText } from './csv-text.ts';
import { ExactPick } from './exact-pick.ts';
import type { Extract, Feed } from './feed.ts';
import { moments } from './moments.ts';
import { RECENT_MONTHS, type SampleMonth } from './months.ts';
import { Random } from './random.ts';
import { toMonths } from './to-months.ts';
import { ABANDONED_101, ABANDONED_999, CALLS_101, CALLS_999 } from './totals.ts';

/** Average seconds to an answer. */
const EMERGENCY_WAIT = 4;
const OTHER_WAIT = 75;
const LONGEST_WAIT = 1_800;

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
    for (const month of RECENT_MONTHS) {
      const extract = callsOf(seed, month, plan, before);
      before += extract.text.rows;
      yield extract;
    }
  },
};

function planCalls(seed: number): CallPlan {
  const random = new Random(seed, 'call plan');
  const emergency = toMonths(CALLS_999, calendarShape(random, { season: 'call', perMonth: 15_000 }));
  const other = toMonths(CALLS_101, calendarShape(random, { season: 'call', perMonth: 36_000 }));
  return {
    emergency,
    other,
    abandonedEmergency: toMonths(ABANDONED_999, followingShape(random, emergency, 100)),
    abandonedOther: toMonths(ABANDONED_101, followingShape(random, other, 3_700, 'abandoned101')),
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
    const wait = secondsToAnswer(random, isEmergency ? EMERGENCY_WAIT : OTHER_WAIT);
    const answered = isAbandoned ? '' : timeText(month.firstDay, received + wait);
    text.add(
      `SYN/T/${String(before + row + 1).padStart(7, '0')},${isEmergency ? '999' : '101'},` +
        `${timeText(month.firstDay, received)},${answered},${isAbandoned}`,
    );
  }
  return { month, text };
}

function secondsToAnswer(random: Random, average: number): number {
  return Math.min(1 + Math.floor(-Math.log(1 - random.fraction()) * average), LONGEST_WAIT);
}
