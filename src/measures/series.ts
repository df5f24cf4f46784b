import type { Month } from '../calendar.ts';
import type { Break } from '../reference/index.ts';
import type { Gap } from './gap.ts';

/** What a month, or a window, adds up to; a name is null where its months were not received, or do not have it. */
export interface Amounts {
  readonly numerator: number | null;
  /** Null for measures that do not divide. */
  readonly denominator: number | null;
  /** What the numerator is compared with, over the same denominator; null for measures compared with the past. */
  readonly baseline: number | null;
  /** How many the measure has to leave out, as it declares; null where it declares none. */
  readonly left_out: number | null;
  /** Of a weighted survey: the sum of the squares of the weights in the denominator; null for others. */
  readonly weight_squares: number | null;
}

/** What of a month, or a window, is not known. */
export interface Uncertain {
  /** Records whose columns do not say whether they count; null where every column says so. */
  readonly unknown: number | null;
  /** What `unknown` and `open` are a share of: of a quotient the records it divides by, or may; of a count all. */
  readonly countable: number | null;
  /** Records that are completed later, and are not yet; null where the measure declares none. */
  readonly open: number | null;
  /** Of a part or an area: records of the whole whose part or area is not known; null for the whole. */
  readonly unplaced: number | null;
  /** Records of the whole, which parts or areas share out. */
  readonly placeable: number | null;
}

/** One month of a measure, by part and area. */
export interface SeriesPoint extends Amounts, Partial<Uncertain> {
  readonly month: Month;
  /** Why there are no amounts; null where there are. */
  readonly gap: Gap | null;
  /** What is in doubt although the month was received; null where nothing is. */
  readonly doubt: string | null;
}

/** A month without amounts, and why: not received, if nothing else is given. */
export function gapAt(month: Month, gap: Gap = { code: 'not received' }): SeriesPoint {
  return {
    month,
    numerator: null,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap,
    doubt: null,
  };
}

/** One part in one area. */
export interface SeriesPlace {
  readonly part: string;
  readonly area: string;
  readonly area_level: string;
}

/** A measure by month, for one part and one area, over a complete spine of months. */
export interface Series extends SeriesPlace {
  readonly measure: string;
  readonly points: readonly SeriesPoint[];
  /** Changes of recording of rows that it counts, in order of time; left out where there are none. */
  readonly breaks?: readonly Break[];
  /** The same months with records counted instead of summed; left out where points count records themselves. */
  readonly counts?: readonly SeriesPoint[];
}

/** Names of a column that end as others begin, so that neither has a series across the month. */
export interface NameChange {
  readonly column: string;
  /** The first month of the new names. */
  readonly month: Month;
  readonly old: readonly string[];
  readonly new: readonly string[];
}
