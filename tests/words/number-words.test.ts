import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatChange,
  formatNumber,
  formatSigned,
  formatValue,
} from '../../src/words/number-words.ts';

describe('numbers as people read them', () => {
  it('separates thousands and writes a true minus sign', () => {
    expect(formatNumber(88108)).toBe('88,108');
    expect(formatNumber(-5797)).toBe('−5,797');
  });

  it('shows the sign of a change, and none for zero', () => {
    expect(formatSigned(11824)).toBe('+11,824');
    expect(formatSigned(-0.04, 1)).toBe('0.0');
  });

  it('never prints percentage points as %', () => {
    expect(formatChange(-4.42, 'pp')).toBe('−4.4 pp');
    expect(formatChange(15.4999, '%')).toBe('+15.5%');
  });

  it('gives counts no decimals, ratios one, and ratios below 1 two', () => {
    expect(formatValue(88108, 'crimes', 0)).toBe('88,108 crimes');
    expect(formatValue(10.2001, '% of calls', 1)).toBe('10.2% of calls');
    expect(formatValue(0.2202, '% of calls', 2)).toBe('0.22% of calls');
    expect(formatValue(15.74, 'positive outcomes per 100 crimes', 1)).toBe(
      '15.7 positive outcomes per 100 crimes',
    );
  });

  it('shows two values of one measure with as many decimals, percentages always with some', () => {
    expect(decimalsOf([88108, 76284], 'crimes', false)).toBe(0);
    expect(decimalsOf([82.46, 363.44], 'points', true)).toBe(1);
    expect(decimalsOf([306, 263.1], 'minutes', true)).toBe(0);
    expect(decimalsOf([104.6, 111.7], '% of plan', true)).toBe(1);
    expect(decimalsOf([0.22, 1.32], '% of calls', true)).toBe(2);
  });
});
