import type { Interval } from '../statistics/index.ts';
import type { ChartWords } from './chart-words.ts';

/** What areas are compared by: a rate per 1,000 residents, the change between windows, or the measure's own value. */
export type AreaQuantity = 'rate' | 'change' | 'value';

/** One area of a comparison. */
export interface AreaDot {
  readonly area: string;
  readonly value: number;
  /** Of 95%; its high end may be Infinity. Null where the measure has none. */
  readonly interval: Interval | null;
  /** On which side of the force's value the whole interval lies; null where it holds it, or there is none. */
  readonly besideForce: 'above' | 'below' | null;
}

/** Everything a comparison of areas shows. A chart computes nothing about its measure. */
export interface AreasChart extends ChartWords {
  /** `district`. */
  readonly level: string;
  readonly quantity: AreaQuantity;
  /** Of the quantity: `crimes per 1,000 residents`. */
  readonly unit: string;
  /** Stands behind each value: `%`, ` pp`. */
  readonly suffix: string;
  readonly force: number;
  /** Highest first. */
  readonly areas: readonly AreaDot[];
  /** Which areas are left out, and what else must be said. */
  readonly notes: readonly string[];
}
