import type { Month } from '../calendar.ts';
import type { Statistic } from './measure.ts';

/** One month of a measure, by part and area. */
export interface SeriesPoint {
  readonly month: Month;
  /** Null where the month was not received; `gap` then says why. */
  readonly numerator: number | null;
  /** Null where the month was not received, and for measures that do not divide. */
  readonly denominator: number | null;
  readonly gap: string | null;
  /** What is in doubt although the month was received; null where nothing is. */
  readonly doubt: string | null;
}

/** A measure by month, for one part and one area, over a complete spine of months. */
export interface Series {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly points: readonly SeriesPoint[];
}

/**
 * The value of a measure: its numerator; divided by its denominator for a mean; 100 times that for a proportion
 * or rate. Null where there is no numerator, or nothing to divide by.
 */
export function measureValue(
  numerator: number | null,
  denominator: number | null,
  statistic: Statistic,
): number | null {
  if (numerator === null) return null;
  if (statistic === 'count' || statistic === 'severity') return numerator;
  if (denominator === null || denominator === 0) return null;
  return statistic === 'mean' ? numerator / denominator : (100 * numerator) / denominator;
}
