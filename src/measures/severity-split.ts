import type { Result } from './result.ts';

/** What a change of a severity score is made of, in points, and how much of the crime it covers. */
export interface SeveritySplit {
  readonly measure: string;
  readonly part: string;
  readonly area: string;
  readonly as_at: string;
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
