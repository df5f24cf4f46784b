import { falseAlarmShare } from './interval.ts';
import { studentQuantile } from './student-t.ts';

/** How much more the months of a measure vary than chance alone makes them. */
export interface Overdispersion {
  /** φ: their variance ÷ what chance gives; 1 or more. */
  readonly factor: number;
  /** What φ was estimated from; Infinity where it is 1 because chance alone explains the months. */
  readonly degreesOfFreedom: number;
}

/** Months that vary as chance alone makes them. */
export const chanceAlone: Overdispersion = { factor: 1, degreesOfFreedom: Infinity };

/** The rule, for readers. */
export const overdispersionRule =
  'Over-dispersion compares how far the months lie from what their year and calendar month lead to expect with ' +
  'how far chance alone would put them. It is 1 unless four in five series of pure chance vary less; where it is ' +
  'more, the test allows for its being an estimate (Student’s t).';

/** The distance from no change, in standard errors, that chance alone exceeds in 5% of cases. */
export function criticalValue({ degreesOfFreedom }: Overdispersion): number {
  return studentQuantile(falseAlarmShare, degreesOfFreedom);
}
