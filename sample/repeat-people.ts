import { ExactPick } from './exact-pick.ts';
import type { SampleMonth } from './months.ts';
import { type PersonKind, personReference } from './people.ts';
import type { Random } from './random.ts';
import type { RepeatCount } from './service-totals.ts';
import type { Totals } from './total-sums.ts';
import { windowOf } from './windows.ts';

const MEMORY_MONTHS = 12;
/** In months whose count is not given, how many different people there are to each 100 rows. */
const PEOPLE_SHARE = 0.82;
/** Of the other rows, how many have no reference; the rest are of somebody of the same month. */
const NO_REFERENCE_CHANCE = 0.5;

export interface RepeatPlan {
  readonly kind: PersonKind;
  /** In months whose count is not given, the share of the month's people who were victims in the 12 months before. */
  readonly share: Totals;
  readonly given: Readonly<Record<string, RepeatCount>>;
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
    this.#earlier = [...new Set(this.#months.slice(-MEMORY_MONTHS).flat())];
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
      return personReference(this.#plan.kind, person);
    }
    if (month.length === 0 || random.chance(NO_REFERENCE_CHANCE)) return '';
    return personReference(this.#plan.kind, month[random.below(month.length)] as number);
  }

  #usual(month: SampleMonth, rows: number): RepeatCount {
    const people = Math.round(rows * PEOPLE_SHARE);
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
