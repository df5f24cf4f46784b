import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { dateText } from './moments.ts';
import { sampleMonths } from './months.ts';
import { RepeatPeople } from './people.ts';
import { readPlaces } from './places.ts';
import { drawOf, Random } from './random.ts';
import { hateIncidentRepeats } from './service-totals.ts';
import { calendarShape, toMonths } from './to-months.ts';
import { hateIncidents } from './totals.ts';

const ruralChance = 0.1;
const placelessChance = 0.02;
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
    const occurrence = toMonths(hateIncidents, calendarShape(plan, { season: 'crime', perMonth: 500 }));
    const places = readPlaces(seed);
    const victims = new RepeatPeople({
      kind: 'hateIncidentVictim',
      share: { earlier: 0.12, previous: 0.122, current: 0.142 },
      given: hateIncidentRepeats,
    });
    return datedExtracts(seed, {
      feed: hateIncidentSample.name,
      columns: hateIncidentSample.columns,
      letter: 'H',
      months: sampleMonths,
      counts: { occurrence },
      startMonth: (random, month) => victims.startMonth(random, month, occurrence[month.index] as number),
      line: (random, { reference, day }) => {
        const draw = random.chance(ruralChance) ? places.rural : places.urban;
        const { division, district } = (random.chance(placelessChance) ? places.placeless : draw)(random);
        return `${reference},${dateText(day)},${victims.reference(random)},${drawStrand(random)},${division},${district}`;
      },
    });
  },
};
