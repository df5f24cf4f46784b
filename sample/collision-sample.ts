import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { readPlaces } from './places.ts';
import { Random } from './random.ts';
import { ROAD_CASUALTIES } from './service-totals.ts';
import { toMonths } from './to-months.ts';

const KILLED_CHANCE = 0.06;
const RURAL_CHANCE = 0.4;
const PLACELESS_CHANCE = 0.02;
const OLDEST = 90;

/** Road casualties killed or seriously injured. */
export const collisionSample: Feed = {
  name: 'collision',
  columns: ['casualty_ref', 'collided_on', 'severity', 'age', 'district'],
  extracts({ seed }) {
    const plan = new Random(seed, 'collision plan');
    const places = readPlaces(seed);
    return datedExtracts(seed, {
      feed: collisionSample.name,
      columns: collisionSample.columns,
      letter: 'K',
      counts: {
        casualty: toMonths(ROAD_CASUALTIES, calendarShape(plan, { season: 'crime', perMonth: 42 })),
      },
      line: (random, { reference, day }) => {
        const draw = random.chance(RURAL_CHANCE) ? places.rural : places.urban;
        const isPlaceless = random.chance(PLACELESS_CHANCE);
        const district = isPlaceless ? '' : draw(random).district;
        const severity = random.chance(KILLED_CHANCE) ? 'killed' : 'seriously injured';
        return `${reference},${dateText(day)},${severity},${4 + random.below(OLDEST - 4)},${district}`;
      },
    });
  },
};
