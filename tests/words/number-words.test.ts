import { describe, expect, it } from 'vitest';
import { formatChange, formatNumber, formatSigned } from '../../src/words/number-words.ts';

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
});
