import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { dateText } from './moments.ts';
import { recentMonths, sampleMonths } from './months.ts';
import { drawOf, Random } from './random.ts';
import { complaints, localResolutionDays, localResolutionTotals } from './service-totals.ts';
import { apportion, calendarShape, followingShape, toMonths } from './to-months.ts';

/** Standard deviation of the logarithm of the days to resolve. */
const spread = 0.45;

interface LocalResolution {
  readonly recordedDay: number;
  readonly resolvedDay: number;
}

/** Complaints locally resolved in the months of the sample; of each month so many, with so many days in sum. */
function localResolutions(random: Random): LocalResolution[] {
  const counts = toMonths(localResolutionTotals, calendarShape(random, { season: 'even', perMonth: 150 }));
  const days = toMonths(localResolutionDays, followingShape(random, counts, 200));
  return sampleMonths.flatMap((month) => {
    const draws = Array.from({ length: counts[month.index] as number }, () =>
      Math.exp(spread * random.normal()),
    );
    return apportion(days[month.index] as number, draws).map((taken) => {
      const resolvedDay = month.firstDay + random.below(month.days);
      return { recordedDay: resolvedDay - taken, resolvedDay };
    });
  });
}

const longestDaysToRecord = 10;
/** Published: 94% are recorded within ten working days. The others wait so many days: more than ten working ones. */
const lateChance = 0.06;
const shortestLate = 21;
const longestLate = 45;
const drawAllegation = drawOf({
  'Other neglect or failure in duty': 38,
  'Incivility, impoliteness and intolerance': 15,
  'Other assault': 9,
  'Oppressive conduct or harassment': 9,
  'Unlawful or unnecessary arrest or detention': 6,
  'Lack of fairness and impartiality': 7,
  'Mishandling of property': 5,
  Other: 11,
});

/** Complaints, as they stand at the end of the last month: those resolved since have the day of it. */
export const complaintSample: Feed = {
  name: 'complaint',
  columns: ['complaint_ref', 'received_on', 'recorded_on', 'local_resolution_on', 'allegation'],
  *extracts({ seed }) {
    const plan = new Random(seed, 'complaint plan');
    const counts = toMonths(complaints, calendarShape(plan, { season: 'even', perMonth: 300 }));
    const resolutions = localResolutions(plan);
    let before = 0;
    for (const month of recentMonths) {
      const random = new Random(seed, `complaint ${month.name}`);
      const lateness = new Random(seed, `late complaint ${month.name}`);
      const resolved = resolutions.filter(
        ({ recordedDay }) => recordedDay >= month.firstDay && recordedDay < month.firstDay + month.days,
      );
      const open = Array.from({ length: (counts[month.index] as number) - resolved.length }, () => ({
        recordedDay: month.firstDay + random.below(month.days),
        resolvedDay: null,
      }));
      const text = new CsvText(complaintSample.columns);
      for (const { recordedDay, resolvedDay } of [...resolved, ...open].sort(
        (a, b) => a.recordedDay - b.recordedDay,
      )) {
        before++;
        const soon = Math.max(month.firstDay, recordedDay - random.below(longestDaysToRecord));
        const late = recordedDay - shortestLate - lateness.below(longestLate - shortestLate);
        const received = lateness.chance(lateChance) ? late : soon;
        text.add(
          `SYN/P/${String(before).padStart(7, '0')},${dateText(received)},${dateText(recordedDay)},` +
            `${resolvedDay === null ? '' : dateText(resolvedDay)},${quoted(drawAllegation(random))}`,
        );
      }
      yield { month, text };
    }
  },
};

function quoted(value: string): string {
  return value.includes(',') ? `"${value}"` : value;
}
