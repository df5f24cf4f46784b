import type { Month } from '../calendar.ts';
import type { MartColumns, MartName } from '../marts/index.ts';
import type { Amounts } from './series.ts';
import { type EventStatistic, isOfEvents, isPercent, type StandingStatistic } from './statistic.ts';
import { type PolicySubject, subjectOfTallies } from './subject.ts';
import { areCountedAmong, type EventMart, martsIn, type Tally } from './tally.ts';
import type { Unit } from './units.ts';

type AnyColumn = { [Mart in MartName]: keyof MartColumns[Mart] }[MartName] & string;

/** How a measure is broken into parts that, with the unknown, make up the whole. */
interface Parts {
  /** The mart column whose values are the parts. */
  readonly by: AnyColumn;
  /** Parts with a name of their own in the paper, in its order; values not named stand under their own. */
  readonly named: readonly Part[];
  /** Parts that are there where records have them, and that their value alone does not name, or measure, right. */
  readonly worded?: readonly { readonly part: string; readonly title: string; readonly unit: Unit }[];
  /** The part applies to the numerator only: each part is a share of the same whole. */
  readonly ofNumeratorOnly?: boolean;
  /** The whole is a row of its own, as part `all`. */
  readonly withWhole: boolean;
  /** Parts that police work finds, and nobody reports, as drugs: more of them is neither better nor worse. */
  readonly foundByPolice?: readonly string[];
}

interface Part {
  readonly part: string;
  readonly title: string;
  /** The letter the paper gives it: `a` in T3A.2a. Parts without one are not printed in the paper. */
  readonly letter?: string;
  /** Other names by which texts call it. */
  readonly synonyms?: readonly string[];
}

/** What is tallied beside a measure, and what it is in words. */
interface WordedTallies {
  readonly tallies: readonly Tally[];
  readonly words: string;
}

/** What every defined number has, whatever it is counted from. */
interface AnyMeasure<Mart extends MartName> {
  readonly code: string;
  readonly title: string;
  /** Words by which texts speak of it, besides those of its title, unit and parts. */
  readonly synonyms?: readonly string[];
  /** Objective of the plan it belongs to, such as T3A; null in papers without a plan. */
  readonly objective: string | null;
  readonly unit: Unit;
  /** What it is about, for the disclosure policy; where it does not say, as follows from what it counts. */
  readonly subject?: PolicySubject;
  readonly better: 'lower' | 'higher' | 'neither';
  /** What it stands at says more than its change, as a share of staff does: papers print it first. */
  readonly isLevelFirst?: boolean;
  readonly numerator: readonly Tally<Mart>[];
  readonly denominator?: readonly Tally<Mart>[];
  /** Columns that a change is put down to; without them, those that its mart usually has (`drivers.ts`). */
  readonly drivers?: readonly AnyColumn[];
  /** Of a score change: what it is compared with, over the same denominator, and when that was in words. */
  readonly baseline?: WordedTallies;
  /** Of a score change: the first month of its window. */
  readonly since?: Month;
  /** What could not be counted although it belongs to the measure, printed beside it: how many, of what. */
  readonly leftOut?: WordedTallies;
  /** Of whose records the columns do not say whether they count, in words: `crimes without a published outcome`. */
  readonly unknownWords?: string;
  /** Its records are completed later: which of them are still open, in words and in tallies like its denominator's. */
  readonly stillOpen?: WordedTallies;
  /** Of a weighted survey: the squares of the weights that the denominator adds up. */
  readonly weightSquares?: readonly Tally[];
  readonly parts?: Parts;
  /** It, or its parts, count some neighbourhoods only, so that the residents of an area are not its own. */
  readonly isOfSomePlaces?: boolean;
  /** Its windows end this many months before the paper's month, as its records are complete only then. */
  readonly lagMonths?: number;
  /** Where its feed is late, its windows may end up to this many months earlier still. */
  readonly mayLagMonths?: number;
  /** A month counts only where so many months before it, or after it, were received too. */
  readonly looksBackMonths?: number;
  readonly looksAheadMonths?: number;
  /** In plain words: what is counted, what is left out, divided by what. */
  readonly definition: string;
  readonly source: string;
  readonly owner: string;
}

