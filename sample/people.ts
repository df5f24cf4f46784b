import type { SampleMonth } from './months.ts';
import { ExactPick, type Random } from './random.ts';
import type { RepeatCount } from './service-totals.ts';
import { type Totals, windowOf } from './windows.ts';

const monthsRemembered = 12;
/** In months whose count is not given, how many different people there are to each 100 rows. */
const peopleShare = 0.82;
/** Of the other rows, how many have no reference; the rest are of somebody of the same month. */
const noReferenceChance = 0.5;

interface RepeatPlan {
  readonly kind: PersonKind;
  /** In months whose count is not given, the share of the month's people who were victims in the 12 months before. */
  readonly share: Totals;
  readonly given: Readonly<Record<string, RepeatCount>>;
  /** The number that a person has; as they come, counted from 0, where nothing is said. */
  readonly numberOf?: (person: number) => number;
}

/** People numbered as they come. */
export function asTheyCome(person: number): number {
  return person;
}

/** People of years before: numbered from the end of their block, so that they are others. */
export function fromTheEnd(person: number): number {
  return block - 1 - person;
}

/**
 * People of years before, of whom one in 33 is somebody of the first month of the sample: of these then as many were
 * there in the 12 months before as in later months.
 */
export function someComeAgain(person: number): number {
  const oneIn = 33;
  return person % oneIn === 0 ? person / oneIn : fromTheEnd(person);
}

/**
 * References of the people of one kind of event: in every month so many different people, and so many of them
 * with an event in the 12 months before.
 */
export class RepeatPeople {
  readonly #plan: RepeatPlan;
  readonly #months: number[][] = [];
  #count = 0;
  #earlier: number[] = [];
  #isAnother: ExactPick | null = null;
  #isRepeat: ExactPick | null = null;

  constructor(plan: RepeatPlan) {
    this.#plan = plan;
  }

  /** Begins the next month, which will have so many rows. */
  startMonth(random: Random, month: SampleMonth, rows: number): void {
    this.#earlier = [...new Set(this.#months.slice(-monthsRemembered).flat())];
    this.#months.push([]);
    const { people, repeats } = this.#plan.given[month.name] ?? this.#usual(month, rows);
    if (people > rows) throw new Error(`too few rows for ${people} people in ${month.name}: ${rows}`);
    const known = Math.min(repeats, this.#earlier.length);
    this.#isAnother = ExactPick.ofRows(random, people, rows);
    this.#isRepeat = ExactPick.ofRows(random, known, people);
  }

  /** The reference of the next row; blank where there is none. */
  reference(random: Random): string {
    const month = this.#months[this.#months.length - 1] as number[];
    if (this.#isAnother?.take()) {
      const person = this.#isRepeat?.take() ? this.#takeEarlier(random) : this.#count++;
      month.push(person);
      return this.#referenceOf(person);
    }
    if (month.length === 0 || random.chance(noReferenceChance)) return '';
    return this.#referenceOf(month[random.below(month.length)] as number);
  }

  #referenceOf(person: number): string {
    return personReference(this.#plan.kind, (this.#plan.numberOf ?? asTheyCome)(person));
  }

  #usual(month: SampleMonth, rows: number): RepeatCount {
    const people = Math.round(rows * peopleShare);
    return { people, repeats: Math.round(people * this.#plan.share[windowOf(month)]) };
  }

  /** Somebody of the months before, not taken this month yet. */
  #takeEarlier(random: Random): number {
    const position = random.below(this.#earlier.length);
    const person = this.#earlier[position] as number;
    this.#earlier[position] = this.#earlier[this.#earlier.length - 1] as number;
    this.#earlier.pop();
    return person;
  }
}

const numbers = 9_000_000;
const block = 1_000_000;
/** Shares no factor with the count of numbers, so that every step reaches another number. */
const stride = 7_368_787;
const memoryMonths = 12;

/** The parts of the sample that make up people; each has numbers of its own. */
const blocks = {
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
export type PersonKind = keyof typeof blocks;

/** A synthetic person number, such as `N1234567`. */
export function personReference(kind: PersonKind, person: number): string {
  return `N${1_000_000 + (((blocks[kind] * block + person) * stride) % numbers)}`;
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
    const start = monthStarts[this.#month - memoryMonths] ?? 0;
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
