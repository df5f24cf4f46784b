import { type CrimePlan, isViolence } from './crime-plan.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import type { OffenceProfile } from './offence-profile.ts';
import { ExactPick, type Random } from './random.ts';

/** The picks that give a month of crimes exactly its planned numbers. */
export interface CrimePicks {
  readonly domestic: ExactPick;
  /** Among the crimes not chosen by `domestic`. */
  readonly hate: ExactPick;
  /** Among victim-based crimes. */
  readonly victims: VictimKindPicks;
  readonly online: ExactPick;
  readonly exploitation: ExactPick;
  readonly alcoholViolence: ExactPick;
  readonly firearm: ExactPick;
  /** Among the crimes not chosen by `firearm`. */
  readonly knife: ExactPick;
  readonly controlRoom: ExactPick;
  /** Among victim-based crimes. */
  readonly rural: ExactPick;
  /** Among victim-based crimes not chosen by `rural`. */
  readonly placeless: ExactPick;
  /** Among victim-based crimes. */
  readonly withoutVictimCode: ExactPick;
}

/** Sets the picks of a month up. Each is asked once for every crime it is among. */
export function crimePicks(random: Random, plan: CrimePlan, month: SampleMonth): CrimePicks {
  const { offences } = plan;
  const crimes = plan.crimes[month.index] as readonly number[];
  const planned = (counts: readonly number[]) => counts[month.index] as number;
  const byOffence = (counts: readonly number[], likelihood: (offence: Offence) => number, rows = crimes) =>
    new ExactPick(random, planned(counts), rows as number[], offences.map(likelihood));
  const profiled = (counts: readonly number[], name: keyof OffenceProfile, rows = crimes) =>
    byOffence(counts, ({ profile }) => profile[name], rows);

  const all = crimes.reduce((sum, count) => sum + count, 0);
  const victimBased = offences.reduce(
    (sum, { index, isVictimBased }) => sum + (isVictimBased ? (crimes[index] as number) : 0),
    0,
  );
  const rural = planned(plan.ruralVictimCrime);
  const firearm = profiled(plan.firearm, 'firearm');
  const domestic = profiled(plan.domestic, 'domestic');
  const hate = profiled(plan.hate, 'hate', Array.from(domestic.rowsNotChosen()));
  const knifeLikelihood = ({ isSeriousSexual, profile }: Offence) => (isSeriousSexual ? 0 : profile.knife);
  return {
    domestic,
    hate,
    victims: victimKindPicks(random, plan, month, hate.rowsNotChosen()),
    online: profiled(plan.online, 'online'),
    exploitation: profiled(plan.exploitation, 'exploitation'),
    alcoholViolence: byOffence(plan.alcoholViolence, isViolence),
    firearm,
    knife: byOffence(plan.knife, knifeLikelihood, Array.from(firearm.rowsNotChosen())),
    controlRoom: ExactPick.ofRows(random, planned(plan.controlRoom), all),
    rural: ExactPick.ofRows(random, rural, victimBased),
    placeless: ExactPick.ofRows(random, planned(plan.placelessVictimCrime), victimBased - rural),
    withoutVictimCode: ExactPick.ofRows(random, planned(plan.withoutVictimCode), victimBased),
  };
}

/** Picks of the victims of one kind of offence; each is asked once for every crime it is among. */
interface VictimPicks {
  /** Among crimes that are neither domestic abuse nor hate: only a person can be the victim of those. */
  readonly organisation: ExactPick;
  /** Among these, where the victim is no organisation. */
  readonly unknown: ExactPick;
  /** Among all where the victim is neither an organisation nor unknown. */
  readonly child: ExactPick;
}

/** Picks that give the victim-based crimes of a month their planned victims. */
export interface VictimKindPicks {
  readonly serious: VictimPicks;
  readonly other: VictimPicks;
}

/** Sets the picks of a month up, where `open` are its crimes by offence that are neither domestic nor hate. */
function victimKindPicks(
  random: Random,
  { offences, crimes, victimKinds }: CrimePlan,
  month: SampleMonth,
  open: ArrayLike<number>,
): VictimKindPicks {
  const all = crimes[month.index] as readonly number[];
  const planned = (counts: readonly number[]) => counts[month.index] as number;
  const picksOf = (
    isAmong: (offence: Offence) => boolean,
    wanted: { organisation: number; unknown: number; child: number },
  ): VictimPicks => {
    const only = (counts: ArrayLike<number>) =>
      offences.map((offence) => (isAmong(offence) ? (counts[offence.index] as number) : 0));
    const likely = (likelihood: (offence: Offence) => number) => offences.map(likelihood);
    const candidates = only(open);
    const organisation = new ExactPick(
      random,
      wanted.organisation,
      candidates,
      likely(({ profile }) => profile.organisation),
    );
    const unknown = new ExactPick(
      random,
      wanted.unknown,
      organisation.rowsNotChosen(),
      likely(({ profile }) => 100 - profile.organisation),
    );
    const known = unknown.rowsNotChosen();
    const people = only(all).map(
      (count, index) => count - (candidates[index] as number) + (known[index] as number),
    );
    const child = new ExactPick(random, wanted.child, people, likely(childLikelihood));
    return { organisation, unknown, child };
  };
  return {
    serious: picksOf(({ isSeriousSexual }) => isSeriousSexual, {
      organisation: 0,
      unknown: planned(victimKinds.seriousUnknown),
      child: planned(victimKinds.seriousChild),
    }),
    other: picksOf(({ isVictimBased, isSeriousSexual }) => isVictimBased && !isSeriousSexual, {
      organisation: planned(victimKinds.organisation),
      unknown: planned(victimKinds.unknown),
      child: planned(victimKinds.child),
    }),
  };
}

/** An offence that only a child can suffer comes first by far. */
function childLikelihood({ profile }: Offence): number {
  return profile.child === 100 ? 1e6 : profile.child;
}
