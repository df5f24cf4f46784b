import { ExactPick } from './exact-pick.ts';
import { COMMUNITY_RESOLUTION, isPositiveCode } from './outcome-code.ts';
import { People, personReference } from './people.ts';
import type { Random } from './random.ts';
import { WeightedDraw } from './weighted-draw.ts';

const NO_REFERENCE_CHANCE = 0.06;
/** Of offenders who were never resolved by community resolution. */
const REPEAT_SHARE = 0.4;
/** Of community resolutions, how many are of somebody who comes back: about 17.5% of the people they name. */
const RETURN_SHARE = 0.165;
/** How likely they come back one month later, two months later, and so on: never more than 12 months later. */
const MONTHS_TO_RETURN = new WeightedDraw([16, 14, 13, 11, 10, 9, 8, 7, 6, 4, 2]);

/** What a month needs to know of its outcomes beforehand: those of named suspects, by code. */
export interface OffenderOutcomes {
  readonly positive: number;
  readonly communityResolutions: number;
}

/**
 * References of offenders. Some commit one crime after another. People resolved by community resolution are others:
 * a fixed share of them is named once more within 12 months, in a positive outcome, and the rest are not.
 */
export class Offenders {
  readonly #people = new People();
  /** Who comes back in each month from now, the first of them this month. */
  readonly #returning: number[][] = [];
  #resolved = 0;
  #due: number[] = [];
  #isReturn: ExactPick | null = null;
  #comesBack: ExactPick | null = null;

  /** Begins the next month. */
  startMonth(random: Random, { positive, communityResolutions }: OffenderOutcomes): void {
    this.#people.startMonth();
    this.#due = this.#returning.shift() ?? [];
    this.#isReturn = ExactPick.ofRows(random, Math.min(this.#due.length, positive), positive);
    const back = Math.round(communityResolutions * RETURN_SHARE);
    this.#comesBack = ExactPick.ofRows(random, back, communityResolutions);
  }

  /** The reference of the offender of the next outcome of a crime with a named suspect; blank where there is none. */
  reference(random: Random, code: string): string {
    const isReturn = isPositiveCode(code) && this.#isReturn?.take() === true;
    if (code === COMMUNITY_RESOLUTION) return this.#resolve(random, isReturn);
    if (isReturn) return personReference('resolvedOffender', this.#due.pop() as number);
    if (random.chance(NO_REFERENCE_CHANCE)) return '';
    return personReference('offender', this.#people.choose(random, 0, REPEAT_SHARE));
  }

  #resolve(random: Random, isReturn: boolean): string {
    const comesBack = this.#comesBack?.take() === true;
    if (!isReturn && !comesBack && random.chance(NO_REFERENCE_CHANCE / (1 - RETURN_SHARE))) return '';
    const person = isReturn ? (this.#due.pop() as number) : this.#resolved++;
    if (comesBack) {
      const wait = MONTHS_TO_RETURN.draw(random);
      while (this.#returning.length <= wait) this.#returning.push([]);
      this.#returning[wait]?.push(person);
    }
    return personReference('resolvedOffender', person);
  }
}
