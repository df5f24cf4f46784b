import { proofSentence } from '../../../src/proof/proof-sentence.ts';
import { subjectOf } from '../../../src/proof/readings/sentence.ts';
import { handMadeFacts } from '../hand-made-facts.ts';
import type { SentenceCase } from './sentence-case.ts';

/** What a proof finds in the sentence of a case. */
export function findingsOf({ measure, sentence }: Pick<SentenceCase, 'measure' | 'sentence'>) {
  const [, code = measure, letter] = /^(.*?\d)([a-z])?$/.exec(measure) ?? [];
  const whole = subjectOf(handMadeFacts, measure);
  const subject = whole ?? subjectOf(handMadeFacts, code, letter ?? null);
  if (!subject) throw new Error(`no measure ${measure} in the hand-made facts`);
  return proofSentence(sentence, subject).findings;
}
