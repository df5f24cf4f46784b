import { followingShape } from './calendar-shape.ts';
import { MONTHS, monthNamed } from './months.ts';
import type { Offence } from './offence.ts';
import type { Random } from './random.ts';
import { shareOfMonths } from './share-of-months.ts';
import { toMonths } from './to-months.ts';
import {
  CHILD_VICTIM_SHARE,
  ORGANISATION_SHARE,
  SERIOUS_SEXUAL_CHILD,
  SERIOUS_SEXUAL_UNKNOWN,
  UNKNOWN_VICTIM_SHARE,
} from './totals.ts';
import { windowsTo } from './windows.ts';

/** The last month the published shares of victims are for. */
const LAST_MONTH = '2018-04';

/** How many victims of each kind the victim-based crimes of every month have; the others are adults. */
export interface VictimKindPlan {
  /** Of crimes that are no serious sexual offences. */
  readonly organisation: readonly number[];
  readonly child: readonly number[];
  readonly unknown: readonly number[];
  /** Of serious sexual offences. */
  readonly seriousChild: readonly number[];
  readonly seriousUnknown: readonly number[];
}

/** Decides the kinds of victims of every month, given the crimes by month and offence. */
export function planVictimKinds(
  random: Random,
  offences: readonly Offence[],
  crimes: readonly (readonly number[])[],
): VictimKindPlan {
  const sumBy = (weight: (offence: Offence) => number) =>
    MONTHS.map(({ index }) =>
      offences.reduce((sum, offence) => sum + (crimes[index]?.[offence.index] ?? 0) * weight(offence), 0),
    );
  const whole = sumBy(({ isVictimBased }) => (isVictimBased ? 1 : 0));
  const windows = windowsTo(monthNamed(LAST_MONTH));
  const serious = sumBy(({ isSeriousSexual, profile }) => (isSeriousSexual ? profile.child : 0));
  const seriousChild = toMonths(SERIOUS_SEXUAL_CHILD, followingShape(random, serious, 500));
  const seriousUnknown = toMonths(SERIOUS_SEXUAL_UNKNOWN, followingShape(random, serious, 100));
  const childBase = sumBy(({ isVictimBased, profile }) => (isVictimBased ? profile.child : 0));
  const organisationBase = sumBy(({ isVictimBased, profile }) => (isVictimBased ? profile.organisation : 0));
  const less = (all: readonly number[], part: readonly number[]) =>
    all.map((count, index) => count - (part[index] as number));
  const child = shareOfMonths(random, { whole, share: CHILD_VICTIM_SHARE, base: childBase, windows });
  const unknown = shareOfMonths(random, { whole, share: UNKNOWN_VICTIM_SHARE, windows });
  return {
    organisation: shareOfMonths(random, {
      whole,
      share: ORGANISATION_SHARE,
      base: organisationBase,
      windows,
    }),
    child: less(child, seriousChild),
    unknown: less(unknown, seriousUnknown),
    seriousChild,
    seriousUnknown,
  };
}
