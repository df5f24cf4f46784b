import { calendarShape } from './calendar-shape.ts';
import { dateText } from './clock-text.ts';
import { datedExtracts } from './dated-extracts.ts';
import type { Feed } from './feed.ts';
import { Random } from './random.ts';
import { MISSING_REPORTS } from './service-totals.ts';
import { toMonths } from './to-months.ts';

/** Reports of missing and absent persons. */
export const missingSample: Feed = {
  name: 'missing',
  columns: ['report_ref', 'reported_on', 'kind'],
  extracts({ seed }) {
    const random = new Random(seed, 'missing plan');
    const { missing, absent } = MISSING_REPORTS;
    return datedExtracts(seed, {
      feed: missingSample.name,
      columns: missingSample.columns,
      letter: 'M',
      counts: {
        missing: toMonths(missing, calendarShape(random, { season: 'crime', perMonth: 410 })),
        absent: toMonths(absent, calendarShape(random, { season: 'crime', perMonth: 160 })),
      },
      line: (_, { reference, day, kind }) => `${reference},${dateText(day)},${kind}`,
    });
  },
};
