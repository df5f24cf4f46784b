import type { SpecialMonths } from './months.ts';
import { monthNamed, sampleMonths } from './months.ts';
import { newCode, type Offence, readOffences } from './offence.ts';
import { offenceMix } from './offence-mix.ts';
import type { OffenceProfile } from './offence-profile.ts';
import { Random } from './random.ts';
import { calendarShape, followingShape, shareOfMonths, toMonths } from './to-months.ts';
import {
  alcoholViolenceMonths,
  alcoholViolenceShare,
  childExploitation,
  childVictimShare,
  controlRoomCrime,
  domesticAbuse,
  gunCrime,
  hateCrime,
  onlineCrime,
  organisationShare,
  placelessVictimCrimeTotals,
  ruralVictimCrimeTotals,
  seriousSexualChild,
  seriousSexualUnknown,
  unknownVictimShare,
  violentKnifeCrime,
  withoutVictimCodeTotals,
} from './totals.ts';
import type { Totals } from './windows.ts';
import { windowsTo } from './windows.ts';

/** The last month the published shares of victims are for. */
const lastMonth = '2018-04';

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
    sampleMonths.map(({ index }) =>
      offences.reduce((sum, offence) => sum + (crimes[index]?.[offence.index] ?? 0) * weight(offence), 0),
    );
  const whole = sumBy(({ isVictimBased }) => (isVictimBased ? 1 : 0));
  const windows = windowsTo(monthNamed(lastMonth));
  const serious = sumBy(({ isSeriousSexual, profile }) => (isSeriousSexual ? profile.child : 0));
  const seriousChild = toMonths(seriousSexualChild, followingShape(random, serious, 500));
  const seriousUnknown = toMonths(seriousSexualUnknown, followingShape(random, serious, 100));
  const childBase = sumBy(({ isVictimBased, profile }) => (isVictimBased ? profile.child : 0));
  const organisationBase = sumBy(({ isVictimBased, profile }) => (isVictimBased ? profile.organisation : 0));
  const less = (all: readonly number[], part: readonly number[]) =>
    all.map((count, index) => count - (part[index] as number));
  const child = shareOfMonths(random, { whole, share: childVictimShare, base: childBase, windows });
  const unknown = shareOfMonths(random, { whole, share: unknownVictimShare, windows });
  return {
    organisation: shareOfMonths(random, {
      whole,
      share: organisationShare,
      base: organisationBase,
      windows,
    }),
    child: less(child, seriousChild),
    unknown: less(unknown, seriousUnknown),
    seriousChild,
    seriousUnknown,
  };
}

const violenceGroup = 'Violence against the person';

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

/**
 * Decides how many crimes of each offence and kind every month has, so that the windows have their totals. Another
 * stream of random numbers gives other months with the same totals.
 */
export function planCrimes(seed: number, stream = 'crime plan'): CrimePlan {
  const random = new Random(seed, stream);
  const offences = readOffences();
  const crimes = offenceMonths(random, offences);
  const weighted = (weight: (offence: Offence) => number) =>
    sampleMonths.map(({ index }) => weightedSum(offences, crimes[index] as number[], weight));
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
    ruralVictimCrime: share(ruralVictimCrimeTotals, victimCrime),
    placelessVictimCrime: share(placelessVictimCrimeTotals, victimCrime),
    domestic: profiled(domesticAbuse, 'domestic'),
    hate: toMonths(hateCrime, calendarShape(random, { season: 'crime', perMonth: 600 })),
    // Not in step with its offences: malicious communications double in April 2018, and online crime does not.
    online: share(onlineCrime, victimCrime),
    exploitation: profiled(childExploitation, 'exploitation'),
    knife: profiled(violentKnifeCrime, 'knife', 'knife'),
    firearm: profiled(gunCrime, 'firearm'),
    alcoholViolence: shareOfMonths(random, {
      whole: violence,
      share: alcoholViolenceShare,
      given: alcoholViolenceMonths,
    }),
    controlRoom: share(
      controlRoomCrime,
      weighted(() => 1),
    ),
    withoutVictimCode: share(withoutVictimCodeTotals, victimCrime, 'victimCodeMissed'),
    victimKinds: planVictimKinds(random, offences, crimes),
  };
}

/** 1 for an offence of violence against the person, otherwise 0. */
export function isViolence({ group }: Offence): number {
  return group === violenceGroup ? 1 : 0;
}

function offenceMonths(random: Random, offences: readonly Offence[]): number[][] {
  const mix = offenceMix(offences);
  const byOffence = offences.map((offence) => {
    const totals = windowTotals(mix, offence.index);
    const special = specialMonthsOf(offence);
    const shape = calendarShape(random, { season: 'crime', special, perMonth: totals.current / 12 });
    return toMonths(totals, shape);
  });
  return sampleMonths.map(({ index }) => byOffence.map((months) => months[index] as number));
}

function windowTotals(mix: Readonly<Record<keyof Totals, readonly number[]>>, offence: number): Totals {
  return {
    earlier: mix.earlier[offence] as number,
    previous: mix.previous[offence] as number,
    current: mix.current[offence] as number,
  };
}

function specialMonthsOf({ code, subgroup }: Offence): SpecialMonths {
  if (code === newCode) return 'newOffence';
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
