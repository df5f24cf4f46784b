import type { CrimeLedger } from './crime-ledger.ts';
import { MONTHS, type SampleMonth } from './months.ts';
import { Random } from './random.ts';
import { WeightedDraw } from './weighted-draw.ts';

/** How many crimes get their outcome in the month they were recorded, one month later, and so on; the last never do. */
const LAGS = [42, 26, 12, 7, 4, 2.5, 1.5, 5];
const NEVER = LAGS.length - 1;

/** A crime, by its position in the ledger, and the day its outcome was recorded. */
export interface OutcomeEntry {
  readonly crime: number;
  readonly day: number;
}

/** The crimes that get their outcome in each month of the sample. */
export function outcomesByMonth(seed: number, crimes: CrimeLedger): number[][] {
  const random = new Random(seed, 'outcome lags');
  const lags = new WeightedDraw(LAGS);
  const byMonth: number[][] = MONTHS.map(() => []);
  let month = MONTHS[0] as SampleMonth;
  for (let crime = 0; crime < crimes.size; crime++) {
    const day = crimes.recordedDays[crime] as number;
    while (day >= month.firstDay + month.days) month = MONTHS[month.index + 1] as SampleMonth;
    const lag = lags.draw(random);
    if (lag !== NEVER) byMonth[month.index + lag]?.push(crime);
  }
  return byMonth;
}

/** Gives each crime a day of the month for its outcome, not before the crime was recorded; in order of days. */
export function recordedOutcomes(
  random: Random,
  month: SampleMonth,
  outcomes: readonly number[],
  crimes: CrimeLedger,
): OutcomeEntry[] {
  const end = month.firstDay + month.days;
  return outcomes
    .map((crime) => {
      const first = Math.max(month.firstDay, crimes.recordedDays[crime] as number);
      return { crime, day: first + random.below(end - first) };
    })
    .sort((a, b) => a.day - b.day);
}
