import { describe, expect, it } from 'vitest';
import { byar, countInterval, exactPoisson } from '../../src/statistics/counts.ts';
import { exactBinomial } from './reference/exact-binomial.ts';
import { compareTwoCounts } from './reference/two-counts.ts';

describe('the interval of a count', () => {
  it('by Byar is as in the reference values', () => {
    expect(byar(82).low).toBeCloseTo(65.2149, 4);
    expect(byar(82).high).toBeCloseTo(101.7848, 4);
    expect(byar(10).low).toBeCloseTo(4.7874, 4);
    expect(byar(10).high).toBeCloseTo(18.3915, 4);
    expect(byar(0).low).toBe(0);
  });

  // R 4.2: poisson.test(x)
  it.each([
    [0, 0, 3.68887945411394],
    [3, 0.618672122895602, 8.76727306974232],
    [9, 4.11537309737833, 17.0848034514192],
    [82, 65.2170334679044, 101.783621136068],
  ])('of %d, exactly, is that of R', (count, low, high) => {
    expect(exactPoisson(count).low).toBeCloseTo(low, 9);
    expect(exactPoisson(count).high).toBeCloseTo(high, 9);
  });

  it('is exact under 10 and Byar from 10', () => {
    expect(countInterval(9)).toEqual(exactPoisson(9));
    expect(countInterval(10)).toEqual(byar(10));
  });

  it('of a count that varies φ times as much is φ times that of count ÷ φ', () => {
    // R 4.2: 3 * qchisq(.025, 18) / 2 and 3 * qchisq(.975, 20) / 2 of 27 ÷ 3; Byar's formula of 246 ÷ 3.
    expect(countInterval(27, 3).low).toBeCloseTo(3 * 4.11537309737833, 9);
    expect(countInterval(27, 3).high).toBeCloseTo(3 * 17.0848034514192, 9);
    expect(countInterval(246, 3).high).toBeCloseTo(3 * 101.7848, 3);
  });

  it('takes no negative count', () => {
    expect(() => countInterval(-1)).toThrow('count must be 0 or more: -1');
    expect(() => byar(-1)).toThrow('count must be 0 or more: -1');
  });
});

describe('the exact binomial test', () => {
  // R 4.2: binom.test(x, n, p)$p.value
  it.each([
    [7, 20, 0.3, 0.629497966676677],
    [1, 30, 0.2, 0.0200156125086483],
    [29, 30, 0.8, 0.0200156125086483],
    [55, 100, 0.5, 0.368201617326697],
  ])('of %d in %d at %d is that of R', (x, n, p, expected) => {
    expect(exactBinomial(x, n, p)).toBeCloseTo(expected, 11);
  });

  it('is 1 at what is expected, and of nothing', () => {
    expect(exactBinomial(5, 10, 0.5)).toBe(1);
    expect(exactBinomial(0, 0, 0.5)).toBe(1);
  });
});

describe('two counts', () => {
  // R 4.2: poisson.test(c(x1, x2), c(t1, t2))
  it.each([
    [11, 21, 800, 3011, 0.0796686330333295, 1.9714880952381, 0.858426403391639, 4.27726594365407],
    [846, 779, 1, 1, 0.10154699518808, 1.08600770218228, 0.98412430493149, 1.19856011354121],
    [3, 9, 12, 24, 0.761553963657302, 0.666666666666667, 0.116090064836196, 2.67135239615778],
    [2, 30, 10, 40, 0.0727795860292464, 0.266666666666667, 0.0308795051331597, 1.05094783684091],
    [7, 7, 1, 1, 1, 1, 0.299309681810599, 3.34102122574435],
  ])('%d and %d in %d and %d compare as in R', (x1, x2, t1, t2, p, ratio, low, high) => {
    const compared = compareTwoCounts({ count: x1, exposure: t1 }, { count: x2, exposure: t2 });
    expect(compared?.p).toBeCloseTo(p, 10);
    expect(compared?.ratio).toBeCloseTo(ratio, 10);
    expect(compared?.interval.low).toBeCloseTo(low, 9);
    expect(compared?.interval.high).toBeCloseTo(high, 9);
  });

  // R 4.2: poisson.test(c(312000, 310500)), poisson.test(c(250000, 520000), c(12, 25))
  it.each([
    [312000, 310500, 1, 1, 0.057445460863933, 0.999847770688775, 1.00983891544517],
    [250000, 520000, 12, 25, 0.510992065012616, 0.996832323726774, 1.00640364725343],
  ])('%d and %d compare as in R, without overflow', (x1, x2, t1, t2, p, low) => {
    const compared = compareTwoCounts({ count: x1, exposure: t1 }, { count: x2, exposure: t2 });
    expect(compared?.p).toBeCloseTo(p, 6);
    expect(compared?.interval.low).toBeCloseTo(low, 8);
  });

  it('846 against 779 changed by −1.6% to +19.9%', () => {
    const compared = compareTwoCounts({ count: 846, exposure: 12 }, { count: 779, exposure: 12 });
    expect(compared?.changeInterval.low).toBeCloseTo(-1.58757, 4);
    expect(compared?.changeInterval.high).toBeCloseTo(19.85601, 4);
  });

  it('from none has no ratio and no upper bound', () => {
    // R 4.2: poisson.test(c(5, 0))
    const compared = compareTwoCounts({ count: 5, exposure: 1 }, { count: 0, exposure: 1 });
    expect(compared?.p).toBeCloseTo(0.0625, 12);
    expect(compared?.ratio).toBeNull();
    expect(compared?.interval.low).toBeCloseTo(0.91635585731546, 10);
    expect(compared?.interval.high).toBe(Infinity);
  });

  it('down to none has a ratio of 0', () => {
    // R 4.2: poisson.test(c(0, 5))
    const compared = compareTwoCounts({ count: 0, exposure: 1 }, { count: 5, exposure: 1 });
    expect(compared?.ratio).toBe(0);
    expect(compared?.interval.low).toBe(0);
    expect(compared?.interval.high).toBeCloseTo(1.09127910518255, 10);
  });

  it('do not compare where both are 0, or either came from nothing', () => {
    expect(compareTwoCounts({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toBeNull();
    expect(compareTwoCounts({ count: 3, exposure: 0 }, { count: 2, exposure: 1 })).toBeNull();
    expect(() => compareTwoCounts({ count: -3, exposure: 1 }, { count: 2, exposure: 1 })).toThrow(
      'count must be 0 or more: -3',
    );
  });
});
