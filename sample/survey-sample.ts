import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { dateText } from './moments.ts';
import { monthNamed, recentMonths } from './months.ts';
import { drawOf, ExactPick, Random } from './random.ts';
import { calendarShape, toMonths } from './to-months.ts';
import { type SurveyTotals, surveys } from './totals.ts';
import { windowsTo, windowTotal } from './windows.ts';

const drawSatisfied = drawOf({
  'completely satisfied': 45,
  'very satisfied': 34,
  'fairly satisfied': 21,
});
const drawNotSatisfied = drawOf({
  neither: 32,
  'fairly dissatisfied': 25,
  'very dissatisfied': 21,
  'completely dissatisfied': 22,
});

interface Interview {
  readonly crimeType: string;
  readonly day: number;
  readonly overall: string;
}

/** Completed interviews of the victim satisfaction survey. */
export const surveySample: Feed = {
  name: 'survey',
  columns: ['response_ref', 'crime_type', 'interviewed_on', 'overall', 'weight'],
  *extracts({ seed }) {
    const interviews = surveys.flatMap((survey) =>
      interviewsOf(new Random(seed, `survey ${survey.crimeType}`), survey),
    );
    let count = 0;
    for (const month of recentMonths) {
      const text = new CsvText(surveySample.columns);
      const inMonth = interviews.filter(
        ({ day }) => day >= month.firstDay && day < month.firstDay + month.days,
      );
      for (const { crimeType, day, overall } of inMonth.sort((a, b) => a.day - b.day)) {
        count++;
        text.add(`SYN/S/${String(count).padStart(7, '0')},${crimeType},${dateText(day)},${overall},`);
      }
      yield { month, text };
    }
  },
};

/** Interviews of one kind. The satisfied are chosen over a whole window, so that months differ by chance. */
function interviewsOf(
  random: Random,
  { crimeType, interviews, satisfied, lastMonth }: SurveyTotals,
): Interview[] {
  const windows = windowsTo(monthNamed(lastMonth));
  const shape = calendarShape(random, { season: 'even', perMonth: interviews.current / 12 });
  const byMonth = toMonths(interviews, shape, windows);
  return windows.flatMap((window) => {
    const isSatisfied = ExactPick.ofRows(
      random,
      windowTotal(window, satisfied),
      windowTotal(window, interviews),
    );
    return window.months.flatMap((month) =>
      Array.from({ length: byMonth[month.index] as number }, () => ({
        crimeType,
        day: month.firstDay + random.below(month.days),
        overall: (isSatisfied.take() ? drawSatisfied : drawNotSatisfied)(random),
      })),
    );
  });
}
