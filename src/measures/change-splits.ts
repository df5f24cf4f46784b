import type { Result } from './result.ts';

/** What a change of a severity score is made of, in points, and how much of the crime it covers. */
interface SeveritySplit extends Pick<Result, 'measure' | 'part' | 'area' | 'as_at'> {
  /** Crimes with a weight in each window. */
  readonly current_crimes: number;
  readonly previous_crimes: number;
  /** Points from more or fewer crimes, at the mean weight of before. */
  readonly volume: number;
  /** Points from graver or lighter crimes. Volume and mix add up to the whole difference. */
  readonly mix: number;
  /** Crimes with a weight, in % of all crimes of the current window; null where those without are not shown. */
  readonly coverage: number | null;
}

/**
 * Splits the change of a severity score exactly into volume and mix. With N crimes and a mean weight of w, before
 * (0) and now (1): volume = w0 × (N1 − N0), mix = N1 × (w1 − w0). Null where a value is missing, or no crime
 * has a weight in one of the windows.
 */
export function severitySplit(result: Result): SeveritySplit | null {
  const { current, previous, current_denominator: n1, previous_denominator: n0 } = result;
  if (result.statistic !== 'severity' || current === null || previous === null || !n0 || !n1) return null;
  const [w0, w1] = [previous / n0, current / n1];
  const isLeftOutHidden = result.left_out === null && result.left_out_words !== null;
  return {
    measure: result.measure,
    part: result.part,
    area: result.area,
    as_at: result.as_at,
    current_crimes: n1,
    previous_crimes: n0,
    volume: w0 * (n1 - n0),
    mix: n1 * (w1 - w0),
    coverage: isLeftOutHidden ? null : (100 * n1) / (n1 + (result.left_out ?? 0)),
  };
}

/** Both sides of a divided value in two windows: what is counted, and what it is divided by. */
interface Sides {
  readonly numerator: number;
  readonly denominator: number;
}

/** What each side of a divided value did to its change, in the value's own unit; both together are the change. */
export type RateSplit = Sides;

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
