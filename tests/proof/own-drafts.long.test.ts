import { expect, it } from 'vitest';
import { insightOf } from '../../src/insight/insight.ts';
import { draftFindings } from './draft-findings.ts';

const sets = Number(process.env.DATA_SETS ?? 100);

it(`finds nothing in our own insight of any measure, over ${sets} random data sets`, () => {
  for (let seed = 1; seed <= sets; seed += 1) {
    const found = draftFindings(seed, (result, known) => [insightOf(result, known)]);
    expect(found, `seed ${seed}`).toEqual([]);
  }
});
