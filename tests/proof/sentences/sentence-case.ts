import type { Fault } from '../../../src/proof/costs.ts';

/** A sentence about a measure of the hand-made facts, and what a proof has to say of it. */
export interface SentenceCase {
  readonly measure: string;
  readonly sentence: string;
  /** Null where nothing is wrong. */
  readonly fault: Fault | null;
  /** The words the finding is about, where there is one. */
  readonly quoted: string | null;
}

/** A sentence that nothing is wrong with. */
export function sound(measure: string, sentence: string): SentenceCase {
  return { measure, sentence, fault: null, quoted: null };
}

/** A sentence with a fault of a kind, in the words quoted. */
export function faulty(measure: string, fault: Fault, quoted: string, sentence: string): SentenceCase {
  return { measure, sentence, fault, quoted };
}
