import { type Measure, talliesOf } from './measure.ts';
import type { Tally } from './tally.ts';

/** The measure with each sum replaced by a count of the records summed; null where it has no sum. */
export function countingRecords(measure: Measure): Measure | null {
  if (talliesOf(measure).every(({ sum }) => sum === null)) return null;
  const counted = (tallies: readonly Tally[]) => tallies.map((tally) => ({ ...tally, sum: null }));
  const { numerator, denominator, baseline, leftOut, weightSquares } = measure;
  return {
    ...measure,
    numerator: counted(numerator),
    ...(denominator && { denominator: counted(denominator) }),
    ...(baseline && { baseline: { ...baseline, tallies: counted(baseline.tallies) } }),
    ...(leftOut && { leftOut: { ...leftOut, tallies: counted(leftOut.tallies) } }),
    ...(weightSquares && { weightSquares: counted(weightSquares) }),
  };
}
