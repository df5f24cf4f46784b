import { expect, it } from 'vitest';
import { comparisonOf, headlineOf, performanceOf } from '../../src/insight/describe-result.ts';
import { draftOf } from '../../src/insight/draft.ts';
import { draftFindings, type Texts } from './draft-findings.ts';

const sets = Number(process.env.DATA_SETS ?? 100);

/** The draft begins with the comparison, and the insight with the draft: those alone now and then. */
const textsOf =
  (seed: number): Texts =>
  (result, { facts }) => [
    headlineOf(facts.measures[0]?.title ?? '', result),
    performanceOf(result),
    ...(seed % 10 === 0 ? [comparisonOf(result), draftOf(result)] : []),
  ];

it(`finds nothing in our own headlines and comparisons of any measure, over ${sets} random data sets`, () => {
  for (let seed = 1; seed <= sets; seed += 1) {
    expect(draftFindings(seed, textsOf(seed)), `seed ${seed}`).toEqual([]);
  }
});
