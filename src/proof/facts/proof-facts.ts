import type { Month } from '../../calendar.ts';
import type { Contribution, Rate, Result, Statistic } from '../../measures/index.ts';

/** Everything a paper is proofed against: the results of a mart at one as-at month. */
export interface ProofFacts {
  readonly asAt: Month;
  readonly measures: readonly MeasureFacts[];
}

/** What is known of a measure. */
export interface MeasureFacts {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly statistic: Statistic;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly parts: readonly PartFacts[];
  readonly rows: readonly RowFacts[];
  readonly contributions: readonly Contribution[];
}

/** A part as the paper names it. */
export interface PartFacts {
  readonly part: string;
  readonly title: string;
  readonly letter: string | null;
}

/** One part of a measure in one area: its result, and its months. */
export interface RowFacts {
  readonly result: Result;
  readonly months: readonly MonthFact[];
  /** Whether the change is beyond chance; null, or left out, where nothing tested it. */
  readonly isSignificant?: boolean | null;
  /** The trend by its rule; null, or left out, where there is no verdict. */
  readonly trend?: TrendWord | null;
  /** Per 1,000 residents. */
  readonly rate?: Rate | null;
}

export interface MonthFact {
  readonly month: Month;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export const trendWords = ['down', 'slight down', 'stable', 'slight up', 'up'] as const;
export type TrendWord = (typeof trendWords)[number];
