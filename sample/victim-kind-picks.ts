import type { CrimePlan } from './crime-plan.ts';
import { ExactPick } from './exact-pick.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import type { Random } from './random.ts';

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
export function victimKindPicks(
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
