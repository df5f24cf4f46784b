import { expect, it } from 'vitest';
import { ratesOf, scored } from './score.ts';

it('of the sentences of one month at most 1 in 100 sound ones is flagged, at least 95 in 100 faulty ones are found, and every rewrite is clean', () => {
  const all = [...scored(1)];
  for (const isUnseen of [false, true]) {
    const { flagged, found, clean } = ratesOf(all.filter((one) => one.isUnseen === isUnseen));
    expect(flagged.count).toBeGreaterThan(200);
    expect(flagged.percent).toBeLessThanOrEqual(1);
    expect(found.percent).toBeGreaterThanOrEqual(95);
    expect(clean.percent).toBe(100);
  }
});
