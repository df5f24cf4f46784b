import { type CalendarShape, calendarShape } from './calendar-shape.ts';
import { CsvText } from './csv-text.ts';
import type { Feed } from './feed.ts';
import { RECENT_MONTHS } from './months.ts';
import { Random } from './random.ts';
import {
  type Absence,
  COMMUNITY_OFFICER_SICKNESS,
  OFFICER_SICKNESS,
  STAFF_SICKNESS,
} from './service-totals.ts';
import type { SpecialMonths } from './special-months.ts';
import { toMonths } from './to-months.ts';

/** Swings of a month as of a thousand events: hours are lost in spells. */
const SHAPE: CalendarShape = { season: 'sickness', perMonth: 1_500 };

/** Contracted hours, and hours lost to sickness, of each role. */
export const sicknessSample: Feed = {
  name: 'sickness',
  columns: ['month', 'role', 'hours_lost', 'hours_contracted'],
  *extracts({ seed }) {
    const random = new Random(seed, 'sickness');
    const lost = ({ lost: totals }: Absence, special: SpecialMonths = 'none') =>
      toMonths(totals, calendarShape(random, { ...SHAPE, special }));
    const roles = [
      { role: 'officer', absence: OFFICER_SICKNESS, hours: lost(OFFICER_SICKNESS, 'officerSickness') },
      { role: 'staff', absence: STAFF_SICKNESS, hours: lost(STAFF_SICKNESS) },
      { role: 'pcso', absence: COMMUNITY_OFFICER_SICKNESS, hours: lost(COMMUNITY_OFFICER_SICKNESS) },
    ];
    for (const month of RECENT_MONTHS) {
      const text = new CsvText(sicknessSample.columns);
      for (const { role, absence, hours } of roles) {
        text.add(`${month.name},${role},${hours[month.index]},${absence.contracted}`);
      }
      yield { month, text };
    }
  },
};
