import { describe, expect, it } from 'vitest';
import { contributionsOf } from '../../src/measures/contributions.ts';
import { resultOf } from '../../src/measures/result.ts';
import { counted, yearly } from './small-series.ts';

describe('contributions to a change', () => {
  const whole = yearly({ previous: [100, null], current: [120, null] });
  const measured = {
    measure: counted,
    series: [whole],
    unavailable: [],
    drivers: [
      {
        by: 'offence_subgroup',
        series: [
          yearly({ previous: [60, null], current: [55, null] }, 'Shoplifting'),
          yearly({ previous: [40, null], current: [65, null] }, 'Burglary'),
          yearly({ previous: [0, null], current: [0, null] }, 'Never'),
        ],
      },
    ],
  };
  const found = contributionsOf(measured, resultOf(counted, whole, '2018-05'));

  it('stand largest first, with shares of the whole change: 25 of 20 is 125%, −5 of 20 is −25%', () => {
    expect(found.map(({ value, difference, share }) => [value, difference, share])).toEqual([
      ['Burglary', 25, 125],
      ['Shoplifting', -5, -25],
    ]);
  });

  it('are those of the area whose change it is', () => {
    const inCity = (series: typeof whole) => ({ ...series, area: 'City' });
    const city = inCity(yearly({ previous: [10, null], current: [16, null] }));
    const drivers = measured.drivers.map(({ by, series }) => ({
      by,
      series: [...series, inCity(yearly({ previous: [10, null], current: [16, null] }, 'Burglary'))],
    }));
    const ofCity = contributionsOf({ ...measured, drivers }, resultOf(counted, city, '2018-05'));
    expect(ofCity.map(({ area, value, difference }) => [area, value, difference])).toEqual([
      ['City', 'Burglary', 6],
    ]);
    expect(contributionsOf(measured, resultOf(counted, city, '2018-05'))).toEqual([]);
  });

  it('add up to the whole change', () => {
    expect(found.reduce((sum, { difference }) => sum + difference, 0)).toBe(20);
  });
});
