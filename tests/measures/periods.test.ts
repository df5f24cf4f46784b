import { describe, expect, it } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import {
  describePeriod,
  namedPeriod,
  periodTo,
  referenceValue,
  valueOver,
  yearsBefore,
} from '../../src/measures/periods.ts';
import { gapAt, type Series } from '../../src/measures/series.ts';
import { counted } from './small-series.ts';

/** A count of so many in each month, but for those that are not there. */
function months(
  first: string,
  last: string,
  amount: (month: string) => number,
  missing: string[] = [],
): Series {
  return {
    measure: 'X1',
    part: 'all',
    area: 'force',
    area_level: 'force',
    points: monthSpine(first, last).map((month) =>
      missing.includes(month) ? gapAt(month) : { ...gapAt(month), gap: null, numerator: amount(month) },
    ),
  };
}

describe('periods', () => {
  it('are counted back from a month, or from the start of a year, as the calendar has it', () => {
    expect(periodTo('12 months', '2016-02')).toEqual({ start: '2015-03', end: '2016-02' });
    expect(periodTo('financial year to date', '2018-05')).toEqual({ start: '2018-04', end: '2018-05' });
    expect(periodTo('financial year to date', '2018-03')).toEqual({ start: '2017-04', end: '2018-03' });
    expect(periodTo('calendar year to date', '2018-05')).toEqual({ start: '2018-01', end: '2018-05' });
    expect(periodTo('quarter', '2018-05')).toEqual({ start: '2018-01', end: '2018-03' });
    expect(periodTo('month', '2018-05')).toEqual({ start: '2018-05', end: '2018-05' });
    const toDate = periodTo('financial year to date', '2018-05');
    expect(describePeriod('financial year to date', toDate)).toBe(
      'April 2018 to May 2018 (financial year to date)',
    );
    expect(yearsBefore(toDate)).toEqual({ start: '2017-04', end: '2017-05' });
  });

  it('have names, and a name that is none is told from them', () => {
    expect(namedPeriod('2013/14')?.window).toEqual({ start: '2013-04', end: '2014-03' });
    expect(namedPeriod('1999/00')?.window).toEqual({ start: '1999-04', end: '2000-03' });
    expect(namedPeriod('2020')?.window).toEqual({ start: '2020-01', end: '2020-12' });
    expect(namedPeriod('2011-12')?.window).toEqual({ start: '2011-12', end: '2011-12' });
    expect(namedPeriod('12 months to 2014-03')?.window).toEqual({ start: '2013-04', end: '2014-03' });
    expect(namedPeriod('2005-2009 average')).toMatchObject({
      window: { start: '2005-01', end: '2009-12' },
      years: 5,
    });
    for (const name of ['2013/15', '2009-2005 average', '2015-16', 'last year', ''])
      expect(namedPeriod(name), name).toBeNull();
  });
});

describe('a value over a period', () => {
  const toDate = periodTo('financial year to date', '2018-05');

  it('is none over a hole, and says which month is missing', () => {
    const series = months('2018-04', '2018-05', () => 10, ['2018-04']);
    expect(valueOver(counted, series, toDate, '')).toMatchObject({
      value: null,
      reason: 'April 2018 not received',
    });
  });

  it('of a baseline year is that of the same months, for a year to date', () => {
    // 100 in each April, 30 in each May, 1 in all other months: 130 of 140 in a year.
    const amounts: Record<string, number> = { '04': 100, '05': 30 };
    const series = months('2013-04', '2018-05', (month) => amounts[month.slice(5)] ?? 1);
    const period = namedPeriod('2013/14');
    if (!period) throw new Error('no period');
    expect(referenceValue(counted, series, period, toDate)).toMatchObject({
      value: 130,
      words: 'the same months of 2013/14',
    });
    const year = periodTo('12 months', '2018-05');
    expect(referenceValue(counted, series, period, year)).toMatchObject({ value: 140, words: '2013/14' });
  });

  it('of several years is their mean for a count, and the whole for a share', () => {
    // 12 a year in 2005, 24 in 2006: a mean of 18; of 12 and 48 cases a year, 36 of 60 are 60%.
    const series = months('2005-01', '2006-12', (month) => (month < '2006' ? 1 : 2));
    const period = namedPeriod('2005-2006 average');
    if (!period) throw new Error('no period');
    const year = periodTo('12 months', '2018-05');
    expect(referenceValue(counted, series, period, year).value).toBe(18);
    const share = { ...counted, statistic: 'proportion' as const };
    const points = series.points.map((point) => ({ ...point, denominator: point.month < '2006' ? 1 : 4 }));
    expect(referenceValue(share, { ...series, points }, period, year).value).toBe(60);
  });

  it('of another number of months is put on as many days, and says so', () => {
    const series = months('2016-01', '2018-02', () => 31);
    const period = namedPeriod('2016-01');
    if (!period) throw new Error('no period');
    const value = referenceValue(counted, series, period, { start: '2018-01', end: '2018-02' });
    // 31 in the 31 days of January 2016 are 59 in the 59 days of January and February 2018.
    expect(value.value).toBeCloseTo(59, 9);
    expect(value.words).toBe('2016-01, put on as many days');
  });
});
