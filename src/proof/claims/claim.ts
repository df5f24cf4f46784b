import type { Fact } from '../facts/index.ts';
import type { NumberReading } from '../readings/index.ts';

export type Fault =
  | 'number'
  | 'direction'
  | 'unit'
  | 'period'
  | 'part'
  | 'area'
  | 'previous'
  | 'total'
  | 'peak'
  | 'ratio'
  | 'significance'
  | 'trend'
  | 'no data';

/** What a number is read as, and the facts it can stand for. */
export interface Claim {
  readonly reading: NumberReading;
  /** In words: `change`, `average a month`. */
  readonly kind: string;
  /** Any of these makes it true; the first is the one it is put right with. */
  readonly expected: readonly Fact[];
  /** True too, but not what it is put right with. */
  readonly also: () => readonly Fact[];
  /** What it may have been mixed up with. */
  readonly confused: () => readonly Confused[];
  /** Whether the words leave no doubt that it is a figure of the measure. */
  readonly isOwn: boolean;
}

/** Facts a number may have been mixed up with, and the fault that is. */
export interface Confused {
  readonly fault: Fault;
  readonly facts: readonly Fact[];
}

/** Reads a number as a claim of one kind; null where it is of another. */
export type ClaimReader = (reading: NumberReading) => Claim | null;
