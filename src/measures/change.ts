export interface Change {
  /** current − previous, in the measure's unit; null where either is. */
  readonly difference: number | null;
  /** In % of previous for counts and sums, in percentage points for ratios; null where it cannot be computed. */
  readonly change: number | null;
  readonly unit: '%' | 'pp';
}

/**
 * The change from one window's value to the next, unrounded. A ratio changes in percentage points; anything
 * else in % of the size of the previous value, so that a rise from below 0 is a rise; 0 leaves it undefined.
 */
export function changeBetween(previous: number | null, current: number | null, isRatio: boolean): Change {
  const unit = isRatio ? 'pp' : '%';
  if (previous === null || current === null) return { difference: null, change: null, unit };
  const difference = current - previous;
  if (isRatio) return { difference, change: difference, unit };
  return { difference, change: previous === 0 ? null : (100 * difference) / Math.abs(previous), unit };
}

/** Below this a change is marked as on a small base. */
export const smallBase = 20;
