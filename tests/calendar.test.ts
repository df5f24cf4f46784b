import { describe, expect, it } from 'vitest';
import {
  addMonths,
  daysIn,
  isMonth,
  lastDayOf,
  monthName,
  monthSpine,
  monthsBetween,
} from '../src/calendar.ts';

describe('calendar months', () => {
  it('counts the days there were: 366 in a year with a 29 February, 365 in others', () => {
    expect(daysIn(monthSpine('2019-03', '2020-02'))).toBe(366);
    expect(daysIn(monthSpine('2018-03', '2019-02'))).toBe(365);
    expect(daysIn([])).toBe(0);
  });

  it('knows the months that exist', () => {
    expect(['2018-05', '2018-12', '0999-01'].every(isMonth)).toBe(true);
    expect(['2018-13', '2018-00', '2018-5', '2018-05-01', 'May 2018', ''].some(isMonth)).toBe(false);
  });

  it('counts months across years, forward and back', () => {
    expect(addMonths('2017-11', 3)).toBe('2018-02');
    expect(addMonths('2018-01', -12)).toBe('2017-01');
    expect(monthsBetween('2016-06', '2018-05')).toBe(23);
  });

  it('gives February 29 days in leap years only', () => {
    expect(lastDayOf('2016-02')).toBe('2016-02-29');
    expect(lastDayOf('2018-02')).toBe('2018-02-28');
    expect(lastDayOf('1900-02')).toBe('1900-02-28');
  });

  it('lists every month between two, none left out', () => {
    expect(monthSpine('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthSpine('2020-02', '2019-11')).toEqual([]);
  });

  it('names months in British English', () => {
    expect(monthName('2018-05')).toBe('May 2018');
  });
});
