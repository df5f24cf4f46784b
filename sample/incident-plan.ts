import { calendarShape, followingShape } from './calendar-shape.ts';
import { Random } from './random.ts';
import { toMonths } from './to-months.ts';
import {
  ALCOHOL_ANTI_SOCIAL,
  ANTI_SOCIAL_INCIDENTS,
  MENTAL_HEALTH_INCIDENTS,
  OTHER_INCIDENTS,
} from './totals.ts';

/** How many incidents of each kind every month has. */
export interface IncidentPlan {
  readonly antiSocial: readonly number[];
  readonly alcoholAntiSocial: readonly number[];
  readonly mentalHealth: readonly number[];
  readonly other: readonly number[];
}

/** Decides how many incidents of each kind every month has, so that the windows have their totals. */
export function planIncidents(seed: number): IncidentPlan {
  const random = new Random(seed, 'incident plan');
  const antiSocial = toMonths(
    ANTI_SOCIAL_INCIDENTS,
    calendarShape(random, { season: 'antiSocial', perMonth: 2_800 }),
  );
  return {
    antiSocial,
    alcoholAntiSocial: toMonths(ALCOHOL_ANTI_SOCIAL, followingShape(random, antiSocial, 320)),
    mentalHealth: toMonths(
      MENTAL_HEALTH_INCIDENTS,
      calendarShape(random, { season: 'even', special: 'mentalHealth', perMonth: 1_370 }),
    ),
    other: toMonths(OTHER_INCIDENTS, calendarShape(random, { season: 'call', perMonth: 4_800 })),
  };
}
