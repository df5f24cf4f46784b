import { describe, expect, it } from 'vitest';
import { comparisonOf, draftOf, headlineOf, performanceOf } from '../../src/insight/describe-result.ts';
import { insightOf } from '../../src/insight/insight.ts';
import { wholeArea } from '../../src/measures/area-levels.ts';
import { sentencesOf } from '../../src/proof/document/sentences.ts';
import { proofSentence } from '../../src/proof/proof-sentence.ts';
import { subjectOf } from '../../src/proof/readings/sentence.ts';
import { type RandomFacts, randomFacts } from './random-facts.ts';

const sets = 500;

describe('our own drafts', () => {
  it(`yield no finding for any measure over ${sets} random data sets`, () => {
    for (let seed = 1; seed <= sets; seed += 1) {
      const found = randomFacts(seed).flatMap((one) => findingsIn(one, seed));
      expect(found, `seed ${seed}`).toEqual([]);
    }
  });
});

function findingsIn({ facts, results, contributions, rates }: RandomFacts, seed: number) {
  return results.flatMap((result) => {
    const subject = subjectOf(facts, result.measure, result.part === 'all' ? null : result.part);
    if (!subject || result.area !== wholeArea) return [];
    const [measure] = facts.measures;
    const known = { contributions, rates };
    // The insight begins with the draft, and the draft with the comparison: those alone now and then, to save time.
    const texts = [
      insightOf(result, known),
      ...(seed % 2 === 0 ? [headlineOf(measure?.title ?? '', result)] : []),
      ...(seed % 10 === 0 ? [draftOf(result), comparisonOf(result), performanceOf(result)] : []),
    ];
    return [...new Set(texts.flatMap((text) => sentencesOf(text).map((one) => one.text)))].flatMap((text) =>
      proofSentence(text, subject).findings.map(({ level, fault, code, sentence, quoted, says, data }) => ({
        level,
        fault,
        code,
        sentence,
        quoted,
        says,
        data,
      })),
    );
  });
}
