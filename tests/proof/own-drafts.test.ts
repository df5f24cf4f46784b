import { describe, expect, it } from 'vitest';
import { comparisonOf, headlineOf, performanceOf } from '../../src/insight/describe-result.ts';
import { draftOf } from '../../src/insight/draft.ts';
import { exceptionsOf } from '../../src/insight/exceptions.ts';
import { insightOf } from '../../src/insight/insight.ts';
import { wholeArea } from '../../src/measures/area-levels.ts';
import { sentencesOf } from '../../src/proof/document/sentences.ts';
import { proofSentence } from '../../src/proof/proof-sentence.ts';
import { subjectOf } from '../../src/proof/readings/sentence.ts';
import { type RandomFacts, randomFacts } from './random-facts.ts';

const sets = 500;
/** Each set has every fifth measure, the next set the next of them: a hundred sets for each. */
const every = 5;

describe('our own drafts', () => {
  it(`yield no finding for any measure over ${sets} random data sets`, () => {
    for (let seed = 1; seed <= sets; seed += 1) {
      const found = randomFacts(seed, every).flatMap((one) => findingsIn(one, seed));
      expect(found, `seed ${seed}`).toEqual([]);
    }
  });
});

function findingsIn({ facts, results, measured, contributions, rates }: RandomFacts, seed: number) {
  const exceptions = exceptionsOf(measured, results, contributions);
  return results.flatMap((result) => {
    const subject = subjectOf(facts, result.measure, result.part === 'all' ? null : result.part);
    if (!subject || result.area !== wholeArea) return [];
    const [measure] = facts.measures;
    const known = { contributions, rates, exceptions };
    // The insight begins with the draft, and the draft with the comparison: those alone every tenth time.
    const texts = [
      insightOf(result, known),
      headlineOf(measure?.title ?? '', result),
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
