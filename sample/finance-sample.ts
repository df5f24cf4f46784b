import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { RECENT_MONTHS, type SampleMonth } from './months.ts';
import { Random } from './random.ts';

const APRIL = 4;

/** A year's budget in pounds, the part of it that is usually spent, and how much months differ. Invented. */
const LINES = {
  capital: { budget: 12_600_000, spent: 0.82, swing: 0.2 },
  revenue: { budget: 190_800_000, spent: 0.997, swing: 0.01 },
  efficiency: { budget: 5_400_000, spent: 0.96, swing: 0.1 },
} as const;

/** Pounds budgeted and spent on each line from April to every month. */
export const financeSample: Feed = {
  name: 'finance',
  columns: ['month', 'line', 'budget_to_date', 'actual_to_date'],
  *extracts({ seed }) {
    const random = new Random(seed, 'finance');
    const spent = new Map<string, number>();
    for (const month of RECENT_MONTHS) {
      const text = new CsvText(financeSample.columns);
      const months = monthsOfYear(month);
      for (const [line, { budget, spent: part, swing }] of Object.entries(LINES)) {
        const before = months === 1 ? 0 : (spent.get(line) ?? (budget / 12) * part * (months - 1));
        const actual = before + (budget / 12) * part * (1 + swing * random.normal());
        spent.set(line, actual);
        text.add(`${month.name},${line},${Math.round((budget / 12) * months)},${Math.round(actual)}`);
      }
      yield { month, text };
    }
  },
};

/** How many months of the financial year, which begins in April, have passed with a month. */
function monthsOfYear({ monthOfYear }: SampleMonth): number {
  return ((monthOfYear - APRIL + 12) % 12) + 1;
}
