import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { MONTHS } from './months.ts';
import { readPlaces } from './places.ts';
import { Random } from './random.ts';
import { RepeatPeople } from './repeat-people.ts';
import { HATE_INCIDENT_REPEATS } from './service-totals.ts';
import { toMonths } from './to-months.ts';
import { HATE_INCIDENTS } from './totals.ts';
import { drawOf } from './weighted-draw.ts';

const RURAL_CHANCE = 0.1;
const PLACELESS_CHANCE = 0.02;
const drawStrand = drawOf({
  race: 68,
  religion: 9,
  'sexual orientation': 11,
  disability: 8,
  transgender: 3,
  other: 1,
});

/** Hate incidents that are no crime. */
export const hateIncidentSample: Feed = {
  name: 'hate_incident',
  columns: ['incident_ref', 'occurred_on', 'victim_ref', 'strand', 'division', 'district'],
  extracts({ seed }) {
    const plan = new Random(seed, 'hate incident plan');
    const occurrence = toMonths(HATE_INCIDENTS, calendarShape(plan, { season: 'crime', perMonth: 500 }));
    const places = readPlaces(seed);
    const victims = new RepeatPeople({
      kind: 'hateIncidentVictim',
      share: { earlier: 0.12, previous: 0.122, current: 0.142 },
      given: HATE_INCIDENT_REPEATS,
    });
    return datedExtracts(seed, {
      feed: hateIncidentSample.name,
      columns: hateIncidentSample.columns,
      letter: 'H',
      months: MONTHS,
      counts: { occurrence },
      startMonth: (random, month) => victims.startMonth(random, month, occurrence[month.index] as number),
      line: (random, { reference, day }) => {
        const draw = random.chance(RURAL_CHANCE) ? places.rural : places.urban;
        const { division, district } = (random.chance(PLACELESS_CHANCE) ? places.placeless : draw)(random);
        return `${reference},${dateText(day)},${victims.reference(random)},${drawStrand(random)},${division},${district}`;
      },
    });
  },
};
