import { MeasureCodes } from '../../../src/proof/document/measure-codes.ts';
import { proofSentence } from '../../../src/proof/proof-sentence.ts';
import { subjectOf } from '../../../src/proof/readings/sentence.ts';
import { handMadeFacts } from '../hand-made-facts.ts';
import type { SentenceCase } from './sentence-case.ts';

const codes = new MeasureCodes(handMadeFacts);

/** What a proof finds in the sentence of a case. */
export function findingsOf({ measure, sentence }: Pick<SentenceCase, 'measure' | 'sentence'>) {
  const found = codes.at(measure);
  const subject = found ? subjectOf(handMadeFacts, found.code, found.part) : null;
  if (!subject) throw new Error(`no measure ${measure} in the hand-made facts`);
  return proofSentence(sentence, subject).findings;
}
