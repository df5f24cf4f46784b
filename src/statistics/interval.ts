/** From the lowest to the highest value that the data leave plausible, both included. */
export interface Interval {
  readonly low: number;
  /** Infinity where the data set no upper bound. */
  readonly high: number;
}

/** The share of intervals that hold the true value, and the share of false alarms that goes with it. */
export const confidence = 0.95;
export const falseAlarmShare = 1 - confidence;

/** Whether a value is outside an interval, strictly. */
export function isOutside({ low, high }: Interval, value: number): boolean {
  return value < low || value > high;
}

/** Both ends put through a function that keeps their order. */
export function mapInterval({ low, high }: Interval, through: (value: number) => number): Interval {
  return { low: through(low), high: through(high) };
}

/** A change between two windows, with the interval that the data leave plausible for it. */
export interface TestedChange {
  readonly change: number;
  readonly changeInterval: Interval;
  /** Whether the interval leaves out no change. */
  readonly isBeyondChance: boolean;
}

/** A change held against its interval. */
export function testedChange(change: number, changeInterval: Interval): TestedChange {
  return { change, changeInterval, isBeyondChance: isOutside(changeInterval, 0) };
}

/** A ratio as a change in %: 1.086 is +8.6%, 1 is none. */
export function percentChange(ratio: number): number {
  return 100 * (ratio - 1);
}
