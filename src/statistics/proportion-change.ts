import { effectiveSample } from './design-effect.ts';
import { type Interval, isOutside, mapInterval } from './interval.ts';
import { newcombe, type Proportion } from './newcombe.ts';
import { criticalValue, type Overdispersion } from './overdispersion.ts';

export interface ProportionChange {
  /** current − previous, in percentage points. */
  readonly change: number;
  /** Of the change, in percentage points. */
  readonly changeInterval: Interval;
  /** Whether the interval leaves out no change. */
  readonly isBeyondChance: boolean;
}

/**
 * The change between the proportions of two windows, whose months vary φ times as much as chance makes them: the
 * difference by Newcombe's method 10, on x and n divided by φ, with Student's t in place of z where φ is an
 * estimate. For a survey, the design effect takes the place of φ. Null where either window has no cases, or more
 * with what is counted than cases: that is a rate of two counts, not a proportion.
 */
export function compareProportions(
  current: Proportion,
  previous: Proportion,
  overdispersion: Overdispersion,
): ProportionChange | null {
  const { factor } = overdispersion;
  const compared = newcombe(
    effectiveSample(current, factor),
    effectiveSample(previous, factor),
    criticalValue(overdispersion),
  );
  if (compared === null) return null;
  const changeInterval = mapInterval(compared.interval, (difference) => 100 * difference);
  return { change: 100 * compared.difference, changeInterval, isBeyondChance: isOutside(changeInterval, 0) };
}
