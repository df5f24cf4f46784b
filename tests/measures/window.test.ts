import { describe, expect, it } from 'vitest';
import { describeWindow, monthsOf, quarterEnd, windowsOf } from '../../src/measures/window.ts';
import { counted } from './small-series.ts';

describe('windows', () => {
  it('are the 12 months to the as-at month and the 12 right before', () => {
    expect(windowsOf(counted, '2018-05')).toEqual({
      current: { start: '2017-06', end: '2018-05' },
      previous: { start: '2016-06', end: '2017-05' },
    });
  });

  it('hold 12 named months, over a leap year too', () => {
    const { current } = windowsOf(counted, '2016-02');
    expect(monthsOf(current)).toHaveLength(12);
    expect([monthsOf(current)[0], monthsOf(current).at(-1)]).toEqual(['2015-03', '2016-02']);
  });

  it('of a snapshot are one month and the same month a year before', () => {
    expect(windowsOf({ ...counted, statistic: 'snapshot' }, '2018-05')).toEqual({
      current: { start: '2018-05', end: '2018-05' },
      previous: { start: '2017-05', end: '2017-05' },
    });
  });

  it('of a score change are all months since its first, with none before', () => {
    expect(windowsOf({ ...counted, statistic: 'score change', since: '2016-01' }, '2018-03')).toEqual({
      current: { start: '2016-01', end: '2018-03' },
      previous: null,
    });
  });

  it('end with a quarter that is over: March for May, and June for June', () => {
    expect(['2018-05', '2018-06', '2018-01', '2018-03'].map(quarterEnd)).toEqual([
      '2018-03',
      '2018-06',
      '2017-12',
      '2018-03',
    ]);
  });

  it('say in words what they cover', () => {
    expect(describeWindow({ start: '2017-06', end: '2018-05' })).toBe('12 months to May 2018');
    expect(describeWindow({ start: '2018-05', end: '2018-05' })).toBe('May 2018');
    expect(describeWindow({ start: '2016-01', end: '2018-03' })).toBe('January 2016 to March 2018');
  });
});