/**
 * A number whose months are events of their own. Count: the numerator, change in %. Severity: the same, of weights;
 * the denominator is the crimes that have one, and does not divide it. Mean: numerator ÷ denominator, change in %.
 * Proportion, rate, audit: 100 × numerator ÷ denominator, change in pp; a rate's numerator is not part of its
 * denominator. All of these over 12 months. Monthly proportion: in one month against that of the year before.
 */
export interface EventMeasure extends AnyMeasure<EventMart> {
  readonly statistic: EventStatistic;
}

/**
 * A number that stands: a stock, or all to date. Snapshot and budget: a proportion in one month against that of the
 * year before. Score change: a mean against its baseline, since a month, by quarter. It has values and differences;
 * limits, a trend or a label of it do not compile, as its months share most of what they hold.
 */
interface StandingMeasure extends AnyMeasure<MartName> {
  readonly statistic: StandingStatistic;
}

/** A defined number; its statistic says how it is computed, and the months it covers (`statistic.ts`). */
export type Measure = EventMeasure | StandingMeasure;

/** Whether the months of a measure are events: only then can they be held against each other. */
export function hasEvents(measure: Measure): measure is EventMeasure {
  return isOfEvents(measure.statistic);
}

/** Whether a measure divides two amounts of which neither holds the other, as outcomes by crimes: no share of a whole. */
export function dividesOtherAmounts({ statistic, numerator, denominator }: Measure): boolean {
  if (statistic === 'rate') return true;
  return isPercent(statistic) && denominator !== undefined && !areCountedAmong(numerator, denominator);
}

/** What each amount of a measure is tallied from. */
export type TalliesByAmount = Readonly<Record<keyof Amounts | 'open', readonly Tally[] | undefined>>;

/** What each amount of a measure is tallied from; undefined where it has no such amount. */
export function talliesByAmount(measure: Measure): TalliesByAmount {
  return {
    numerator: measure.numerator,
    denominator: measure.denominator,
    baseline: measure.baseline?.tallies,
    left_out: measure.leftOut?.tallies,
    weight_squares: measure.weightSquares,
    open: measure.stillOpen?.tallies,
  };
}

/** Everything a measure tallies. */
export function talliesOf(measure: Measure): Tally[] {
  return Object.values(talliesByAmount(measure)).flatMap((tallies) => tallies ?? []);
}

/** What a measure is about, for the disclosure policy: as it declares, or as follows from what it counts. */
export function policySubjectOf(measure: Measure): PolicySubject {
  return measure.subject ?? subjectOfTallies(talliesOf(measure), measure.parts?.by ?? null);
}

/** The marts a measure is counted from. */
export function martsOf(measure: Measure): MartName[] {
  return martsIn(talliesOf(measure));
}

/** The part of measures, and rows of measures, that are not broken down. */
export const wholePart = 'all';

/**
 * Whether a part is printed in the paper: the whole, parts that have a letter, and every part found of a measure that
 * has no whole and names no parts. The others are in results and charts.
 */
export function isPrinted({ parts }: Measure, part: string): boolean {
  if (part === wholePart || !parts) return true;
  const named = parts.named.find((one) => one.part === part);
  return named?.letter !== undefined || (!parts.withWhole && parts.named.length === 0);
}

/** Which direction of a part is better: as of its measure, but for what police work finds. */
export function betterOf({ better, parts }: Measure, part: string): Measure['better'] {
  return parts?.foundByPolice?.includes(part) ? 'neither' : better;
}

/**
 * What a row of the paper is about: its measure, whatever its parts; or the part, where a measure has no whole and
 * names no parts, so that each part found is a subject of its own, as each type of crime.
 */
export function listedOnceAs({ code, parts }: Measure, part: string): string {
  return parts && !parts.withWhole && parts.named.length === 0 ? `${code} ${part}` : code;
}

/** Every measure that the themes declare, in the order of their codes: T1A.2 before T1A.10. */
export function inOrder(...themes: readonly Readonly<Record<string, Measure>>[]): Measure[] {
  return themes
    .flatMap((theme) => Object.values(theme))
    .sort((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }));
}
