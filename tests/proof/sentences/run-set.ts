import { MeasureCodes } from '../../../src/proof/document/measure-codes.ts';
import type { ProofFinding } from '../../../src/proof/proof-finding.ts';
import { proofSentence } from '../../../src/proof/proof-text.ts';
import { type Subject, subjectOf } from '../../../src/proof/subject.ts';
import { handMadeFacts } from '../hand-made-facts.ts';
import type { SentenceCase } from './sentence-case.ts';

const codes = new MeasureCodes(handMadeFacts);

/** The subject of a code of the hand-made facts, with its letter where it names a part. */
export function subjectFor(measure: string): Subject {
  const found = codes.at(measure);
  const subject = found ? subjectOf(handMadeFacts, found.code, found.part) : null;
  if (!subject) throw new Error(`no measure ${measure} in the hand-made facts`);
  return subject;
}

/** What a proof finds in the sentence of a case. */
export function findingsOf({
  measure,
  sentence,
}: Pick<SentenceCase, 'measure' | 'sentence'>): readonly ProofFinding[] {
  return proofSentence(sentence, subjectFor(measure)).findings;
}
