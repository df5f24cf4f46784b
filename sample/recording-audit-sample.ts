import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { Random } from './random.ts';
import { RECORDING_AUDITS } from './service-totals.ts';
import { toMonths } from './to-months.ts';
import { drawOf } from './weighted-draw.ts';

const drawRequired = drawOf({ '0': 22, '1': 68, '2': 8, '3': 2 });
const MISSED_CHANCE = 0.055;
/** About one incident in so many is audited, soon after it happened. */
const INCIDENTS_TO_AN_AUDIT = 145;
/** About as many incidents happened in the year before the first audit. */
const FIRST_INCIDENT = 101_500;

/** Incidents whose crime recording was audited. */
export const recordingAuditSample: Feed = {
  name: 'recording_audit',
  columns: ['incident_ref', 'audited_on', 'crimes_required', 'crimes_recorded'],
  extracts({ seed }) {
    const random = new Random(seed, 'recording audit plan');
    return datedExtracts(seed, {
      feed: recordingAuditSample.name,
      columns: recordingAuditSample.columns,
      letter: 'I',
      counts: {
        incident: toMonths(RECORDING_AUDITS, calendarShape(random, { season: 'even', perMonth: 400 })),
      },
      line: (stream, { place, day }) => {
        const required = Number(drawRequired(stream));
        const recorded = required > 0 && stream.chance(MISSED_CHANCE) ? required - 1 : required;
        const incident = String(FIRST_INCIDENT + place * INCIDENTS_TO_AN_AUDIT).padStart(7, '0');
        return `SYN/I/${incident},${dateText(day)},${required},${recorded}`;
      },
    });
  },
};
