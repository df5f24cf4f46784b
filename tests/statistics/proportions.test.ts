import { describe, expect, it } from 'vitest';
import { designEffect, effectiveSample, newcombe, wilson } from '../../src/statistics/proportions.ts';

describe('the Wilson interval', () => {
  // R 4.2: prop.test(x, n, correct = FALSE)
  it.each([
    [82, 10000, 0.0066115966007868, 0.0101661041966107],
    [9, 10000, 0.000473577060585006, 0.00170973011302437],
    [708, 2481, 0.267941601627779, 0.303459625513107],
    [1, 3, 0.0614919447203963, 0.792340399197952],
  ])('of %d out of %d is that of R', (x, n, low, high) => {
    expect(wilson(x, n)?.low).toBeCloseTo(low, 12);
    expect(wilson(x, n)?.high).toBeCloseTo(high, 12);
  });

  it('of none starts at 0, of all ends at 1', () => {
    expect(wilson(0, 20)?.low).toBe(0);
    expect(wilson(0, 20)?.high).toBeCloseTo(0.161125158052819, 12);
    expect(wilson(20, 20)?.low).toBeCloseTo(0.838874841947181, 12);
    expect(wilson(20, 20)?.high).toBe(1);
  });

  it('does not exist without cases, nor where x is over n', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(5, 0)).toBeNull();
    expect(wilson(21, 20)).toBeNull();
  });

  it('takes no negative counts', () => {
    expect(() => wilson(-1, 20)).toThrow('x must be 0 or more: -1');
    expect(() => wilson(1, Number.NaN)).toThrow('n must be 0 or more: NaN');
  });
});

describe('the difference of two proportions', () => {
  // Newcombe (1998), table II, method 10, cases (a) and (h).
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('%d/%d − %d/%d is as Newcombe printed it', (x1, n1, x2, n2, difference, low, high) => {
    const compared = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 });
    expect(compared?.difference).toBeCloseTo(difference, 12);
    expect(compared?.interval.low).toBeCloseTo(low, 4);
    expect(compared?.interval.high).toBeCloseTo(high, 4);
  });

  it('is to five digits that of the reference values', () => {
    const { low, high } = newcombe({ x: 56, n: 70 }, { x: 48, n: 80 })?.interval ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(0.05243, 5);
    expect(high).toBeCloseTo(0.33387, 5);
    expect(newcombe({ x: 10, n: 10 }, { x: 0, n: 20 })?.interval.low).toBeCloseTo(0.67909, 5);
  });

  it('turns round when the two are swapped', () => {
    const there = newcombe({ x: 3, n: 40 }, { x: 9, n: 50 });
    const back = newcombe({ x: 9, n: 50 }, { x: 3, n: 40 });
    expect(there?.interval.low).toBeCloseTo(-(back?.interval.high ?? 0), 14);
  });

  it('does not exist where either has no cases or more with it than cases', () => {
    expect(newcombe({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
    expect(newcombe({ x: 1, n: 2 }, { x: 3, n: 2 })).toBeNull();
  });
});

describe('the design effect of survey weights', () => {
  it('is 1 where weights are equal', () => {
    expect(designEffect([2, 2, 2])).toBe(1);
  });

  it('is 1 + cv²: weights 1 and 3 have mean 2, variance 1, so 1.25', () => {
    expect(designEffect([1, 3])).toBe(1.25);
  });

  it('does not exist without weights', () => {
    expect(designEffect([])).toBeNull();
    expect(designEffect([0, 0])).toBeNull();
    expect(() => designEffect([1, -1])).toThrow('weight must be 0 or more: -1');
  });

  it('makes a sample smaller and its interval wider, but not its proportion', () => {
    const sample = effectiveSample({ x: 50, n: 100 }, 1.25);
    expect(sample).toEqual({ x: 40, n: 80 });
    expect(wilson(sample.x, sample.n)?.low).toBeLessThan(wilson(50, 100)?.low ?? 0);
    expect(() => effectiveSample({ x: 1, n: 2 }, 0)).toThrow('design effect must be over 0: 0');
  });
});
