import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { Random } from './random.ts';
import { SAFEGUARDING_REFERRALS } from './service-totals.ts';
import { toMonths } from './to-months.ts';

/** Safeguarding referrals. */
export const safeguardingSample: Feed = {
  name: 'safeguarding',
  columns: ['referral_ref', 'referred_on', 'kind'],
  extracts({ seed }) {
    const random = new Random(seed, 'safeguarding plan');
    const { adult, child } = SAFEGUARDING_REFERRALS;
    return datedExtracts(seed, {
      feed: safeguardingSample.name,
      columns: safeguardingSample.columns,
      letter: 'R',
      counts: {
        adult: toMonths(adult, calendarShape(random, { season: 'even', perMonth: 170 })),
        child: toMonths(child, calendarShape(random, { season: 'even', perMonth: 250 })),
      },
      line: (_, { reference, day, kind }) => `${reference},${dateText(day)},${kind}`,
    });
  },
};
