import type { Result } from '../../src/measures/result.ts';
import { sentencesOf } from '../../src/proof/document/sections.ts';
import { proofSentence } from '../../src/proof/proof-text.ts';
import { subjectOf } from '../../src/proof/subject.ts';
import { type RandomFacts, randomFacts } from './random-facts.ts';

/** The texts of ours about a result. */
export type Texts = (result: Result, facts: RandomFacts) => readonly string[];

/** What a proof finds in the texts about every measure, over one random data set. */
export function draftFindings(seed: number, textsOf: Texts): string[] {
  return randomFacts(seed).flatMap((one) =>
    one.results.flatMap((result) => {
      const subject = subjectOf(one.facts, result.measure, result.part === 'all' ? null : result.part);
      if (!subject) throw new Error(`no facts of ${result.measure}`);
      const sentences = new Set(
        textsOf(result, one)
          .flatMap((text) => sentencesOf(text))
          .map(({ text }) => text),
      );
      return [...sentences].flatMap((sentence) =>
        proofSentence(sentence, subject).findings.map(
          ({ level, fault, code, quoted, says, data }) =>
            `${level} ${code} ${fault} "${quoted}" in "${sentence}": says ${says}; ${data}`,
        ),
      );
    }),
  );
}
