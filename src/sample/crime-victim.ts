import type { SampleMonth } from './months.ts';
import type { Offence } from './offence.ts';
import { People, personReference } from './people.ts';
import type { Random } from './random.ts';
import { windowOf } from './windows.ts';

const UNKNOWN_KIND_CHANCE = 0.02;
const NO_REFERENCE_CHANCE = 0.03;
/** How often a victim is one of the last 12 months; published: 33.2% (+2.1pp) and 15.3% (+3.1pp). */
const REPEAT_SHARES = {
  domestic: { earlier: 0.33, previous: 0.33, current: 0.35 },
  hate: { earlier: 0.13, previous: 0.13, current: 0.16 },
  other: { earlier: 0.06, previous: 0.06, current: 0.06 },
} as const;
const REPEAT_KINDS = ['domestic', 'hate', 'other'] as const;

export interface Victim {
  readonly kind: 'child' | 'adult' | 'organisation' | 'unknown';
  /** Blank unless the victim is a known person. */
  readonly reference: string;
}

const UNKNOWN: Victim = { kind: 'unknown', reference: '' };
const ORGANISATION: Victim = { kind: 'organisation', reference: '' };

/** Makes up victims; some come back with another crime of the same subgroup. */
export class Victims {
  readonly #people = new People();
  readonly #subgroups: readonly string[];
  #shares = { domestic: 0, hate: 0, other: 0 };

  constructor(offences: readonly Offence[]) {
    this.#subgroups = [...new Set(offences.map(({ subgroup }) => subgroup))];
  }

  /** Begins the next month. */
  startMonth(month: SampleMonth): void {
    this.#people.startMonth();
    const window = windowOf(month);
    this.#shares = {
      domestic: REPEAT_SHARES.domestic[window],
      hate: REPEAT_SHARES.hate[window],
      other: REPEAT_SHARES.other[window],
    };
  }

  /** The victim of a crime; only a person can be the victim of domestic abuse or hate. */
  victim(random: Random, offence: Offence, isDomestic: boolean, isHate: boolean): Victim {
    const mustBePerson = isDomestic || isHate;
    if (!offence.isVictimBased && !mustBePerson) return UNKNOWN;
    if (!mustBePerson && random.chance(UNKNOWN_KIND_CHANCE)) return UNKNOWN;
    if (!mustBePerson && random.chance(offence.profile.organisation / 100)) return ORGANISATION;
    const kind = random.chance(offence.profile.child / 100) ? 'child' : 'adult';
    if (random.chance(NO_REFERENCE_CHANCE)) return { kind, reference: '' };

    const repeatKind = isDomestic ? 'domestic' : isHate ? 'hate' : 'other';
    const subgroup = this.#subgroups.indexOf(offence.subgroup);
    const group =
      (subgroup * REPEAT_KINDS.length + REPEAT_KINDS.indexOf(repeatKind)) * 2 + (kind === 'child' ? 1 : 0);
    const person = this.#people.choose(random, group, this.#shares[repeatKind]);
    return { kind, reference: personReference('victim', person) };
  }
}
