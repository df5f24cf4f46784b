/** Both sides of a divided value in two windows: what is counted, and what it is divided by. */
export interface Sides {
  readonly numerator: number;
  readonly denominator: number;
}

/** What each side of a divided value did to its change, in the value's own unit; both together are the change. */
export interface RateSplit {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Why a rate, a share or a mean moved: the change that its numerator made and the one that its denominator made, each
 * averaged over both orders in which they can be taken (Shapley), so that they add up to the whole change exactly.
 * `scale` is what the quotient is multiplied by, 100 for percent. Null where nothing was divided by in a window.
 */
export function rateSplit(previous: Sides, current: Sides, scale: number): RateSplit | null {
  const [x0, y0, x1, y1] = [previous.numerator, previous.denominator, current.numerator, current.denominator];
  if (y0 === 0 || y1 === 0) return null;
  return {
    numerator: (scale / 2) * (x1 / y0 - x0 / y0 + (x1 / y1 - x0 / y1)),
    denominator: (scale / 2) * (x0 / y1 - x0 / y0 + (x1 / y1 - x1 / y0)),
  };
}
