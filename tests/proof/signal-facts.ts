import type { ProofFacts, ResultFacts } from '../../src/proof/proof-facts.ts';
import { handMadeFacts } from './hand-made-facts.ts';

/** The hand-made facts with a verdict on every row of one measure. */
export function readSignals(code: string, verdict: Pick<ResultFacts, 'isSignificant' | 'trend'>): ProofFacts {
  return {
    ...handMadeFacts,
    measures: handMadeFacts.measures.map((measure) =>
      measure.code === code
        ? { ...measure, rows: measure.rows.map((row) => ({ ...row, ...verdict })) }
        : measure,
    ),
  };
}
