import { describe, expect, it } from 'vitest';
import { compareProportions, newcombe } from '../../src/statistics/proportions.ts';

describe('the change of a proportion', () => {
  const current = { x: 340, n: 2481 };
  const previous = { x: 420, n: 2600 };

  it('is in percentage points, with Newcombe’s interval where chance alone varies the months', () => {
    const compared = compareProportions(current, previous, 1);
    const reference = newcombe(current, previous);
    expect(compared?.change).toBeCloseTo(100 * (340 / 2481 - 420 / 2600), 10);
    expect(compared?.changeInterval.low).toBeCloseTo(100 * (reference?.interval.low ?? 0), 10);
    expect(compared?.isBeyondChance).toBe(true);
  });

  it('is the same but less sure where months vary more', () => {
    const compared = compareProportions(current, previous, 3);
    const reference = newcombe({ x: 340 / 3, n: 827 }, { x: 140, n: 2600 / 3 });
    expect(compared?.change).toBeCloseTo(100 * (340 / 2481 - 420 / 2600), 10);
    expect(compared?.changeInterval.low).toBeCloseTo(100 * (reference?.interval.low ?? 0), 8);
    expect(compared?.isBeyondChance).toBe(false);
  });

  it('from none of some to all of some is 100 points', () => {
    expect(compareProportions({ x: 20, n: 20 }, { x: 0, n: 20 }, 1)?.change).toBe(100);
    expect(compareProportions({ x: 20, n: 20 }, { x: 0, n: 20 }, 1)?.isBeyondChance).toBe(true);
  });

  it('does not exist without cases, nor where it is no proportion', () => {
    expect(compareProportions({ x: 0, n: 0 }, previous, 1)).toBeNull();
    expect(compareProportions({ x: 5, n: 4 }, previous, 1)).toBeNull();
  });
});
