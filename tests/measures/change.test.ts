import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../src/measures/change.ts';
import { measureValue } from '../../src/measures/statistic.ts';

describe('change', () => {
  // 88,108 against 76,284 is the published +15.5%, +11,824 (May 2018 paper, T3A.1).
  it('is in % of the previous value for counts', () => {
    const { difference, change, unit } = changeBetween(76284, 88108, false);
    expect(difference).toBe(11824);
    expect(change).toBeCloseTo(15.49997, 5);
    expect(unit).toBe('%');
  });

  it('is in percentage points for ratios, from unrounded values', () => {
    const { change, unit } = changeBetween(20.16, 15.74, true);
    expect(change).toBeCloseTo(-4.42, 10);
    expect(unit).toBe('pp');
  });

  it('has no % where there was nothing before, but keeps the difference', () => {
    expect(changeBetween(0, 14, false)).toEqual({ difference: 14, change: null, unit: '%' });
  });

  it('is unknown where either value is', () => {
    expect(changeBetween(null, 5, false)).toEqual({ difference: null, change: null, unit: '%' });
    expect(changeBetween(5, null, true)).toEqual({ difference: null, change: null, unit: 'pp' });
  });
});

describe('the value of a measure', () => {
  it('is the numerator of a count, and 100 times the quotient of a ratio', () => {
    expect(measureValue({ statistic: 'count' }, { numerator: 708, denominator: null })).toBe(708);
    expect(measureValue({ statistic: 'proportion' }, { numerator: 708, denominator: 2481 })).toBeCloseTo(
      28.5369,
      4,
    );
  });

  it('is the plain quotient of a mean: 984 days over 20 complaints are 49.2 days each', () => {
    expect(measureValue({ statistic: 'mean' }, { numerator: 984, denominator: 20 })).toBeCloseTo(49.2, 10);
    expect(measureValue({ statistic: 'mean' }, { numerator: 984, denominator: 0 })).toBeNull();
  });

  it('is null where there is nothing to divide by', () => {
    expect(measureValue({ statistic: 'rate' }, { numerator: 0, denominator: 0 })).toBeNull();
  });
});
