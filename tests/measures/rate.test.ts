import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv.ts';
import { rateOf } from '../../src/measures/rate.ts';
import { resultOf } from '../../src/measures/result.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { readPopulations } from '../../src/reference/populations.ts';
import { counted, yearly } from './small-series.ts';

const result = resultOf(counted, yearly({ previous: [100, null], current: [120, null] }), '2018-05');
const populations = [{ area_level: 'force', area: 'force', vintage: 'mid-2019', population: 60_000 }];

describe('a rate per 1,000 residents', () => {
  it('is 120 crimes among 60,000 people: 2, with the vintage of the population', () => {
    expect(rateOf(counted, result, populations)).toMatchObject({
      current: 2,
      previous: 100 / 60,
      population_vintage: 'mid-2019',
      unit: 'crimes per 1,000 residents',
    });
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
