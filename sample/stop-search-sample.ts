import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { moments, timeText } from './moments.ts';
import { recentMonths } from './months.ts';
import { drawOf, Random } from './random.ts';
import { stopSearches } from './service-totals.ts';
import { calendarShape, toMonths } from './to-months.ts';

const drawPower = drawOf({
  'Misuse of Drugs Act 1971 (section 23)': 62,
  'Police and Criminal Evidence Act 1984 (section 1)': 35,
  'Firearms Act 1968 (section 47)': 2,
  'Criminal Justice and Public Order Act 1994 (section 60)': 1,
});
const drawOutcome = drawOf({
  'No further action': 60,
  Arrest: 20,
  'Community resolution': 11,
  'Summons or charge by post': 4,
  'Penalty notice for disorder': 2,
  Caution: 3,
});
const drawEthnicity = drawOf({ White: 66, Black: 15, Asian: 9, Mixed: 6, Other: 1, 'Not stated': 3 });

/** Stops and searches. */
export const stopSearchSample: Feed = {
  name: 'stop_search',
  columns: ['search_ref', 'searched_at', 'power', 'outcome', 'ethnicity'],
  *extracts({ seed }) {
    const plan = new Random(seed, 'stop search plan');
    const counts = toMonths(stopSearches, calendarShape(plan, { season: 'even', perMonth: 155 }));
    let before = 0;
    for (const month of recentMonths) {
      const random = new Random(seed, `stop search ${month.name}`);
      const text = new CsvText(stopSearchSample.columns);
      for (const seconds of moments(random, month, counts[month.index] as number)) {
        before++;
        text.add(
          `SYN/Z/${String(before).padStart(7, '0')},${timeText(month.firstDay, seconds)},` +
            `${drawPower(random)},${drawOutcome(random)},${drawEthnicity(random)}`,
        );
      }
      yield { month, text };
    }
  },
};
