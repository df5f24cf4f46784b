import { expect, it } from 'vitest';
import { insightOf } from '../../src/insight/insight.ts';
import { draftFindings } from './draft-findings.ts';

const sets = Number(process.env.DATA_SETS ?? 100);

it(`finds nothing in our own insight of any measure, however it is told, over ${sets} random data sets`, () => {
  for (let seed = 1; seed <= sets; seed += 1) {
    const found = draftFindings(seed, (result, { contributions, rates, exceptions, measured }) => {
      const changesListed = [result.breaks ?? ''];
      const known = { contributions, rates, measured, tells: 'every row' as const, changesListed };
      const ranked = [1, 6].map((rank) => exceptions.map((exception) => ({ ...exception, rank })));
      return [[], ...ranked].map((each) => insightOf(result, { ...known, exceptions: each }));
    });
    expect(found, `seed ${seed}`).toEqual([]);
  }
});
