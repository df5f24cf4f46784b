import type { MartName } from '../marts/build-marts.ts';
import type { MartColumns } from '../marts/columns.generated.ts';
import type { Tally } from './tally.ts';

type AnyColumn = { [Mart in MartName]: keyof MartColumns[Mart] }[MartName] & string;

/** How a measure is broken into parts that, with the unknown, make up the whole. */
export interface Parts {
  /** The mart column whose values are the parts. */
  readonly by: AnyColumn;
  /** Parts with a name of their own in the paper, in its order; values not named stand under their own. */
  readonly named: readonly Part[];
  /** The part applies to the numerator only: each part is a share of the same whole. */
  readonly ofNumeratorOnly?: boolean;
  /** The whole is a row of its own, as part `all`. */
  readonly withWhole: boolean;
}

export interface Part {
  readonly part: string;
  readonly title: string;
  /** The letter the paper gives it: `a` in T3A.2a. Parts without one are not printed in the paper. */
  readonly letter?: string;
}

export type Statistic = 'count' | 'severity' | 'mean' | 'proportion' | 'rate';

/** A defined number. */
export interface Measure {
  readonly code: string;
  readonly title: string;
  /** Objective of the plan it belongs to, such as T3A; null in papers without a plan. */
  readonly objective: string | null;
  /**
   * count and severity: numerator alone, change in %. mean: numerator ÷ denominator, change in %. proportion and
   * rate: 100 × numerator ÷ denominator, change in pp; a rate's numerator is not part of its denominator.
   */
  readonly statistic: Statistic;
  readonly unit: string;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly numerator: readonly Tally[];
  readonly denominator?: readonly Tally[];
  readonly parts?: Parts;
  /** Its windows end this many months before the paper's month, as its records are complete only then. */
  readonly lagMonths?: number;
  /** Where its feed is late, its windows may end up to this many months earlier still. */
  readonly mayLagMonths?: number;
  /** In plain words: what is counted, what is left out, divided by what. */
  readonly definition: string;
  readonly source: string;
  readonly owner: string;
}

/** Whether the measure's values are in percent, or per 100, and so change in percentage points. */
export function isRatio(measure: Measure): boolean {
  return measure.statistic === 'proportion' || measure.statistic === 'rate';
}

/** Everything a measure tallies. */
export function talliesOf(measure: Measure): Tally[] {
  return [...measure.numerator, ...(measure.denominator ?? [])];
}

/** The marts a measure is counted from. */
export function martsOf(measure: Measure): MartName[] {
  return [...new Set(talliesOf(measure).map((tally) => tally.mart))];
}

/** The part of measures, and rows of measures, that are not broken down. */
export const wholePart = 'all';

/** The area that is the whole force. */
export const wholeArea = 'force';
