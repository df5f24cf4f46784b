import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { Random } from './random.ts';
import { CUSTODY_DETENTIONS } from './service-totals.ts';
import { toMonths } from './to-months.ts';

const YOUNGEST = 15;
const AGES = 55;

/** Detentions on mental-health grounds. */
export const custodySample: Feed = {
  name: 'custody',
  columns: ['detention_ref', 'detained_on', 'age'],
  extracts({ seed }) {
    const random = new Random(seed, 'custody plan');
    return datedExtracts(seed, {
      feed: custodySample.name,
      columns: custodySample.columns,
      letter: 'D',
      counts: {
        detention: toMonths(CUSTODY_DETENTIONS, calendarShape(random, { season: 'even', perMonth: 12 })),
      },
      line: (stream, { reference, day }) =>
        `${reference},${dateText(day)},${YOUNGEST + Math.floor(AGES * stream.fraction() ** 1.3)}`,
    });
  },
};
