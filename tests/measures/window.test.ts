import { describe, expect, it } from 'vitest';
import { currentWindow, monthsOf, previousWindow } from '../../src/measures/window.ts';

describe('windows', () => {
  it('ends the current window with the as-at month and starts it 11 months before', () => {
    expect(currentWindow('2018-05')).toEqual({ start: '2017-06', end: '2018-05' });
  });

  it('sets the previous window right before the current one', () => {
    expect(previousWindow('2018-05')).toEqual({ start: '2016-06', end: '2017-05' });
  });

  it('holds 12 named months, over a leap year too', () => {
    expect(monthsOf(currentWindow('2016-02'))).toHaveLength(12);
    expect(monthsOf(currentWindow('2016-02')).at(-1)).toBe('2016-02');
    expect(monthsOf(currentWindow('2016-02'))[0]).toBe('2015-03');
  });
});
