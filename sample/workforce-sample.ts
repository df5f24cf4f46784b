import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { MONTHS, RECENT_MONTHS, type SampleMonth } from './months.ts';
import { Random } from './random.ts';
import { COMMUNITY_OFFICERS, OFFICERS, STAFF, type Strength } from './service-totals.ts';

const ROLES = { officer: OFFICERS, staff: STAFF, pcso: COMMUNITY_OFFICERS } as const;
const FIRST = RECENT_MONTHS[0]?.index ?? 0;
const LAST = MONTHS.length - 1;
/** How much headcounts and full-time equivalents swing from month to month; a small role swings more. */
const SWINGS: Readonly<Record<string, number>> = { officer: 0.004, staff: 0.004, pcso: 0.02 };
/** Of community officers only the full-time equivalents are published. */
const PART_TIMERS = 30;

/** People in each role at the end of every month. */
export const workforceSample: Feed = {
  name: 'workforce',
  columns: ['month', 'role', 'headcount', 'headcount_bme', 'fte', 'fte_budget'],
  *extracts({ seed }) {
    for (const month of RECENT_MONTHS) {
      const random = new Random(seed, `workforce ${month.name}`);
      const text = new CsvText(workforceSample.columns);
      for (const [role, strength] of Object.entries(ROLES)) {
        text.add(`${month.name},${role},${strengthColumns(random, month, strength, role)}`);
      }
      yield { month, text };
    }
  },
};

/** The published figures in the last month; before it they swing, the share of a minority background rising to it. */
function strengthColumns(random: Random, month: SampleMonth, strength: Strength, role: string): string {
  const { headcount, headcountBme, fte, fteBudget, firstBmePercent } = strength;
  if (month.index === LAST && role !== 'pcso') return [headcount, headcountBme, fte, fteBudget].join(',');
  const swung = 1 + (SWINGS[role] ?? 0) * random.normal();
  const people = role === 'pcso' ? Math.ceil(fte) + random.below(PART_TIMERS) : Math.round(headcount * swung);
  const lastPercent = (100 * headcountBme) / headcount;
  const way = (month.index - FIRST) / (LAST - FIRST);
  const percent = firstBmePercent + (lastPercent - firstBmePercent) * way;
  const equivalents = month.index === LAST ? fte : fte * swung;
  return [people, Math.round((people * percent) / 100), equivalents.toFixed(2), fteBudget].join(',');
}
