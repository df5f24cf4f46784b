import { describe, expect, it } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import { compareWindows, windowEnds } from '../../src/measures/comparison.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { gapAt, type Series } from '../../src/measures/series.ts';
import { counted, severityOf } from './small-series.ts';

/** From June 2016 to May 2018: 1, 2, 3 … 24 out of 100. */
const series: Series = {
  measure: 'X1',
  part: 'all',
  area: 'force',
  area_level: 'force',
  points: monthSpine('2016-06', '2018-05').map((month, index) => ({
    ...gapAt(month),
    gap: null,
    numerator: index + 1,
    denominator: 100,
    baseline: 50,
  })),
};

describe('the comparison of windows that end with a month', () => {
  it('is of 12 months with the 12 before: 13 to 24 add up to 222, and 1 to 12 to 78', () => {
    expect(compareWindows(counted, series, '2018-05').comparison).toMatchObject({
      window_start: '2017-06',
      current: 222,
      previous: 78,
      difference: 144,
      months_received: 12,
    });
  });

  it('is of one month with the same a year before, where the measure is of one month', () => {
    const monthly: Measure = { ...severityOf, statistic: 'monthly proportion' };
    expect(compareWindows(monthly, series, '2018-05').comparison).toMatchObject({
      window_start: '2018-05',
      window_end: '2018-05',
      current: 24,
      previous: 12,
      change: 12,
      change_unit: 'pp',
      months_received: 1,
    });
  });

  it('has no value before there are 12 months, and counts those there are', () => {
    expect(compareWindows(counted, series, '2017-04').comparison).toMatchObject({
      current: null,
      months_received: 11,
    });
  });

  it('counts months that are not shown as received', () => {
    const hidden = series.points.map(({ month }) => gapAt(month, { code: 'suppressed' }));
    expect(compareWindows(counted, { ...series, points: hidden }, '2018-05').comparison).toMatchObject({
      current: null,
      months_received: 12,
    });
  });
});

describe('the months that windows end with', () => {
  it('are those of the series, and those that a lag leads to before it', () => {
    expect(windowEnds({ ...counted, lagMonths: 2 }, series)).toEqual(monthSpine('2016-04', '2018-05'));
  });

  it('are the ends of quarters where windows begin at a date', () => {
    const since: Measure = { ...severityOf, statistic: 'score change', since: '2016-06' };
    expect(windowEnds(since, series).slice(0, 3)).toEqual(['2016-06', '2016-09', '2016-12']);
  });
});
