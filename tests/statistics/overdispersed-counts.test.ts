import { describe, expect, it } from 'vitest';
import { compareOverdispersedCounts } from '../../src/statistics/counts.ts';
import { isOutside } from '../../src/statistics/interval.ts';
import { compareTwoCounts } from './reference/two-counts.ts';

describe('two counts that vary more than chance makes them', () => {
  it('846 against 779 is z = 1.66 and −1.6% to +19.9% where chance alone varies them', () => {
    const compared = compareOverdispersedCounts(846, 779, 1);
    expect(compared?.z).toBeCloseTo(1.66, 2);
    // R 4.2: 2 * pnorm(-(846 - 779) / sqrt(846 + 779))
    expect(compared?.p).toBeCloseTo(0.0964996534118277, 9);
    expect(compared?.isBeyondChance).toBe(false);
    expect(compared?.changeInterval.low).toBeCloseTo(-1.58757, 4);
    expect(compared?.changeInterval.high).toBeCloseTo(19.85601, 4);
  });

  it('four times the variance halves z, and widens the interval', () => {
    const compared = compareOverdispersedCounts(900, 779, 4);
    const chance = compareOverdispersedCounts(900, 779, 1);
    expect(compared?.z).toBeCloseTo((chance?.z ?? 0) / 2, 12);
    expect(chance?.isBeyondChance).toBe(true);
    expect(compared?.isBeyondChance).toBe(false);
    expect(compared?.changeInterval.low).toBeLessThan(chance?.changeInterval.low ?? 0);
    expect(compared?.changeInterval.high).toBeGreaterThan(chance?.changeInterval.high ?? 0);
  });

  it('small ones are compared exactly', () => {
    const exact = compareTwoCounts({ count: 2, exposure: 1 }, { count: 9, exposure: 1 });
    const compared = compareOverdispersedCounts(2, 9, 1);
    expect(compared?.p).toBeCloseTo(exact?.p ?? 0, 12);
    expect(compared?.changeInterval.low).toBeCloseTo(exact?.changeInterval.low ?? 0, 12);
  });

  it('from none have no upper bound; equal ones have p = 1; none at all say nothing', () => {
    expect(compareOverdispersedCounts(7, 0, 1)?.changeInterval.high).toBe(Infinity);
    expect(compareOverdispersedCounts(7, 0, 1)?.isBeyondChance).toBe(true);
    expect(compareOverdispersedCounts(3, 3, 1)?.p).toBe(1);
    expect(compareOverdispersedCounts(50, 50, 1)?.p).toBe(1);
    expect(compareOverdispersedCounts(0, 0, 1)).toBeNull();
    expect(() => compareOverdispersedCounts(-1, 0, 1)).toThrow('current must be 0 or more: -1');
  });

  it('never contradict their interval', () => {
    const contradictions = [1, 1.4, 5.5].flatMap((factor) =>
      [4, 12, 40, 60, 150, 1000, 20_000].flatMap((previous) =>
        Array.from({ length: 60 }, (_, step) =>
          Math.round(previous + (step - 30) * 0.2 * Math.sqrt(previous)),
        )
          .filter((current) => current > 0)
          .filter((current) => {
            const compared = compareOverdispersedCounts(current, previous, factor);
            return compared && isOutside(compared.changeInterval, 0) !== compared.isBeyondChance;
          }),
      ),
    );
    expect(contradictions).toEqual([]);
  });
});
