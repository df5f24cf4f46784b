import type { VictimKindPicks } from './crime-picks.ts';
import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import { asTheyCome, fromTheEnd, People, personReference, RepeatPeople, someComeAgain } from './people.ts';
import type { Random } from './random.ts';
import { domesticRepeats, hateCrimeRepeats } from './service-totals.ts';

const noReferenceChance = 0.03;
/** Of victims of neither domestic abuse nor hate. */
const repeatShare = 0.06;

export interface Victim {
  readonly kind: 'child' | 'adult' | 'organisation' | 'unknown';
  /** Blank unless the victim is a known person. */
  readonly reference: string;
}

const unknownVictim: Victim = { kind: 'unknown', reference: '' };
const organisationVictim: Victim = { kind: 'organisation', reference: '' };

/** Makes up victims; some come back with another crime of the same kind. */
export class Victims {
  readonly #people = new People();
  readonly #subgroups: readonly string[];
  readonly #domestic: RepeatPeople;
  readonly #hate: RepeatPeople;
  readonly #numberOf: (person: number) => number;

  /** @param areOfYearsBefore whether they are the victims of the years before the sample, who are others */
  constructor(offences: readonly Offence[], areOfYearsBefore = false) {
    this.#domestic = new RepeatPeople({
      kind: 'domesticVictim',
      share: { earlier: 0.3, previous: 0.306, current: 0.326 },
      given: domesticRepeats,
      numberOf: areOfYearsBefore ? someComeAgain : asTheyCome,
    });
    this.#numberOf = areOfYearsBefore ? fromTheEnd : asTheyCome;
    this.#hate = new RepeatPeople({
      kind: 'hateCrimeVictim',
      share: { earlier: 0.12, previous: 0.122, current: 0.142 },
      given: hateCrimeRepeats,
      numberOf: this.#numberOf,
    });
    this.#subgroups = [...new Set(offences.map(({ subgroup }) => subgroup))];
  }

  /** Begins the next month, which will have so many crimes of domestic abuse and of hate. */
  startMonth(random: Random, month: SampleMonth, domestic: number, hate: number): void {
    this.#people.startMonth();
    this.#domestic.startMonth(random, month, domestic);
    this.#hate.startMonth(random, month, hate);
  }

  /** The victim of a crime; only a person can be the victim of domestic abuse or hate. */
  victim(
    random: Random,
    offence: Offence,
    isDomestic: boolean,
    isHate: boolean,
    picks: VictimKindPicks,
  ): Victim {
    const mustBePerson = isDomestic || isHate;
    if (!offence.isVictimBased && !mustBePerson) return unknownVictim;
    const { organisation, unknown, child } = offence.isSeriousSexual ? picks.serious : picks.other;
    if (!mustBePerson && organisation.take(offence.index)) return organisationVictim;
    if (!mustBePerson && unknown.take(offence.index)) return unknownVictim;
    const isChild = offence.isVictimBased
      ? child.take(offence.index)
      : random.chance(offence.profile.child / 100);
    const kind = isChild ? 'child' : 'adult';
    if (isDomestic) return { kind, reference: this.#domestic.reference(random) };
    if (isHate) return { kind, reference: this.#hate.reference(random) };
    if (random.chance(noReferenceChance)) return { kind, reference: '' };
    const group = this.#subgroups.indexOf(offence.subgroup) * 2 + (isChild ? 1 : 0);
    const person = this.#numberOf(this.#people.choose(random, group, repeatShare));
    return { kind, reference: personReference('victim', person) };
  }
}
