import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { dateText } from './moments.ts';
import { monthNamed, recentMonths, type SampleMonth } from './months.ts';
import { personReference } from './people.ts';
import { drawOf, Random } from './random.ts';
import { offenderExits, offendersManaged } from './service-totals.ts';
import { apportion } from './to-months.ts';

/** The published scores are of people since the one month, to the other. */
const first = monthNamed('2016-01');
const lastMonth = monthNamed('2018-03');
/** People who had entered and left before; nothing is published of them. */
const earlier = { people: 40, entryTenths: 140_000, exitTenths: 34_000 };
const spread = 0.3;
/** Nobody who has left entered in the last months. */
const shortestMonths = 3;
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
    const end = lastMonth.firstDay + lastMonth.days - 1;
    const recent = recentMonths.slice(0, recentMonths.indexOf(lastMonth) + 1);
    const months = recent.slice(recent.indexOf(first));
    const people = [
      ...managed(random, recent.slice(0, recent.indexOf(first)), first.firstDay - 1, earlier),
      ...managed(random, months.slice(0, -shortestMonths), end, offenderExits),
      ...managed(random, months, end, offendersManaged),
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
  const draws = () => Array.from({ length: people }, () => Math.exp(spread * random.normal()));
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
