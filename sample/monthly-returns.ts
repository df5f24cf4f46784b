import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { recentMonths, type SampleMonth, type SpecialMonths, sampleMonths } from './months.ts';
import { Random } from './random.ts';
import {
  type Absence,
  communityOfficerSickness,
  communityOfficers,
  officerSickness,
  officers,
  type Strength,
  staffSickness,
  staffStrength,
} from './service-totals.ts';
import { type CalendarShape, calendarShape, toMonths } from './to-months.ts';

const strengthByRole = { officer: officers, staff: staffStrength, pcso: communityOfficers } as const;
const first = recentMonths[0]?.index ?? 0;
const lastIndex = sampleMonths.length - 1;
/** How much headcounts and full-time equivalents swing from month to month; a small role swings more. */
const swings: Readonly<Record<string, number>> = { officer: 0.004, staff: 0.004, pcso: 0.02 };
/** Of community officers only the full-time equivalents are published. */
const partTimers = 30;

/** People in each role at the end of every month. */
export const workforceSample: Feed = {
  name: 'workforce',
  columns: ['month', 'role', 'headcount', 'headcount_bme', 'fte', 'fte_budget'],
  *extracts({ seed }) {
    for (const month of recentMonths) {
      const random = new Random(seed, `workforce ${month.name}`);
      const text = new CsvText(workforceSample.columns);
      for (const [role, strength] of Object.entries(strengthByRole)) {
        text.add(`${month.name},${role},${strengthColumns(random, month, strength, role)}`);
      }
      yield { month, text };
    }
  },
};

/** The published figures in the last month; before it they swing, the share of a minority background rising to it. */
function strengthColumns(random: Random, month: SampleMonth, strength: Strength, role: string): string {
  const { headcount, headcountBme, fte, fteBudget, firstBmePercent } = strength;
  if (month.index === lastIndex && role !== 'pcso')
    return [headcount, headcountBme, fte, fteBudget].join(',');
  const swung = 1 + (swings[role] ?? 0) * random.normal();
  const people = role === 'pcso' ? Math.ceil(fte) + random.below(partTimers) : Math.round(headcount * swung);
  const lastPercent = (100 * headcountBme) / headcount;
  const way = (month.index - first) / (lastIndex - first);
  const percent = firstBmePercent + (lastPercent - firstBmePercent) * way;
  const equivalents = month.index === lastIndex ? fte : fte * swung;
  return [people, Math.round((people * percent) / 100), equivalents.toFixed(2), fteBudget].join(',');
}

/** Swings of a month as of a thousand events: hours are lost in spells. */
const shape: CalendarShape = { season: 'sickness', perMonth: 1_500 };

/** Contracted hours, and hours lost to sickness, of each role. */
export const sicknessSample: Feed = {
  name: 'sickness',
  columns: ['month', 'role', 'hours_lost', 'hours_contracted'],
  *extracts({ seed }) {
    const random = new Random(seed, 'sickness');
    const lost = ({ lost: totals }: Absence, special: SpecialMonths = 'none') =>
      toMonths(totals, calendarShape(random, { ...shape, special }));
    const roles = [
      { role: 'officer', absence: officerSickness, hours: lost(officerSickness, 'officerSickness') },
      { role: 'staff', absence: staffSickness, hours: lost(staffSickness) },
      { role: 'pcso', absence: communityOfficerSickness, hours: lost(communityOfficerSickness) },
    ];
    for (const month of recentMonths) {
      const text = new CsvText(sicknessSample.columns);
      for (const { role, absence, hours } of roles) {
        text.add(`${month.name},${role},${hours[month.index]},${absence.contracted}`);
      }
      yield { month, text };
    }
  },
};

const april = 4;

/** A year's budget in pounds, the part of it that is usually spent, and how much months differ. Invented. */
const lines = {
  capital: { budget: 12_600_000, spent: 0.82, swing: 0.2 },
  revenue: { budget: 190_800_000, spent: 0.997, swing: 0.01 },
  efficiency: { budget: 5_400_000, spent: 0.96, swing: 0.1 },
} as const;

/** Pounds budgeted and spent on each line from April to every month. */
export const financeSample: Feed = {
  name: 'finance',
  columns: ['month', 'line', 'budget_to_date', 'actual_to_date', 'budget_for_year', 'forecast_for_year'],
  *extracts({ seed }) {
    const random = new Random(seed, 'finance');
    const spent = new Map<string, number>();
    for (const month of recentMonths) {
      const text = new CsvText(financeSample.columns);
      const months = monthsOfYear(month);
      for (const [line, { budget, spent: part, swing }] of Object.entries(lines)) {
        const before = months === 1 ? 0 : (spent.get(line) ?? (budget / 12) * part * (months - 1));
        const actual = before + (budget / 12) * part * (1 + swing * random.normal());
        spent.set(line, actual);
        const forecast = actual + (budget / 12) * part * (12 - months);
        const amounts = [(budget / 12) * months, actual, budget, forecast].map(Math.round);
        text.add(`${month.name},${line},${amounts.join(',')}`);
      }
      yield { month, text };
    }
  },
};

/** How many months of the financial year, which begins in April, have passed with a month. */
function monthsOfYear({ monthOfYear }: SampleMonth): number {
  return ((monthOfYear - april + 12) % 12) + 1;
}
