import { type CrimePlan, isViolence } from './crime-plan.ts';
import { ExactPick } from './exact-pick.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import type { OffenceProfile } from './offence-profile.ts';
import type { Random } from './random.ts';
import { type VictimKindPicks, victimKindPicks } from './victim-kind-picks.ts';

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
