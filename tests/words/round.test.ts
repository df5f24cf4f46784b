import { describe, expect, it } from 'vitest';
import { round } from '../../src/words/round.ts';

describe('round', () => {
  it('rounds halves away from zero, on both sides', () => {
    expect(round(0.5, 0)).toBe(1);
    expect(round(-0.5, 0)).toBe(-1);
    expect(round(2.5, 0)).toBe(3);
    expect(round(-4.45, 1)).toBe(-4.5);
  });

  it('takes a number as it is written in decimals, not as binary stores it', () => {
    expect(round(2.675, 2)).toBe(2.68);
    expect(round(1.005, 2)).toBe(1.01);
    expect(round(15.65, 1)).toBe(15.7);
  });

  it('rounds once: 15.449 is 15.4, not 15.5 by way of 15.45', () => {
    expect(round(15.449, 1)).toBe(15.4);
  });

  it('keeps very small, very large and missing numbers sensible', () => {
    expect(round(1e-9, 2)).toBe(0);
    expect(Object.is(round(-1e-9, 2), 0)).toBe(true);
    expect(round(1.5e21, 0)).toBe(1.5e21);
    expect(round(Number.NaN, 1)).toBeNaN();
  });
});
