import { apportion } from './apportion.ts';
import { calendarShape, followingShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { MONTHS, RECENT_MONTHS } from './months.ts';
import { Random } from './random.ts';
import { COMPLAINTS, LOCAL_RESOLUTION_DAYS, LOCAL_RESOLUTIONS } from './service-totals.ts';
import { toMonths } from './to-months.ts';
import { drawOf } from './weighted-draw.ts';

/** Standard deviation of the logarithm of the days to resolve. */
const SPREAD = 0.45;

interface LocalResolution {
  readonly recordedDay: number;
  readonly resolvedDay: number;
}

/** Complaints locally resolved in the months of the sample; of each month so many, with so many days in sum. */
function localResolutions(random: Random): LocalResolution[] {
  const counts = toMonths(LOCAL_RESOLUTIONS, calendarShape(random, { season: 'even', perMonth: 150 }));
  const days = toMonths(LOCAL_RESOLUTION_DAYS, followingShape(random, counts, 200));
  return MONTHS.flatMap((month) => {
    const draws = Array.from({ length: counts[month.index] as number }, () =>
      Math.exp(SPREAD * random.normal()),
    );
    return apportion(days[month.index] as number, draws).map((taken) => {
      const resolvedDay = month.firstDay + random.below(month.days);
      return { recordedDay: resolvedDay - taken, resolvedDay };
    });
  });
}

const LONGEST_DAYS_TO_RECORD = 10;
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
    const counts = toMonths(COMPLAINTS, calendarShape(plan, { season: 'even', perMonth: 300 }));
    const resolutions = localResolutions(plan);
    let before = 0;
    for (const month of RECENT_MONTHS) {
      const random = new Random(seed, `complaint ${month.name}`);
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
        const received = Math.max(month.firstDay, recordedDay - random.below(LONGEST_DAYS_TO_RECORD));
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
