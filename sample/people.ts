import type { Random } from './random.ts';

const NUMBERS = 9_000_000;
const BLOCK = 1_000_000;
/** Shares no factor with the count of numbers, so that every step reaches another number. */
const STRIDE = 7_368_787;
const MEMORY_MONTHS = 12;

/** The parts of the sample that make up people; each has numbers of its own. */
const BLOCKS = {
  victim: 0,
  caller: 1,
  offender: 2,
  domesticVictim: 3,
  hateCrimeVictim: 4,
  hateIncidentVictim: 5,
  antiSocialCaller: 6,
  nominal: 7,
  resolvedOffender: 8,
} as const;
export type PersonKind = keyof typeof BLOCKS;

/** A synthetic person number, such as `N1234567`. */
export function personReference(kind: PersonKind, person: number): string {
  return `N${1_000_000 + (((BLOCKS[kind] * BLOCK + person) * STRIDE) % NUMBERS)}`;
}

interface Group {
  readonly people: number[];
  /** How many people the group had at the start of each month. */
  readonly monthStarts: number[];
}

/** People of one kind, numbered from 0, some of whom come back within 12 months. */
export class People {
  readonly #groups = new Map<number, Group>();
  #month = -1;
  #count = 0;

  /** Begins the next month. */
  startMonth(): void {
    this.#month++;
    for (const { people, monthStarts } of this.#groups.values()) monthStarts.push(people.length);
  }

  /** Somebody of the group's last 12 months, with the probability given, or else somebody new. */
  choose(random: Random, group: number, repeatShare: number): number {
    const { people, monthStarts } = this.#group(group);
    const start = monthStarts[this.#month - MEMORY_MONTHS] ?? 0;
    const known = people.length - start;
    const isRepeat = known > 0 && random.chance(repeatShare);
    const person = isRepeat ? (people[start + random.below(known)] as number) : this.#count++;
    people.push(person);
    return person;
  }

  #group(key: number): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = { people: [], monthStarts: Array<number>(this.#month + 1).fill(0) };
    this.#groups.set(key, group);
    return group;
  }
}
