import { apportion } from './apportion.ts';
import { dateText } from './clock-text.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { monthNamed, RECENT_MONTHS, type SampleMonth } from './months.ts';
import { personReference } from './people.ts';
import { Random } from './random.ts';
import { OFFENDER_EXITS, OFFENDERS_MANAGED } from './service-totals.ts';
import { drawOf } from './weighted-draw.ts';

/** The published scores are of people since the one month, to the other. */
const FIRST = monthNamed('2016-01');
const LAST = monthNamed('2018-03');
/** People who had entered and left before; nothing is published of them. */
const EARLIER = { people: 40, entryTenths: 140_000, exitTenths: 34_000 };
const SPREAD = 0.3;
/** Nobody who has left entered in the last months. */
const SHORTEST_MONTHS = 3;
const drawCohort = drawOf({ general: 72, domestic: 28 });

interface Managed {
  readonly enteredDay: number;
  readonly exitedDay: number | null;
  readonly entryTenths: number;
  readonly exitTenths: number | null;
}

/** People in Integrated Offender Management, up to the last quarter that is complete. */
export const offenderManagementSample: Feed = {
  name: 'offender_management',
  columns: ['nominal_ref', 'cohort', 'entered_on', 'entry_score', 'exited_on', 'exit_score'],
  *extracts({ seed }) {
    const random = new Random(seed, 'offender management');
    const end = LAST.firstDay + LAST.days - 1;
    const recent = RECENT_MONTHS.slice(0, RECENT_MONTHS.indexOf(LAST) + 1);
    const months = recent.slice(recent.indexOf(FIRST));
    const people = [
      ...managed(random, recent.slice(0, recent.indexOf(FIRST)), FIRST.firstDay - 1, EARLIER),
      ...managed(random, months.slice(0, -SHORTEST_MONTHS), end, OFFENDER_EXITS),
      ...managed(random, months, end, OFFENDERS_MANAGED),
    ].sort((a, b) => a.enteredDay - b.enteredDay);
    let count = 0;
    for (const month of recent) {
      const text = new CsvText(offenderManagementSample.columns);
      const inMonth = people.filter(
        ({ enteredDay }) => enteredDay >= month.firstDay && enteredDay < month.firstDay + month.days,
      );
      for (const { enteredDay, exitedDay, entryTenths, exitTenths } of inMonth) {
        text.add(
          `${personReference('nominal', count++)},${drawCohort(random)},${dateText(enteredDay)},` +
            `${entryTenths / 10},${exitedDay === null ? '' : dateText(exitedDay)},${exitTenths === null ? '' : exitTenths / 10}`,
        );
      }
      yield { month, text };
    }
  },
};

/** People who enter in the months, as many in each, and leave by a day if they have exit scores. */
function managed(
  random: Random,
  months: readonly SampleMonth[],
  last: number,
  { people, entryTenths, exitTenths }: { people: number; entryTenths: number; exitTenths?: number },
): Managed[] {
  const draws = () => Array.from({ length: people }, () => Math.exp(SPREAD * random.normal()));
  const entries = apportion(entryTenths, draws());
  const exits = exitTenths === undefined ? null : apportion(exitTenths, draws());
  return entries.map((entry, person) => {
    const month = months[person % months.length] as SampleMonth;
    const enteredDay = month.firstDay + random.below(month.days);
    return {
      enteredDay,
      exitedDay: exits === null ? null : enteredDay + random.below(last - enteredDay + 1),
      entryTenths: entry,
      exitTenths: exits?.[person] ?? null,
    };
  });
}
