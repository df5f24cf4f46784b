import { apportion } from './apportion.ts';
import { calendarShape, followingShape } from './calendar-shape.ts';
import { MONTHS } from './months.ts';
import type { Random } from './random.ts';
import { LOCAL_RESOLUTION_DAYS, LOCAL_RESOLUTIONS } from './service-totals.ts';
import { toMonths } from './to-months.ts';

/** Standard deviation of the logarithm of the days to resolve. */
const SPREAD = 0.45;

export interface LocalResolution {
  readonly recordedDay: number;
  readonly resolvedDay: number;
}

/** Complaints locally resolved in the months of the sample; of each month so many, with so many days in sum. */
export function localResolutions(random: Random): LocalResolution[] {
  const counts = toMonths(LOCAL_RESOLUTIONS, calendarShape(random, { season: 'even', perMonth: 150 }));
  const days = toMonths(LOCAL_RESOLUTION_DAYS, followingShape(random, counts, 200));
  return MONTHS.flatMap((month) => {
    const draws = Array.from({ length: counts[month.index] as number }, () =>
      Math.exp(SPREAD * random.normal()),
    );
    return apportion(days[month.index] as number, draws).map((taken) => {
      const resolvedDay = month.firstDay + random.below(month.days);
      return { recordedDay: resolvedDay - taken, resolvedDay };
    });
  });
}
