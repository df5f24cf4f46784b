import { describe, expect, it } from 'vitest';
import { severitySplit } from '../../src/measures/change-splits.ts';
import { resultOf } from '../../src/measures/result.ts';
import { severityOf, yearly } from './small-series.ts';

describe('a change of a severity score', () => {
  // Before: 10 crimes of 100 points = 1,000. Now: 15 crimes, 1,800 points: 120 each.
  const result = resultOf(severityOf, yearly({ previous: [1000, 10], current: [1800, 15] }), '2018-05');

  it('is split exactly: 5 more crimes of 100 points, and 15 crimes that are 20 points graver each', () => {
    const split = severitySplit(result);
    expect(split?.volume).toBeCloseTo(500, 10);
    expect(split?.mix).toBeCloseTo(300, 10);
    expect((split?.volume ?? 0) + (split?.mix ?? 0)).toBeCloseTo(result.difference ?? 0, 10);
  });

  it('covers the crimes that have a weight: 15 of 20', () => {
    expect(severitySplit({ ...result, left_out: 5 })?.coverage).toBe(75);
  });

  it('is not split where no crime has a weight in a window, nor for other measures', () => {
    const nothing = resultOf(severityOf, yearly({ previous: [0, 0], current: [1800, 15] }), '2018-05');
    expect(severitySplit(nothing)).toBeNull();
    expect(severitySplit({ ...result, statistic: 'count' })).toBeNull();
  });
});
