import { calendarShape, followingShape } from './calendar-shape.ts';
import { MONTHS, monthNamed } from './months.ts';
import { NEW_CODE, type Offence, readOffences } from './offence.ts';
import { offenceMix } from './offence-mix.ts';
import type { OffenceProfile } from './offence-profile.ts';
import { Random } from './random.ts';
import { shareOfMonths } from './share-of-months.ts';
import type { SpecialMonths } from './special-months.ts';
import { toMonths } from './to-months.ts';
import type { Totals } from './total-sums.ts';
import {
  ALCOHOL_VIOLENCE_MONTHS,
  ALCOHOL_VIOLENCE_SHARE,
  CHILD_EXPLOITATION,
  CHILD_VICTIM_SHARE,
  CONTROL_ROOM_CRIME,
  DOMESTIC_ABUSE,
  GUN_CRIME,
  HATE_CRIME,
  ONLINE_CRIME,
  ORGANISATION_SHARE,
  PLACELESS_VICTIM_CRIME,
  RURAL_VICTIM_CRIME,
  SERIOUS_SEXUAL_CHILD,
  SERIOUS_SEXUAL_UNKNOWN,
  UNKNOWN_VICTIM_SHARE,
  VIOLENT_KNIFE_CRIME,
  WITHOUT_VICTIM_CODE,
} from './totals.ts';
import { windowsTo } from './windows.ts';

/** The last month the published shares of victims are for. */
const LAST_MONTH = '2018-04';

/** How many victims of each kind the victim-based crimes of every month have; the others are adults. */
interface VictimKindPlan {
  /** Of crimes that are no serious sexual offences. */
  readonly organisation: readonly number[];
  readonly child: readonly number[];
  readonly unknown: readonly number[];
  /** Of serious sexual offences. */
  readonly seriousChild: readonly number[];
  readonly seriousUnknown: readonly number[];
}

/** Decides the kinds of victims of every month, given the crimes by month and offence. */
function planVictimKinds(
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

const VIOLENCE = 'Violence against the person';

/** How many crimes of each kind every month of the sample has. */
export interface CrimePlan {
  readonly offences: readonly Offence[];
  /** Crimes by month and offence. */
  readonly crimes: readonly (readonly number[])[];
  readonly ruralVictimCrime: readonly number[];
  readonly placelessVictimCrime: readonly number[];
  readonly domestic: readonly number[];
  readonly hate: readonly number[];
  readonly online: readonly number[];
  readonly exploitation: readonly number[];
  readonly knife: readonly number[];
  readonly firearm: readonly number[];
  readonly alcoholViolence: readonly number[];
  readonly controlRoom: readonly number[];
  readonly withoutVictimCode: readonly number[];
  readonly victimKinds: VictimKindPlan;
}

/** Decides how many crimes of each offence and kind every month has, so that the windows have their totals. */
export function planCrimes(seed: number): CrimePlan {
  const random = new Random(seed, 'crime plan');
  const offences = readOffences();
  const crimes = offenceMonths(random, offences);
  const weighted = (weight: (offence: Offence) => number) =>
    MONTHS.map(({ index }) => weightedSum(offences, crimes[index] as number[], weight));
  const share = (totals: Totals, base: number[], special?: SpecialMonths) =>
    toMonths(totals, followingShape(random, base, totals.current / 12, special));
  const profiled = (totals: Totals, name: keyof OffenceProfile, special?: SpecialMonths) =>
    share(
      totals,
      weighted(({ profile }) => profile[name]),
      special,
    );
  const victimCrime = weighted(({ isVictimBased }) => (isVictimBased ? 1 : 0));
  const violence = weighted(isViolence);
  return {
    offences,
    crimes,
    ruralVictimCrime: share(RURAL_VICTIM_CRIME, victimCrime),
    placelessVictimCrime: share(PLACELESS_VICTIM_CRIME, victimCrime),
    domestic: profiled(DOMESTIC_ABUSE, 'domestic'),
    hate: toMonths(HATE_CRIME, calendarShape(random, { season: 'crime', perMonth: 600 })),
    // Not in step with its offences: malicious communications double in April 2018, and online crime does not.
    online: share(ONLINE_CRIME, victimCrime),
    exploitation: profiled(CHILD_EXPLOITATION, 'exploitation'),
    knife: profiled(VIOLENT_KNIFE_CRIME, 'knife', 'knife'),
    firearm: profiled(GUN_CRIME, 'firearm'),
    alcoholViolence: shareOfMonths(random, {
      whole: violence,
      share: ALCOHOL_VIOLENCE_SHARE,
      given: ALCOHOL_VIOLENCE_MONTHS,
    }),
    controlRoom: share(
      CONTROL_ROOM_CRIME,
      weighted(() => 1),
    ),
    withoutVictimCode: share(WITHOUT_VICTIM_CODE, victimCrime, 'victimCodeMissed'),
    victimKinds: planVictimKinds(random, offences, crimes),
  };
}

/** 1 for an offence of violence against the person, otherwise 0. */
export function isViolence({ group }: Offence): number {
  return group === VIOLENCE ? 1 : 0;
}

function offenceMonths(random: Random, offences: readonly Offence[]): number[][] {
  const mix = offenceMix(offences);
  const byOffence = offences.map((offence) => {
    const totals = windowTotals(mix, offence.index);
    const special = specialMonthsOf(offence);
    const shape = calendarShape(random, { season: 'crime', special, perMonth: totals.current / 12 });
    return toMonths(totals, shape);
  });
  return MONTHS.map(({ index }) => byOffence.map((months) => months[index] as number));
}

function windowTotals(mix: Readonly<Record<keyof Totals, readonly number[]>>, offence: number): Totals {
  return {
    earlier: mix.earlier[offence] as number,
    previous: mix.previous[offence] as number,
    current: mix.current[offence] as number,
  };
}

function specialMonthsOf({ code, subgroup }: Offence): SpecialMonths {
  if (code === NEW_CODE) return 'newOffence';
  if (subgroup === 'Stalking and harassment') return 'stalkingAndHarassment';
  return code === '106' ? 'modernSlavery' : 'none';
}

function weightedSum(
  offences: readonly Offence[],
  counts: readonly number[],
  weight: (offence: Offence) => number,
): number {
  return offences.reduce((sum, offence) => sum + (counts[offence.index] as number) * weight(offence), 0);
}
