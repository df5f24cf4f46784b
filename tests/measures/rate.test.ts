import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv.ts';
import { rateOf, vintageWords } from '../../src/measures/rate.ts';
import { resultOf } from '../../src/measures/result.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { readPopulations } from '../../src/reference/populations.ts';
import { counted, yearly } from './small-series.ts';

const result = resultOf(counted, yearly({ previous: [100, null], current: [120, null] }), '2018-05');
const force = { area_level: 'force', area: 'force' };
const populations = [{ ...force, vintage: 'mid-2019', population: 60_000 }];

describe('a rate per 1,000 residents', () => {
  it('is 120 crimes among 60,000 people: 2, with the vintage of the population', () => {
    expect(rateOf(counted, result, populations)).toMatchObject({
      current: 2,
      previous: 100 / 60,
      population_vintage: 'mid-2019',
      unit: 'crimes per 1,000 residents',
    });
  });

  it('divides each window by the residents of its own year: 120 by 60,000 of 2017, 100 by 50,000 of 2016', () => {
    // The mid-year of June 2017 to May 2018 is 30 June 2017, of the year before 30 June 2016.
    const ofYear = (year: number, population: number) => ({ ...force, vintage: `mid-${year}`, population });
    const years = [ofYear(2018, 70_000), ofYear(2017, 60_000), ofYear(2016, 50_000), ofYear(2015, 40_000)];
    const rate = rateOf(counted, result, years);
    expect(rate).toMatchObject({ current: 2, previous: 2, population: 60_000, previous_population: 50_000 });
    expect(rate && vintageWords(rate)).toBe('mid-2017, and mid-2016 before');
  });

  it('takes the nearest year there is, and says which', () => {
    const ofYear = (vintage: string, population: number) => ({ ...force, vintage, population });
    const rate = rateOf(counted, result, [ofYear('mid-2020', 80_000), ofYear('mid-2019', 60_000)]);
    expect(rate).toMatchObject({ population: 60_000, previous_population: 60_000 });
    expect(rate && vintageWords(rate)).toBe('mid-2019');
    expect(rateOf(counted, result, [ofYear('estimate', 1000)])).toMatchObject({ population: 1000 });
  });

  it('is not given for areas without a population, ratios, or measures of some neighbourhoods only', () => {
    expect(rateOf(counted, { ...result, area: 'Elsewhere' }, populations)).toBeNull();
    expect(rateOf({ ...counted, statistic: 'proportion' }, result, populations)).toBeNull();
    expect(rateOf({ ...counted, isOfSomePlaces: true }, result, populations)).toBeNull();
  });
});

describe('the table of populations', () => {
  it('is the sum of its neighbourhoods, for the force, each district and kind of area', () => {
    const file = projectFolder('data-raw', 'reference', 'neighbourhoods.csv');
    const neighbourhoods = parseTable(readFileSync(file, 'utf8'));
    const sum = (isIn: (row: Record<string, string>) => boolean) =>
      neighbourhoods.filter(isIn).reduce((total, row) => total + Number(row.population_2019), 0);
    for (const { area_level: level, area, population } of readPopulations()) {
      const isIn = {
        force: () => true,
        division: (row: Record<string, string>) => (row.district === 'Nottingham') === (area === 'City'),
        district: (row: Record<string, string>) => row.district === area,
        'rural or urban': (row: Record<string, string>) => `${row.rural_urban} areas` === area.toLowerCase(),
      }[level];
      expect(isIn && sum(isIn), `${level} ${area}`).toBe(population);
    }
  });
});
