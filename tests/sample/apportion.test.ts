import { describe, expect, it } from 'vitest';
import { apportion } from '../../sample/to-months.ts';

describe('apportion', () => {
  it('gives what is left after rounding down to the largest remainders', () => {
    expect(apportion(10, [1, 1, 2])).toEqual([3, 2, 5]);
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('always shares out the whole total', () => {
    const parts = apportion(88_108, [0.3, 17.2, 5.55, 1e-9, 42]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(88_108);
  });

  it('gives nothing to a weight of zero', () => {
    expect(apportion(7, [0, 1])).toEqual([0, 7]);
  });

  it('cannot share a total out among weights of zero', () => {
    expect(() => apportion(7, [0, 0])).toThrow('nothing to share among: total 7, weights sum to 0');
  });
});
