import { describe, expect, it } from 'vitest';
import { compareRatios, ratioInterval } from '../../src/statistics/proportions.ts';

describe('the interval of a ratio of two counts', () => {
  // R 4.2: p <- prop.test(x, x + n, correct = FALSE)$conf.int; p / (1 - p)
  it.each([
    [11, 21, 0.25644616444873, 1.0699181944225],
    [338, 2434, 0.12394050005448, 0.155589042709487],
    [0, 30, 0, 0.128048627356471],
  ])('%d to %d is that of R', (x, n, low, high) => {
    const interval = ratioInterval({ x, n }, 1);
    expect(interval?.low).toBeCloseTo(low, 9);
    expect(interval?.high).toBeCloseTo(high, 9);
  });

  it('is wider where it varies more: variance (x/n)²·(φ/x + φ/n)', () => {
    // By hand, on the scale of logarithms: 338/2434 · exp(±1.959964·√(2/338 + 2/2434)) is .11823 to .16311.
    const interval = ratioInterval({ x: 338, n: 2434 }, 2);
    expect(Math.abs((interval?.low ?? 0) - 0.11823)).toBeLessThan(0.001);
    expect(Math.abs((interval?.high ?? 0) - 0.16311)).toBeLessThan(0.001);
  });

  it('may pass 1, as no share of a whole can, and does not exist where nothing is divided by', () => {
    expect(ratioInterval({ x: 30, n: 20 }, 1)?.high).toBeGreaterThan(1.5);
    expect(ratioInterval({ x: 3, n: 0 }, 1)).toBeNull();
  });
});

describe('the change of a ratio of two counts', () => {
  it('has the distances to the ends of both intervals as sides of right angles', () => {
    // R 4.2, from two such intervals: 281 to 2,872 against 338 to 2,434.
    const compared = compareRatios({ x: 281, n: 2872 }, { x: 338, n: 2434 }, 1);
    expect(compared?.change).toBeCloseTo(-0.0410248384652886, 12);
    expect(compared?.changeInterval.low).toBeCloseTo(-0.0611934893230338, 9);
    expect(compared?.changeInterval.high).toBeCloseTo(-0.0213994226503707, 9);
    expect(compared?.isBeyondChance).toBe(true);
    expect(compareRatios({ x: 281, n: 2872 }, { x: 338, n: 0 }, 1)).toBeNull();
  });
});
